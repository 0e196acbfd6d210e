"""Sheets that people rename, copy, remove, hide and add, and workbooks that are others than they seem."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter
from grids import column
from openpyxl.chart import BarChart, Reference
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook
from written_books import bytes_of, example, filled

from damaged.making import (
    LOTS,
    ORGANISATIONS,
    REPORTS,
    SUBMISSION,
    Damaged,
    edited,
    good,
    on,
    opened,
    packed,
    parts,
    patched,
    saved,
)
from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

NOTES = "Eigen notities"


def _renamed(sheet: Worksheet) -> None:
    sheet.title = "Export inkoop"


def _without(title: str) -> bytes:
    return edited(lambda book: book.remove(book[title]))()


def _added(title: str) -> bytes:
    def change(book: Workbook) -> None:
        sheet = book.create_sheet(title)
        sheet["B2"], sheet["B3"] = "nog doen", 3

    return edited(change)()


def _copied(book: Workbook) -> None:
    book.copy_worksheet(book[LOTS]).title = f"{LOTS} (2)"


def _hidden(sheet: Worksheet) -> None:
    sheet.sheet_state = "veryHidden"


def _turned(book: Workbook) -> None:
    book.move_sheet(book[SUBMISSION], len(book.sheetnames))


def _chart(book: Workbook) -> None:
    chart = BarChart()
    chart.add_data(Reference(book[LOTS], min_col=column("lots", "value.amount"), min_row=3, max_row=5))
    book[LOTS].add_chart(chart, "C10")
    book.create_chartsheet("Grafiek").add_chart(BarChart())


def _apple(book: Workbook) -> None:
    book.epoch = CALENDAR_MAC_1904


def _password(sheet: Worksheet) -> None:
    sheet.protection.sheet = True
    sheet.protection.set_password("geheim")


def _empty() -> bytes:
    return saved(Workbook())


def _other() -> bytes:
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        page = book.add_worksheet("Blad1")
        page.write_row(0, 0, ["Naam", "Bedrag"])
        page.write_row(1, 0, ["Schoonmaak", 12])
    return target.getvalue()


def _many() -> bytes:
    book = opened(good())
    while len(book.sheetnames) <= 50:
        book.create_sheet(f"Blad {len(book.sheetnames)}")
    return saved(book)


def _lists() -> bytes:
    those = parts(good())
    name = "xl/workbook.xml"
    return packed({**those, name: those[name].replace(b'name="Lees mij"', b'name="Mijn lijst"')})


NOBODY = (
    *(f"X010 'Nummers van organisaties'!A{row}" for row in (3, 4, 5, 6)),
    f"S002 {ORGANISATIONS}!A1",
)
"""What is said when no organisation was read: not of each reference that it leads nowhere."""
VERSION = ("docProps/custom.xml", f"<vt:lpwstr>{LATEST.version}</vt:lpwstr>", "<vt:lpwstr>0.9</vt:lpwstr>")
CASES = (
    Damaged("A sheet has another name", (), on(LOTS, _renamed)),
    Damaged("A sheet that is needed is gone", NOBODY, lambda: _without(ORGANISATIONS), whole=False),
    Damaged(
        "The sheet of the submission is gone",
        (f"X011 {SUBMISSION}!A1", *[f"S002 {SUBMISSION}!A1"] * 7),
        lambda: _without(SUBMISSION),
        whole=False,
    ),
    Damaged("A sheet that no other refers to is gone", (), lambda: _without(REPORTS), whole=False),
    Damaged("A sheet of their own was added", (f"X001 '{NOTES}'!B2",), lambda: _added(NOTES)),
    Damaged("A sheet of their own is called as our list", ("X001 Bevindingen!B2",), lambda: _added("Bevindingen")),
    Damaged("The sheet that explains was renamed", ("X001 'Mijn lijst'!A1",), _lists),
    Damaged("A sheet was copied", (f"X003 '{LOTS} (2)'!A1",), edited(_copied)),
    Damaged("A sheet is hidden", (f"X009 {LOTS}!A3",), on(LOTS, _hidden)),
    Damaged("The sheets stand in another order", (), edited(_turned)),
    Damaged("There is a chart, also on a sheet of its own", (), edited(_chart)),
    Damaged("Days count from 1904", (), edited(_apple)),
    Damaged("A sheet is locked with a password", (), on(LOTS, _password)),
    Damaged("It was made for an earlier version", ("X012 Aanlevering!A3",), patched(*VERSION)),
    Damaged("All is in English", (), lambda: bytes_of(filled(example("gemeente-basis"), "en"), ".xlsx")),
    Damaged("It is empty", ("F004",), _empty, whole=False),
    Damaged("It has no sheet of the standard", ("F025",), _other, whole=False),
    Damaged("It has 51 sheets", ("F021",), _many, whole=False),
)
