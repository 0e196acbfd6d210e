"""`mvi fix`: it shows before it writes, writes only what is certain, and says what is left."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from books import workbook
from places import EXAMPLES
from terminal import forked

from mvi_standard.cli import replacing
from mvi_standard.cli.mended_file import mended_file
from mvi_standard.cli.verbs.fix import command

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

VALID = EXAMPLES / "valid"
CONFORMS = VALID / "gemeente-basis.json"
LINES = VALID / "twee-aanleveringen.jsonl"
GOOD = CONFORMS.read_bytes()
MENDABLE = GOOD.replace(b'"definitief"', b'"Definitief"').replace(b'"amount": 3100000', b'"amount": "3.100.000,00"')
OPEN = GOOD.replace(b'"supplier": "', b'"supplier": "x').replace(b'"suppliers": [', b'"suppliers": ["x",')
BROKEN = b'{"standard_version": "1.0-draft.2",'


def fix(folder: Path, *arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    done = forked("mvi", ("fix", *arguments), folder=folder, stdin=stdin, environment=environment)
    assert b"Traceback" not in done.stderr + done.stdout
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file of each sort."""
    files = {"good": GOOD, "mendable": MENDABLE, "open": OPEN, "broken": BROKEN}
    for name, content in files.items():
        (tmp_path / f"{name}.json").write_bytes(content)
    return tmp_path


def test_the_texts_of_these_tests_are_what_they_say() -> None:
    assert MENDABLE != GOOD
    assert OPEN != GOOD


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.json"], 0),
        (["--write", "good.json"], 0),
        (["mendable.json"], 1),
        (["--preview", "mendable.json"], 1),
        (["--write", "mendable.json"], 0),
        (["open.json"], 1),
        (["--write", "open.json"], 1),
        (["broken.json"], 2),
        (["--write", "broken.json"], 2),
        (["none.json"], 2),
        (["none-*.json"], 2),
        ([], 2),
        (["--write", "-", "good.json"], 2),
        (["--write", "."], 2),
        (["good.json", "mendable.json"], 1),
    ],
)
def test_the_exit_code_says_what_is_left(folder: Path, arguments: list[str], code: int) -> None:
    done = fix(folder, *arguments)

    assert done.returncode == code, done.stderr.decode()
    assert (folder / "broken.json").read_bytes() == BROKEN
    assert (folder / "good.json").read_bytes() == GOOD


def test_a_workbook_is_shown_by_its_cells_and_mended_in_them(folder: Path) -> None:
    book = workbook(EXAMPLES / "invalid" / "MVI-C133-written-with-dots.json")
    (folder / "a.xlsx").write_bytes(book)
    shown = fix(folder, "a.xlsx")

    assert shown.returncode == 1
    assert shown.stdout.startswith(b"'Nummers van organisaties'!C4: NL1234.56.782.B01 -> NL123456782B01\n")
    assert (folder / "a.xlsx").read_bytes() == book
    assert fix(folder, "--write", "a.xlsx").returncode == 0
    again = fix(folder, "a.xlsx")
    assert again.returncode == 0
    assert b"->" not in again.stdout


def test_a_preview_shows_each_change_and_writes_nothing(folder: Path) -> None:
    done = fix(folder, "mendable.json")
    said = done.stdout.decode()

    assert (folder / "mendable.json").read_bytes() == MENDABLE
    assert '-  "state": "Definitief",\n+  "state": "definitief",\n' in said
    assert said.endswith(
        "mendable.json: 2 plaatsen zijn zeker te herstellen. Daarna voldoet het aan de MVI-standaard 1.0-draft.2.\n"
        "Met --write past u het bestand aan.\n"
    )
    assert "\x1b" not in said


def test_writing_gives_back_the_file_that_was_meant(folder: Path) -> None:
    done = fix(folder, "--write", "mendable.json")

    assert (folder / "mendable.json").read_bytes() == GOOD
    assert done.stdout.decode() == "mendable.json: 2 plaatsen hersteld. Het voldoet aan de MVI-standaard 1.0-draft.2.\n"
    assert sorted(each.name for each in folder.iterdir()) == ["broken.json", "good.json", "mendable.json", "open.json"]


def test_what_is_left_is_told_by_code_and_not_touched(folder: Path) -> None:
    done = fix(folder, "--write", "open.json", "--language", "en")

    assert (folder / "open.json").read_bytes() == OPEN
    assert "open.json: nothing that can be mended for certain. What is left asks for a choice of yours: MVI-" in (
        done.stdout.decode()
    )


