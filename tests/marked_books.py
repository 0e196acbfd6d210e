"""Workbooks of users, and reports that point at their cells, without anything that reads workbooks."""

from __future__ import annotations

import io
import json
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter
from msgspec.structs import replace
from openpyxl import load_workbook
from places import EXAMPLES

from mvi_standard.document import Nowhere
from mvi_standard.editions import LATEST
from mvi_standard.finding import Place
from mvi_standard.read import read
from mvi_standard.validate import report_on
from mvi_standard.workbook.annotate import annotated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl.workbook import Workbook

    from mvi_standard.document import Document
    from mvi_standard.finding import Path
    from mvi_standard.report import Report

DAY = "2026-11-26"
SHEET, OTHER = "Contracten", "Thema's per perceel"
FIELDS = {"title": 2, "start": 3, "end": 4, "colour": 5}
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@dataclass(frozen=True)
class Cells(Nowhere):
    """Places as a workbook has them: contract 0 is row 3, each field has a column; lots stand on the other sheet."""

    def place(self, path: Path) -> Place | None:
        if len(path) < 2 or path[0] not in {"contracts", "lots"}:
            return None
        sheet = SHEET if path[0] == "contracts" else OTHER
        return Place(int(path[1]) + 3, FIELDS.get(str(path[-1]), 1), sheet=sheet)

    def key(self, path: Path) -> Place | None:
        return self.place(path)


def submission() -> dict[str, Any]:
    values: dict[str, Any] = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
    return values


def faulty(colour: str = "rood") -> dict[str, Any]:
    """Return a submission with faults in B3, C3, D3 and E3 of the contracts, and in A3 of the themes."""
    values = submission()
    values["contracts"][0] |= {"colour": colour, "period": {"end": "01-02-2026"}, "title": 5}
    values["lots"][0]["nature"] = "klimat"
    return values


def report(values: Mapping[str, Any], name: str = "aanlevering.xlsx") -> Report:
    def reading() -> Document:
        return replace(read(values), source=Cells())

    return report_on(reading, name=name)


def users_book() -> bytes:
    """Return a workbook with all that a user may have made in it: it has to stay."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    page, themes, other = (book.add_worksheet(each) for each in (SHEET, OTHER, "Eigen berekening"))
    head = book.add_format({"bold": True, "bg_color": "#1F3A5F", "font_color": "white"})
    for column in range(6):
        page.write(0, column, f"Kop {column}", head)
        themes.write(2, column, "thema")
        for row in range(2, 12):
            page.write(row, column, f"waarde {row} {column}", book.add_format({"bg_color": "#FFFF00", "locked": False}))
    page.write_comment("E3", "Let op: nog navragen")
    page.write_comment("F9", "Afgesproken met inkoop")
    green = book.add_format({"bg_color": "#00FF00"})
    page.conditional_format("B2:B40", {"type": "formula", "criteria": "=TRUE", "format": green})
    page.conditional_format("F2:F40", {"type": "data_bar", "data_bar_2010": True})
    page.data_validation("D3:D20", {"validate": "list", "source": ["ja", "nee"], "input_message": "Kies"})
    page.protect("", {"sort": True})
    page.autofilter("A2:F20")
    page.freeze_panes(2, 1)
    page.merge_range("H3:I4", "samen")
    themes.write_formula("A1", "=1+1", None, 2)
    other.write("A1", 12)
    other.insert_chart("B2", _chart(book))
    other.activate()
    book.define_name("'Eigen berekening'!plaatselijk", "='Eigen berekening'!$A$1")
    book.define_name("overal", "=Contracten!$A$1")
    book.set_custom_property("mvi_standard_version", LATEST.version)
    book.close()
    return target.getvalue()


def _chart(book: xlsxwriter.Workbook) -> Any:
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Contracten!$A$3:$A$5"})
    return chart


def marked(content: bytes, about: Report, language: str = "nl") -> bytes:
    return annotated(content, about, language, DAY).content


def opened(content: bytes) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of what it would lose, and it only reads here
        return load_workbook(io.BytesIO(content))


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def notes(content: bytes, sheet: str = SHEET) -> dict[str, str]:
    """Return the notes on the cells of a sheet."""
    cells = (cell for row in opened(content)[sheet].iter_rows() for cell in row)
    return {cell.coordinate: cell.comment.text for cell in cells if cell.comment}


def colours(content: bytes, sheet: str = SHEET) -> dict[str, str]:
    """Return the colour that our rules give to cells."""
    found = {}
    for area in opened(content)[sheet].conditional_formatting:
        for rule in area.rules:
            if rule.formula and "mvi-validate" in rule.formula[0]:
                for block in area.sqref.ranges:
                    for row, column in block.cells:
                        found[f"{chr(64 + column)}{row}"] = rule.dxf.fill.bgColor.rgb
    return found
