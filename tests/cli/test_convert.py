"""`mvi convert` takes a submission from one form to another, and loses nothing without saying so."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from click.testing import CliRunner, Result
from places import EXAMPLES

from mvi_standard.cli.validate import command as validate
from mvi_standard.cli.verbs.convert import command
from mvi_standard.reading.yaml_text import read_yaml
from mvi_standard.workbook.core.guard.limits import BookLimits

if TYPE_CHECKING:
    from pathlib import Path

BASIS = EXAMPLES / "valid" / "gemeente-basis.json"
WHOLE = EXAMPLES / "valid" / "gemeente-volledig.json"


def convert(*arguments: str | Path) -> Result:
    done = CliRunner().invoke(command, [*map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done


@pytest.mark.parametrize("between", ["a.xlsx", "a.ods", "a.yaml", "a.json", "map"])
@pytest.mark.parametrize("source", [BASIS, WHOLE], ids=lambda path: path.stem)
def test_there_and_back_is_the_same_file(tmp_path: Path, between: str, source: Path) -> None:
    there, back = tmp_path / between, tmp_path / "terug.json"
    first = convert(source, there)
    second = convert(there, back)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert (first.stdout, second.stdout) == (f"Geschreven: {there}\n", f"Geschreven: {back}\n")
    assert (first.stderr, second.stderr) == ("", "")
    assert json.loads(back.read_bytes()) == json.loads(source.read_bytes())


def test_json_has_the_order_of_the_model(tmp_path: Path) -> None:
    shuffled = tmp_path / "a.json"
    values = json.loads(BASIS.read_bytes())
    lots = [dict(reversed(lot.items())) for lot in values["lots"]]
    shuffled.write_text(json.dumps(dict(reversed((values | {"lots": lots}).items()))))
    convert(shuffled, tmp_path / "b.json")

    assert (tmp_path / "b.json").read_bytes() == BASIS.read_bytes()


@pytest.mark.parametrize(
    "text", ["no", "010", "2026-01-01", "1e3", "null", "~", "a: b", "# x", "twee\nregels", "é\U0001f600"]
)
def test_yaml_keeps_every_text(tmp_path: Path, text: str) -> None:
    values = json.loads(BASIS.read_bytes())
    values["lots"][0]["title"] = text
    (tmp_path / "a.json").write_text(json.dumps(values))
    convert(tmp_path / "a.json", tmp_path / "a.yaml")

    assert read_yaml((tmp_path / "a.yaml").read_bytes()).lists["lots"][0]["title"] == text


def test_what_does_not_conform_is_converted_too_and_that_is_said(tmp_path: Path) -> None:
    values = json.loads(BASIS.read_bytes())
    values["lots"][0]["awarded_on"] = "2026-02-30"
    del values["lots"][1]["buyer"]
    (tmp_path / "a.json").write_text(json.dumps(values))
    done = convert(tmp_path / "a.json", tmp_path / "a.xlsx")
    convert(tmp_path / "a.xlsx", tmp_path / "b.json")

    assert done.exit_code == 0
    assert "Dit bestand voldoet nog niet" in done.stdout
    assert json.loads((tmp_path / "b.json").read_bytes()) == values


def changed(folder: Path, **cells: Any) -> Path:
    convert(BASIS, folder / "a.xlsx")
    book = openpyxl.load_workbook(folder / "a.xlsx")
    for cell, value in cells.items():
        book["Percelen"][cell] = value
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def test_what_was_understood_is_said_with_its_cell(tmp_path: Path) -> None:
    done = convert(changed(tmp_path, G3="20-3-2026", K3="Boven de drempel"), tmp_path / "b.json")

    assert done.exit_code == 0
    assert "  Percelen!G3  " in done.stderr
    assert json.loads((tmp_path / "b.json").read_bytes())["lots"][0]["awarded_on"] == "2026-03-20"


def test_what_could_not_go_along_gives_another_exit_code(tmp_path: Path) -> None:
    convert(BASIS, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    book["Thema's per perceel"]["A3"] = "L99"
    book.save(tmp_path / "a.xlsx")
    done = convert(tmp_path / "a.xlsx", tmp_path / "b.json")

    assert done.exit_code == 1
    assert "Niet alles uit" in done.stderr
    assert "'Thema''s per perceel'!A3" in done.stderr


def test_a_folder_has_a_file_for_each_sheet_with_rows(tmp_path: Path) -> None:
    values = json.loads(BASIS.read_bytes())
    values["lots"][0]["value"]["amount"] = 12.345
    (tmp_path / "a.json").write_text(json.dumps(values))
    convert(tmp_path / "a.json", tmp_path / "map")

    assert sorted(each.name for each in (tmp_path / "map").iterdir())[:3] == [
        "Aanlevering.csv", "Afspraken.csv", "Contracten.csv",
    ]  # fmt: skip
    with (tmp_path / "map" / "Percelen.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert rows[0][0] == "Sleutel *"
    assert rows[1][0] == "id"
    assert rows[2][rows[1].index("value.amount")] == "12.3450"  # three decimals could be thousands
    convert(tmp_path / "map", tmp_path / "b.json")
    assert json.loads((tmp_path / "b.json").read_bytes()) == values


@pytest.mark.parametrize("text", ["=1+1", "@x", "- eerste punt", "+31", "\uff1d1+1"])
def test_a_csv_file_never_gets_what_a_spreadsheet_would_compute(tmp_path: Path, text: str) -> None:
    values = json.loads(BASIS.read_bytes())
    values["lots"][1]["title"] = text
    (tmp_path / "a.json").write_text(json.dumps(values))
    done = convert(tmp_path / "a.json", tmp_path / "map")

    assert done.exit_code == 2
    assert "Bij /lots/1/title: Deze tekst begint met een teken waarmee een rekenblad een formule begint." in done.stderr
    assert not (tmp_path / "map").exists()


def test_one_line_of_json_lines_is_one_submission(tmp_path: Path) -> None:
    line = json.dumps(json.loads(BASIS.read_bytes()))
    (tmp_path / "een.jsonl").write_text(f"{line}\n\n")
    (tmp_path / "twee.jsonl").write_text(f"{line}\n{line}\n")

    assert convert(tmp_path / "een.jsonl", tmp_path / "b.json").exit_code == 0
    assert (tmp_path / "b.json").read_bytes() == BASIS.read_bytes()
    done = convert(tmp_path / "twee.jsonl", tmp_path / "c.json")
    assert done.exit_code == 2
    assert "heeft 2 aanleveringen" in done.stderr


@pytest.mark.parametrize(
    ("name", "out", "said"),
    [
        ("a.json", "a.json", "a.json is het bestand zelf."),
        ("a.json", "koppeling.json", "koppeling.json is het bestand zelf."),
        ("a.json", "a.pdf", "a.pdf: kies een naam die eindigt op .xlsx, .ods, .json, .yaml, .yml, of een map"),
        ("a.json", "vol", "De map vol is niet leeg."),
        ("weg.xlsx", "b.json", "MVI-F001"),
        ("geen.xlsx", "b.json", "MVI-F020"),
    ],
)
def test_what_it_refuses_is_said_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, out: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.json").write_bytes(BASIS.read_bytes())
    (tmp_path / "koppeling.json").hardlink_to(tmp_path / "a.json")
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "iets.txt").write_text("x")
    (tmp_path / "geen.xlsx").write_bytes(b"PK\x03\x04")
    before = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}
    done = convert(name, out)

    assert done.exit_code == 2
    assert said in done.stderr
    assert {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()} == before


def test_a_workbook_that_nobody_would_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mvi_standard.workbook.core.guard.guarded.__defaults__", (BookLimits(sheets=3),))
    done = convert(BASIS, tmp_path / "a.xlsx")

    assert done.exit_code == 1
    assert done.stderr.endswith(
        "a.xlsx is te groot om te laten controleren: er zijn meer dan 3 bladen. Gebruik voor deze aanlevering JSON.\n"
    )
    assert (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize("other", ["map", "oud.csv", "lees mij.pdf", "weg.csv"])
def test_what_else_lies_in_a_folder_of_tables_is_named(tmp_path: Path, other: str) -> None:
    folder = tmp_path / "tabellen"
    convert(BASIS, folder)
    if other == "weg.csv":
        (folder / other).symlink_to(tmp_path / "nergens")
    elif other.endswith("pdf"):
        (folder / other).write_bytes(b"x")
    else:
        (folder / other).mkdir()
    done = CliRunner().invoke(validate, [str(folder)])

    assert done.exit_code == 2
    assert "MVI-F024" in done.stdout
    assert f"{other} is geen" in done.stdout
