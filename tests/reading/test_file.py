"""Only a regular file within the limit is read; anything else is refused at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from mvi_standard.document import Unreadable
from mvi_standard.reading.file import read_file
from mvi_standard.reading.limits import DEFAULT

LIMITS = replace(DEFAULT, size=10)


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_file(path, LIMITS)
    return caught.value.finding.code


@pytest.mark.parametrize("size", [9, 10])
def test_a_file_within_the_limit_is_read_whole(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"x" * size)

    assert read_file(path, LIMITS) == b"x" * size


def test_a_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"x" * 11)

    assert refusal(path) == "MVI-F003"


def test_a_file_without_end_is_refused_by_its_size_and_nothing_of_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sparse.json"
    with path.open("wb") as stream:
        stream.truncate(8 * 1024**3)
    monkeypatch.delattr(os, "fdopen")

    assert refusal(path) == "MVI-F003"


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)

    assert refusal(tmp_path / "none.json") == "MVI-F001"
    assert refusal(tmp_path / ("long" * 2000)) == "MVI-F001"
    assert refusal(Path("with\0null")) == "MVI-F001"
    assert refusal(loop) == "MVI-F001"


def test_a_pipe_without_writer_and_a_device_are_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert refusal(pipe) == "MVI-F002"
    assert refusal(Path(os.devnull)) == "MVI-F002"
    assert refusal(tmp_path) in {"MVI-F001", "MVI-F002"}
