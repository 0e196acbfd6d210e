"""A file is replaced whole, with its own rights, or not at all."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from mvi_standard.cli.replacing import replaced, whole_folder

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights and links are otherwise there")


def test_a_file_gets_its_new_content_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    assert replaced(path, b"old", b"new\r\n")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.json", b"new\r\n")]


@pytest.mark.parametrize("now", [b"other", b"", b"old ", None])
def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path, now: bytes | None) -> None:
    path = tmp_path / "a.json"
    if now is not None:
        path.write_bytes(now)

    assert not replaced(path, b"old", b"new")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([] if now is None else [now])


@posix
@pytest.mark.parametrize("rights", [0o600, 0o640, 0o664])
def test_rights_stay(tmp_path: Path, rights: int) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(rights)

    assert replaced(path, b"old", b"new")
    assert stat.S_IMODE(path.stat().st_mode) == rights


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.json").write_bytes(b"old")
    link = tmp_path / "link.json"
    link.symlink_to("folder/a.json")

    assert replaced(link, b"old", b"new")
    assert link.is_symlink()
    assert (tmp_path / "folder" / "a.json").read_bytes() == b"new"


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o444)

    with pytest.raises(PermissionError):
        replaced(path, b"old", b"new")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


def test_a_disk_that_is_full_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replaced(path, b"old", b"new")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


def test_a_folder_gets_its_files_together_and_keeps_the_others(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    (tmp_path / "a.csv").write_bytes(b"old")
    with whole_folder(tmp_path) as folder:
        (folder / "a.csv").write_bytes(b"new")
        (folder / "b.csv").write_bytes(b"new")
        assert (tmp_path / "a.csv").read_bytes() == b"old"

    found = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    assert found == {"mine.txt": b"mine", "a.csv": b"new", "b.csv": b"new"}


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_could_not_be_finished_is_as_it_was(tmp_path: Path, *, there: bool) -> None:
    target = tmp_path / "folder"
    if there:
        target.mkdir()
        (target / "a.csv").write_bytes(b"old")

    def half() -> None:
        with whole_folder(target) as folder:
            (folder / "a.csv").write_bytes(b"new")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        half()

    assert target.exists() is there
    assert [(each.name, each.read_bytes()) for each in target.glob("*")] == ([("a.csv", b"old")] if there else [])


@posix
def test_a_folder_is_not_written_through_a_link(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    (target / "b.csv").symlink_to(tmp_path / "elsewhere")

    def linked() -> None:
        with whole_folder(target) as folder:
            (folder / "a.csv").write_bytes(b"new")
            (folder / "b.csv").write_bytes(b"new")

    with pytest.raises(OSError, match=r"b\.csv"):
        linked()

    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder"]
    assert [each.name for each in target.iterdir()] == ["b.csv"]
