"""A workbook out of another system on the page: proposed, checked and taken over as `mvi map` and `mvi convert` do."""

from __future__ import annotations

import json
import tomllib
from io import BytesIO
from typing import TYPE_CHECKING, Any
from unicodedata import category

import openpyxl
import pytest
from asks import CODES, ask, in_a_cell, mvi, onward, plain, told
from foreign_edits import ANSWERS, edited
from foreign_sheets import CONTRACTS, MISTYPED, SOCIAL_RETURN, TENDERNED
from hostile import BSN, HOSTILE
from markup import parsed

from mvi_standard.browser.asks import map as asked_map
from mvi_standard.browser.outcome import NOTHING
from mvi_standard.cli import submission
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from pathlib import Path

    from asks import File
    from foreign_sheets import Foreign

MOMENT = "2027-03-20T10:00:00+01:00"
ALL = (CONTRACTS, SOCIAL_RETURN, TENDERNED)
HEAD = 4
"""Lines above a mapping that say what to do with it."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("mvi_standard.browser.validator.collect_now", int)  # it would walk all that other tests keep
    for each in (submission, asked_map):
        monkeypatch.setattr(each, "local_moment", lambda: MOMENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def file_of(foreign: Foreign) -> File:
    return foreign.name, foreign.xlsx()


def proposed(foreign: Foreign) -> str:
    """Give the mapping that the command proposes."""
    return mvi("map", "init", foreign.name).stdout


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("foreign", ALL, ids=lambda each: each.name)
def test_a_proposal_is_that_of_the_command(folder: Path, foreign: Foreign, language: str) -> None:
    (folder / foreign.name).write_bytes(foreign.xlsx())
    done = mvi("map", "init", foreign.name, "-o", "m.toml", "--language", language)
    found = ask("propose", file_of(foreign), language=language, prefix="m")

    assert (found.verdict, found.files, found.onward) == ("done", (), NOTHING)
    assert told(found).partition(".")[0] == plain(done.output).partition(".")[0]


@pytest.mark.parametrize("foreign", ALL, ids=lambda each: each.name)
def test_what_is_chosen_becomes_the_mapping_that_people_would_write(folder: Path, foreign: Foreign) -> None:
    (folder / foreign.name).write_bytes(foreign.xlsx())
    found = ask("map", file_of(foreign), answers=ANSWERS[foreign.name], prefix="m")
    (_, mapping) = found.files

    assert mapping[0] == f"{foreign.name.removesuffix('.xlsx')}.toml"
    assert tomllib.loads(mapping[1].decode()) == tomllib.loads(edited(foreign.name, proposed(foreign)))
    assert not [line for line in mapping[1].decode().splitlines()[:HEAD] if "mvi" in line or not line.startswith("# ")]
    assert ask("map", file_of(foreign), mapping=mapping[1].decode()).files == found.files[:1]


@pytest.mark.parametrize("foreign", ALL, ids=lambda each: each.name)
def test_what_a_mapping_makes_is_what_the_command_makes(folder: Path, foreign: Foreign) -> None:
    (folder / foreign.name).write_bytes(foreign.xlsx())
    mapping = edited(foreign.name, proposed(foreign))
    (folder / "m.toml").write_text(mapping, "utf-8")
    done = mvi("convert", "--map", "m.toml", foreign.name, "n.json")
    found = ask("map", file_of(foreign), mapping=mapping)

    name = f"{foreign.name.removesuffix('.xlsx')}.json"
    assert found.files == ((name, (folder / "n.json").read_bytes()),)
    assert found.verdict == ("departs" if "voldoet nog niet" in done.stdout else "conforms")
    skipped = [plain(line) for line in done.stderr.splitlines() if line.startswith("Niet gelezen")]
    assert [line for line in skipped if line not in told(found)] == []
    assert json.loads(found.onward) == onward(found.files[0])


def test_the_report_has_the_cells_of_the_workbook_as_places(folder: Path) -> None:
    (folder / MISTYPED.name).write_bytes(MISTYPED.xlsx())
    mapping = proposed(MISTYPED)
    (folder / "m.toml").write_text(mapping, "utf-8")
    done = mvi("map", "check", "m.toml", MISTYPED.name)
    found = ask("map", file_of(MISTYPED), mapping=mapping)

    assert (done.exit_code, found.verdict) == (1, "departs")
    assert "blad Contracten, cel L5" in told(found)
    assert [name for name, _ in found.files] == ["contractenregister.json"]
    pages = [str(each.attributes["href"]) for each in parsed(found.fragment).all("a")]
    assert {each for each in pages if not each.startswith("#")} >= {
        f"{CODES}{code}/" for code in ("MVI-S002", "MVI-S004")
    }
    assert all(each.startswith((CODES, "#mvi-")) for each in pages)


def test_it_is_said_that_not_all_goes_along(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / CONTRACTS.name).write_bytes(CONTRACTS.xlsx())
    mapping = proposed(CONTRACTS)
    monkeypatch.setattr(asked_map, "is_lost", lambda _: True)
    found = ask("map", file_of(CONTRACTS), mapping=mapping)

    assert say("page.map_lost", "nl", name="contractenregister.json", source=CONTRACTS.name) in told(found)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("standard_version", "standard"), "standard hoort hier niet"),
        (('standard_version = "1.0-draft.2"', 'standard_version = "9"'), "versie 9"),
        (('id = "{Kvk Nr Leverancier|Leverancier}"', 'id = "{Weg}"'), "geen kolom Weg"),
        (('id = "{Kvk Nr Leverancier|Leverancier}"', 'id = "{<b>Weg</b>}"'), "geen kolom <b>Weg</b>"),
        (("head = 4", 'head = "vier"'), "het nummer van een rij"),
        (("[submission]", "[submission"), "geen geldige TOML"),
    ],
)
def test_a_faulty_mapping_is_told_in_one_sentence(folder: Path, change: tuple[str, str], said: str) -> None:
    (folder / CONTRACTS.name).write_bytes(CONTRACTS.xlsx())
    text = proposed(CONTRACTS)
    assert change[0] in text
    mapping = text.replace(*change, 1)
    (folder / "m.toml").write_text(mapping, "utf-8")
    done = mvi("map", "check", "m.toml", CONTRACTS.name)
    found = ask("map", file_of(CONTRACTS), mapping=mapping)

    assert (found.verdict, found.files) == ("refused", ())
    assert said in told(found)
    assert told(found).partition("bij ")[2] in plain(done.output)
    assert [each.name for each in parsed(found.fragment)] == ["", "p"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("leeg.csv", b"a;b\n1;2\n"), ("leeg.csv", b"x")],
)
def test_where_nothing_is_recognised_nothing_is_proposed(folder: Path, name: str, data: bytes) -> None:
    (folder / name).write_bytes(data)
    done = mvi("map", "init", name)
    found = ask("propose", (name, data), prefix="m")

    assert (done.exit_code, found.verdict, found.form) == (2, "refused", "")
    assert told(found) == say("page.map.nothing", "nl", name=name)


@pytest.mark.parametrize("odd", [*HOSTILE, f"bsn {BSN}"])
def test_the_names_in_a_foreign_sheet_do_nothing_but_show_themselves(folder: Path, odd: str) -> None:
    del folder
    book = openpyxl.load_workbook(BytesIO(CONTRACTS.xlsx()))
    page = book.worksheets[0]
    page.cell(4, page.max_column + 1).value = f"x{in_a_cell(odd)}"
    page.cell(5, page.max_column).value = "iets"
    saved = BytesIO()
    book.save(saved)
    file = (f"{odd}.xlsx", saved.getvalue())
    drawn = ask("propose", file, prefix="m")
    answers = {**ANSWERS[CONTRACTS.name], f"word/route/{odd}": odd, "name": f"gemeente {odd}", "kind": "gemeente"}
    found = ask("map", file, answers=answers, prefix="m")

    assert (drawn.verdict, len(found.files)) == ("done", 2)
    for piece in (drawn.form, found.fragment):
        assert not [each for each in parsed(piece) if each.name in {"img", "script", "style"}]
        assert not [key for each in parsed(piece) for key in each.attributes if key.startswith("on")]
        assert BSN not in piece
    assert not {category(each) for each in found.files[1][1].decode().replace("\n", "")} & {
        "Cc",
        "Cf",
        "Cs",
        "Zl",
        "Zp",
    }


def test_any_value_may_be_a_mapping(folder: Path) -> None:
    del folder
    for mapping in ("", "x", '"', "[[[[", "a = 1e999", "\x00", "sheets = 1", "sheets = [{}]"):
        found: Any = ask("map", file_of(CONTRACTS), mapping=mapping)

        assert (found.verdict, found.files) == ("refused", ())
