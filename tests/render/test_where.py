"""A finding in a workbook stands in a cell: every format says which, and none sends a reader to a line."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from functools import cache, partial
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from books import FAULTY, workbook
from harmless import harm
from hostile import BSN
from jsonschema import Draft202012Validator
from markup import parsed
from reporting import written

from mvi_standard.finding import Place
from mvi_standard.read import parse
from mvi_standard.render import FORMATS, KEPT
from mvi_standard.render.excerpt import excerpt
from mvi_standard.render.formats.concise import MATCHER
from mvi_standard.render.where import behind, cell, corner, spoken
from mvi_standard.report import Options
from mvi_standard.requirement import LANGUAGES
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from mvi_standard.report import Report

NAME = "inkopen 2026.xlsx"
CELLS = {"nl": ("Percelen!D5", "'Thema''s per perceel'!D4"), "en": ("Lots!D5", "'Themes by lot'!D4")}
IN_WORDS = {
    "nl": ("blad Percelen, cel D5", "blad Thema's per perceel, cel D4"),
    "en": ("sheet Lots, cell D5", "sheet Themes by lot, cell D4"),
}


@cache
def judged(language: str = "nl") -> Report:
    content = workbook(FAULTY, language=language)
    return report_on(partial(parse, content, ".xlsx"), name=NAME, choices=Options(keep=KEPT))


@pytest.mark.parametrize(
    ("place", "address", "after", "said"),
    [
        (Place(12, 6, sheet="Contracten"), "Contracten!F12", "  Contracten!F12", "blad Contracten, cel F12"),
        (Place(3, 28, sheet="Lees mij"), "'Lees mij'!AB3", "  'Lees mij'!AB3", "blad Lees mij, cel AB3"),
        (Place(114, 19), None, ":114:19", "regel 114, kolom 19"),
    ],
)
def test_a_place_is_a_cell_or_a_line(place: Place, address: str | None, after: str, said: str) -> None:
    assert (cell(place), behind(place), spoken(place, "nl")) == (address, after, said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shape", FORMATS)
def test_every_format_says_the_cells_of_a_workbook(shape: str, language: str) -> None:
    text = written(shape, [judged(language)], language)
    plain = text.replace("&#x27;", "'").replace("&#39;", "'").replace("&#x2019;", "'")

    for each in (IN_WORDS if shape == "html" else CELLS)[language]:
        assert each in plain, each


def test_what_stands_in_the_cell_is_shown() -> None:
    assert "\n    D5 | lindendam\n" in written("text", [judged()])
    assert "<pre><span" in written("html", [judged()])
    assert "D5 </span><code><mark>lindendam</mark></code>" in written("html", [judged()])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_counts_what_is_wrong_on_each_sheet_and_leads_to_it(language: str) -> None:
    report = judged(language)
    root = parsed(written("html", [report], language).removeprefix("<!doctype html>\n"))
    [summary] = root.all("ul", "mvi-sheets")
    heads = {each.attributes["id"]: each.text for each in root.all("h3") if "id" in each.attributes}
    told = {str(each.attributes["href"]).removeprefix("#"): each.text for each in summary.all("a")}
    wanted = Counter(place.sheet for each in report.findings if (place := report.place(each)))

    assert told == heads
    assert len(told) == len(wanted) > 2
    for sheet, group in zip(summary.all("li"), root.all("section", "mvi-sheet"), strict=True):
        name = next(each for each in wanted if f" {each}:" in sheet.text)
        assert sum(int(n) for n in re.findall(r"\b[0-9]+", sheet.text.rpartition(":")[2])) == wanted[name]
        assert len(group.all("li")) == wanted[name]
        assert all(f" {name}, " in each.text for each in group.all("p", "mvi-where"))


def test_of_an_empty_cell_nothing_is_shown() -> None:
    report = judged()
    [missing] = [each for each in report.findings if each.code == "MVI-C023"]
    place = report.place(missing)

    assert place is not None
    assert "MVI-C023" in report.counts
    shown = excerpt(missing, report)
    assert shown is None or (shown.at, shown.before, shown.after) == (corner(place), "", "")


def test_a_program_gets_the_cell_instead_of_a_line() -> None:
    found = json.loads(written("json", [judged()]))["reports"][0]["findings"]
    [wrong] = [each for each in found if each["code"] == "MVI-R001"]

    assert wrong["cell"] == "Percelen!D5"
    assert not [each for each in found if "line" in each or "column" in each]
    schema = json.loads((Path(__file__).parents[2] / "mvi_standard/render/report.schema.json").read_bytes())
    Draft202012Validator(schema).validate(json.loads(written("json", [judged()])))


def test_a_table_has_a_column_for_the_cell() -> None:
    rows = [*csv.DictReader(StringIO(written("csv", [judged()]).removeprefix("\ufeff")), delimiter=";")]

    assert {row["regel"] + row["kolom"] for row in rows} == {""}
    assert "Percelen!D5" in {row["cel"] for row in rows}


def test_an_editor_still_reads_each_line_of_the_short_format() -> None:
    lines = [found for line in written("concise", [judged()]).splitlines() if (found := MATCHER.match(line))]
    places = [judged().place(each) for each in judged().findings]

    assert [(int(each[2]), int(each[3])) for each in lines] == [(p.line, p.column) for p in places if p]


def test_a_scanner_is_sent_to_no_line() -> None:
    results = json.loads(written("sarif", [judged()]))["runs"][0]["results"]

    assert results
    assert not [each for each in results if "region" in each["locations"][0]["physicalLocation"]]
    kinds = {each["kind"] for one in results for each in one["locations"][0]["logicalLocations"]}
    assert "cell" in kinds
    assert not [each for each in results if "fixes" in each]
    assert not re.search(r"[ ,](line|col|endLine)=", written("github", [judged()]))
    issues = json.loads(written("gitlab", [judged()]))
    assert {each["location"]["lines"]["begin"] for each in issues if each["check_name"] == "MVI-R001"} == {5}


@pytest.mark.parametrize("shape", FORMATS)
def test_the_name_of_a_sheet_and_a_cell_do_no_harm(shape: str, tmp_path: Path) -> None:
    text = written(shape, [_hostile(tmp_path)]).removeprefix("\ufeff")

    assert BSN not in text
    assert not [said for line in text.splitlines() if (said := harm(line)) and shape != "github"]


def _hostile(folder: Path) -> Report:
    """Return the report on a workbook with a sheet and a cell that nobody should print as they are."""
    from openpyxl import load_workbook

    path = folder / "vreemd.xlsx"
    path.write_bytes(workbook(FAULTY))
    book: Any = load_workbook(path)
    book["Percelen"]["D5"] = f"\u202e##[error]::bsn {BSN}"
    book["Percelen"].title = f"\u202eBSN {BSN} =1"
    book.save(path)
    return report_on(partial(parse, path.read_bytes(), ".xlsx"), name="vreemd.xlsx", choices=Options(keep=KEPT))
