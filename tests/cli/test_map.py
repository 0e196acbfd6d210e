"""`mvi map` and `mvi convert --map`, as the manager of an application would use them."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest
from foreign_edits import edited
from foreign_sheets import CONTRACTS, MISTYPED, SOCIAL_RETURN
from terminal import forked, in_words

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path


def mvi(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return in_words(forked("mvi", arguments, folder=folder))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / CONTRACTS.name).write_bytes(CONTRACTS.xlsx())
    (tmp_path / SOCIAL_RETURN.name).write_bytes(SOCIAL_RETURN.xlsx())
    return tmp_path


def test_from_a_workbook_of_ones_own_to_a_submission_that_conforms(folder: Path) -> None:
    proposed = mvi(folder, "map", "init", CONTRACTS.name, "-o", "indeling.toml", "--year", "2026")
    assert proposed.returncode == 0
    assert proposed.stdout == "Herkend: 16 van 18 gevulde kolommen. Kijk het voorstel na in indeling.toml.\n"

    mapping = folder / "indeling.toml"
    (folder / CONTRACTS.name).write_bytes(MISTYPED.xlsx())
    first = mvi(folder, "map", "check", "indeling.toml", CONTRACTS.name)
    assert first.returncode == 1
    assert "contractenregister.xlsx  Contracten!L5" in first.stdout

    (folder / CONTRACTS.name).write_bytes(CONTRACTS.xlsx())
    mapping.write_text(edited(CONTRACTS.name, mapping.read_text(encoding="utf-8")), encoding="utf-8")
    second = mvi(folder, "map", "check", "indeling.toml", CONTRACTS.name)
    assert second.returncode == 0
    assert "Niet gelezen, zoals de indeling zegt: Contracten: Contracteigenaar (3)" in second.stderr

    done = mvi(folder, "convert", "--map", "indeling.toml", CONTRACTS.name, "uit.json")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Geschreven: uit.json\n"
    assert len(json.loads((folder / "uit.json").read_bytes())["contracts"]) == 3


def test_without_a_file_the_mapping_goes_to_the_screen_in_the_language_that_was_asked(folder: Path) -> None:
    done = mvi(folder, "map", "init", SOCIAL_RETURN.name, "--language", "en")

    assert done.returncode == 0
    assert done.stdout.startswith("# This is how mvi convert --map reads the file sroi-register.xlsx.\n")
    assert tomllib.loads(done.stdout)["sheets"][0]["name"] == "SROI-register"


REFUSALS = {
    "a mapping that exists": (("map", "init", CONTRACTS.name, "-o", CONTRACTS.name), "bestaat al"),
    "nothing recognised": (("map", "init", "leeg.csv"), "geen blad herkend"),
    "no workbook": (("map", "init", "weg.xlsx"), "weg.xlsx is niet te lezen"),
    "a mapping that is not there": (("map", "check", "weg.toml", CONTRACTS.name), "weg.toml is niet te lezen"),
    "a mapping that is no text": (("map", "check", CONTRACTS.name, CONTRACTS.name), "geen tekst in UTF-8"),
    "a mapping with a mistake": (
        ("map", "check", "fout.toml", CONTRACTS.name),
        "fout.toml, bij sheets[1].records[1].columns.title: Blad Contracten heeft geen kolom A.",
    ),
    "a workbook that cannot be read": (("convert", "--map", "fout.toml", "weg.xlsx", "uit.json"), "weg.xlsx"),
    "no verb": (("map",), "init"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_cannot_be_done_is_one_clear_line(folder: Path, name: str) -> None:
    arguments, words = REFUSALS[name]
    (folder / "leeg.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    text = '[[sheets]]\nname = "Lijst"\n[[sheets.records]]\nlist = "contracts"\nid = "{A}"\ncolumns.title = "A"\n'
    (folder / "fout.toml").write_text(f'standard_version = "1.0-draft.2"\n{text}', encoding="utf-8")
    before = (folder / CONTRACTS.name).read_bytes()
    done = mvi(folder, *arguments)

    assert done.returncode == 2
    assert words in done.stderr + done.stdout
    assert (folder / CONTRACTS.name).read_bytes() == before
    assert not (folder / "uit.json").exists()
