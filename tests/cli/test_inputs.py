"""A folder holds submissions and other things: what is not read is said, and nothing is left out for its name alone."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from terminal import forked, in_words

from mvi_standard.cli.inputs import searched

VALID = Path(__file__).parents[2] / "examples" / "valid"
GOOD = VALID / "minimaal.json"
READ = ("a.json", "desktop.ini.json", "Thumbs.db.json", "__MACOSX.json", "sub/b.json")
SKIPPED = (".x.json", "~$x.json", "uitkomst.json", ".git/c.json", "node_modules/pakket/d.json", ".verborgen/e/f.json")
SAID = (".git/", ".verborgen/", ".x.json", "node_modules/", "uitkomst.json", "~$x.json")
posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links are otherwise there")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (*READ, *SKIPPED):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(GOOD, path)
    (tmp_path / "in" / "uitkomst.json").write_bytes(forked("validate", (GOOD, "--format", "json")).stdout)
    return tmp_path / "in"


def test_each_file_of_a_folder_is_read_or_told_of(folder: Path) -> None:
    found = searched(str(folder))

    assert found.names == sorted(str(folder / name) for name in READ)
    assert [each.removeprefix(f"{folder}/") for each in found.skipped] == list(SAID)


@pytest.mark.parametrize(
    ("program", "command"),
    [("mvi-validate", ()), ("mvi", ("total", "-o", "uit")), ("mvi", ("fix",)), ("mvi", ("verify", "in/uitkomst.json"))],
)
def test_every_command_says_what_it_skips(folder: Path, program: str, command: tuple[str, ...]) -> None:
    done = in_words(forked(program.removeprefix("mvi-"), (*command, "in"), folder=folder.parent))

    assert (
        "Overgeslagen (6): in/.git/, in/.verborgen/, in/.x.json, in/node_modules/, in/uitkomst.json, ..." in done.stderr
    )


@pytest.mark.parametrize(
    "begin", ['{"x": "report_format", ', '{"\\"report_format\\"": 1, ', '{"id": "a", "report_format": "1.0", ']
)
def test_only_the_first_key_makes_a_result(folder: Path, begin: str) -> None:
    odd = folder / "anders.json"
    odd.write_text(begin + GOOD.read_text("utf-8").removeprefix("{"), "utf-8")

    assert str(odd) in searched(str(folder)).names


@posix
def test_a_pipe_and_a_link_to_nowhere_are_told_to_be_unreadable(folder: Path) -> None:
    os.mkfifo(folder / "pijp.json")
    (folder / "weg.json").symlink_to("nergens.json")
    done = in_words(forked("validate", (folder, "--format", "concise")))

    assert done.returncode == 2
    assert "pijp.json" in done.stdout
    assert "weg.json" in done.stdout
