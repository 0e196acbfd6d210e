"""Where a result goes: to a file that is whole or not there, and to a device or pipe as it comes."""

from __future__ import annotations

import os
import stat
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from mvi_standard.cli.guard import written_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_a_pipe_stays_a_pipe_and_gets_what_is_written(tmp_path: Path) -> None:
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = Thread(target=lambda: got.append(pipe.read_text("utf-8")))
    reader.start()
    with written_whole(str(pipe)) as stream:
        stream.write("voldoet")
    reader.join(timeout=10)

    assert got == ["voldoet"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [each.name for each in tmp_path.iterdir()] == ["pipe"]


def test_a_file_is_there_as_a_whole_or_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "r.json"
    file.write_text("oud", "utf-8")
    with pytest.raises(TypeError), written_whole(str(file)) as stream:
        stream.writelines(["half", 1])  # type: ignore[list-item] # what breaks off in the middle
    assert file.read_text("utf-8") == "oud"

    with written_whole(str(file)) as stream:
        stream.write("nieuw")
    assert file.read_text("utf-8") == "nieuw"
    assert [each.name for each in tmp_path.iterdir()] == ["r.json"]
