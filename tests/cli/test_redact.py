"""`mvi redact` writes a copy that says the same, says what it kept, and never touches the file itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from places import EXAMPLES
from terminal import forked, in_words

from mvi_standard.cli.verbs.redact import command
from mvi_standard.redact import Redacted
from mvi_standard.validate import validate

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

FAULTY = EXAMPLES / "demo" / "gemeente-met-fouten.json"


def redact(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return in_words(forked("mvi", ("redact", *arguments), folder=folder))


def test_a_copy_gives_the_same_findings_and_says_what_stayed(tmp_path: Path) -> None:
    copy = tmp_path / "kopie.json"
    done = redact(tmp_path, FAULTY, "-o", copy)

    assert done.returncode == 0
    assert done.stdout == f"Geschreven: {copy}\n"
    assert "Gebleven: de opbouw, datums, percentages" in done.stderr
    assert done.stderr.endswith(f"De kopie geeft dezelfde {len(validate(FAULTY).findings)} meldingen als {FAULTY}.\n")
    assert validate(copy).counts == validate(FAULTY).counts


def test_without_a_name_the_copy_goes_to_the_screen_and_nobody_can_make_it_again(tmp_path: Path) -> None:
    one, other = (redact(tmp_path, FAULTY) for _ in range(2))

    assert json.loads(one.stdout).keys() == json.loads(other.stdout).keys()
    assert one.stdout != other.stdout


def test_with_a_seed_it_can(tmp_path: Path) -> None:
    assert redact(tmp_path, FAULTY, "--seed", "1").stdout == redact(tmp_path, FAULTY, "--seed", "1").stdout


@pytest.mark.parametrize("link", [False, True])
def test_it_never_writes_over_the_file_itself(tmp_path: Path, *, link: bool) -> None:
    name, out = tmp_path / "a.json", tmp_path / "b.json"
    name.write_bytes(FAULTY.read_bytes())
    if link:
        out.hardlink_to(name)
    done = redact(tmp_path, name, "-o", out if link else name)

    assert done.returncode == 2
    assert done.stderr.endswith("is het bestand zelf. Kies een andere naam voor de kopie.\n")
    assert name.read_bytes() == FAULTY.read_bytes()


@pytest.mark.parametrize(
    ("content", "name", "out", "said"),
    [
        (b"standard_version: '1.0-draft.2'", "a.yaml", "b.yaml", "eindigt op .json; b.yaml doet dat niet."),
        (b"x: [1", "a.yaml", "b.json", "eindigt op .yaml; b.json doet dat niet."),
        (b"{}\n", "a.jsonl", "b.json", "eindigt op .jsonl; b.json doet dat niet."),
        (b"%YAML 3.0\n---\nx: 1\n", "a.yaml", "b.yaml", "(MVI-F007). Schrijf een klein voorbeeld met de hand."),
    ],
)
def test_what_it_cannot_do_it_says_in_a_line(tmp_path: Path, content: bytes, name: str, out: str, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    done = redact(tmp_path, name, "-o", out)

    assert done.returncode == 2
    assert said in done.stderr
    assert not (tmp_path / out).exists()


def test_of_an_unreadable_text_every_letter_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b'{"id": "Zuidstad" "x": 1}')
    done = redact(tmp_path, "a.json", "-o", "b.json")

    assert done.returncode == 0
    assert done.stderr.startswith("Het bestand is niet te lezen.")
    assert done.stderr.endswith("De kopie geeft dezelfde melding als a.json.\n")
    assert "Zuidstad" not in (tmp_path / "b.json").read_text("utf-8")


def test_numbers_that_stay_are_named(tmp_path: Path) -> None:
    done = redact(tmp_path, EXAMPLES / "invalid" / "MVI-W102-group-of-four.json", "--seed", "1")

    assert done.returncode == 0
    assert "bleven getallen staan" in done.stderr
    assert "/social_return_reports/0/target_groups/1\n" in done.stderr


def test_a_copy_that_differs_is_written_and_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Redacted(b"{}", 1, ("MVI-C001", "MVI-C002"), (), masked=False, suffix=".json")
    monkeypatch.setattr("mvi_standard.redact.redacted", lambda *_: made)
    done = CliRunner().invoke(command, [str(FAULTY), "-o", str(tmp_path / "b.json")])

    assert done.exit_code == 1
    assert "Het verschil zit in MVI-C001, MVI-C002." in done.stderr
    assert (tmp_path / "b.json").read_bytes() == b"{}"


def test_a_file_that_is_not_there_is_told_as_the_validator_tells_it(tmp_path: Path) -> None:
    done = redact(tmp_path, "none.json")

    assert done.returncode == 2
    assert "MVI-F001" in done.stderr