def test_nothing_is_written_where_nothing_changes(folder: Path) -> None:
    before = (folder / "good.json").stat()
    fix(folder, "--write", "good.json")

    assert (folder / "good.json").stat().st_mtime_ns == before.st_mtime_ns
    assert (folder / "good.json").stat().st_ino == before.st_ino


def test_what_cannot_be_read_is_told_as_the_validator_tells_it(folder: Path) -> None:
    done = fix(folder, "broken.json", "mendable.json")

    assert "MVI-F007" in done.stderr.decode()
    assert "2 plaatsen zijn zeker te herstellen" in done.stdout.decode()


def test_stdin_is_mended_to_stdout(folder: Path) -> None:
    previewed, written = fix(folder, "-", stdin=MENDABLE), fix(folder, "--write", "-", stdin=MENDABLE)

    assert previewed.stdout.startswith(b"--- invoer\n+++ invoer\n@@ ")
    assert written.stdout == GOOD
    assert written.stderr.decode() == "invoer: 2 plaatsen hersteld. Het voldoet aan de MVI-standaard 1.0-draft.2.\n"
    assert (previewed.returncode, written.returncode) == (1, 0)


def test_each_line_of_json_lines_is_mended_by_itself(tmp_path: Path) -> None:
    first, second = LINES.read_bytes().splitlines()
    before = b"\xef\xbb\xbf" + b"\n".join([first.replace(b'"definitief"', b'"Definitief"'), b"  ", BROKEN, second, b""])
    path = tmp_path / "a.jsonl"
    path.write_bytes(before)
    done = fix(tmp_path, "--write", "a.jsonl")

    assert path.read_bytes() == b"\xef\xbb\xbf" + b"\n".join([first, b"  ", BROKEN, second, b""])
    assert done.returncode == 2
    assert "a.jsonl#3" in done.stderr.decode()
    assert "regel 3" in done.stderr.decode() or ":3:" in done.stderr.decode()


def test_the_kind_of_a_file_can_be_told(folder: Path) -> None:
    yaml = (VALID / "gemeente-basis.yaml").read_bytes()
    done = fix(folder, "--write", "--input", "yaml", "-", stdin=yaml.replace(b"state: def", b"state: Def"))

    assert done.stdout == yaml


def test_a_file_that_changed_meanwhile_is_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "mendable.json"
    inner = replacing.replaced

    def late(target: Path, before: bytes, after: bytes) -> bool:
        path.write_bytes(GOOD + b" ")
        return inner(target, before, after)

    monkeypatch.setattr(replacing, "replaced", late)
    with pytest.raises(SystemExit) as ended:
        command.main(["--write", str(path)], standalone_mode=False)

    assert ended.value.code == 2
    assert path.read_bytes() == GOOD + b" "
    assert "intussen veranderd" in capsys.readouterr().err


def test_a_forced_colour_is_given(folder: Path) -> None:
    assert b"\x1b[32m+" in fix(folder, "mendable.json", FORCE_COLOR="1").stdout


def test_no_bsn_is_shown(folder: Path) -> None:
    private = MENDABLE.replace(b'"state"', b'"bsn": 123456782, "state"', 1)
    (folder / "private.json").write_bytes(private)
    done = fix(folder, "private.json")

    assert b"123456782" not in done.stdout + done.stderr
    assert "MVI-C200" in done.stdout.decode()


def test_a_file_name_is_shown_safely(folder: Path) -> None:
    name = "::error::\x1b[31mx.json"
    (folder / name).write_bytes(MENDABLE)
    done = fix(folder, name)

    assert b"\x1b" not in done.stdout
    assert b"\n::error::" not in b"\n" + done.stdout


@pytest.mark.parametrize("path", sorted(VALID.iterdir()), ids=lambda path: path.name)
def test_every_valid_example_is_as_it_was(path: Path) -> None:
    found = mended_file(str(path), None)

    assert (found.after, found.count, found.left, found.unreadable) == (path.read_bytes(), 0, {}, ())


def test_the_file_of_the_demonstration_is_mended_as_far_as_it_can(folder: Path) -> None:
    wrong = json.loads((EXAMPLES / "demo" / "gemeente-met-fouten.json").read_bytes())
    (folder / "demo.json").write_text(json.dumps(wrong, indent=2), "utf-8")
    done = fix(folder, "--write", "demo.json")

    assert done.returncode == 1
    assert "demo.json: 1 plaats hersteld." in done.stdout.decode()
