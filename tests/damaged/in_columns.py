"""Columns that people move, rename, copy, remove and put in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grids import SHEETS, names

from damaged.in_rows import GONE
from damaged.making import CONTRACTS, LOTS, REPORTS, Damaged, cell_of, on
from mvi_standard.finding import letters

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTH = len(names(SHEETS["lots"]))
BEHIND, FURTHER = letters(WIDTH + 1), letters(WIDTH + 3)
BESIDE_REPORTS = letters(len(names(SHEETS["social_return_reports"])) + 1)
AMOUNT = cell_of("lots", "value.amount", 1)
HEAD, PATHS = 1, 2


def _reversed(sheet: Worksheet) -> None:
    for row in sheet.iter_rows(max_row=5, max_col=WIDTH):
        values = [cell.value for cell in row]
        for cell, value in zip(row, reversed(values), strict=True):
            cell.value = value


def _renamed(sheet: Worksheet) -> None:
    for at in range(1, WIDTH + 1):
        sheet.cell(HEAD, at, f"Mijn kolom {at}")


def _in_english(sheet: Worksheet) -> None:
    columns = {each.path: each for each in SHEETS["lots"].columns}
    for at in range(1, WIDTH + 1):
        sheet.cell(HEAD, at, columns[sheet.cell(PATHS, at).value].label("en").upper())
    sheet.delete_rows(PATHS)


def _in_two_lines(sheet: Worksheet) -> None:
    sheet.delete_rows(PATHS)
    for at in range(1, WIDTH + 1):
        sheet.cell(HEAD, at, str(sheet.cell(HEAD, at).value).replace(" ", "\n"))


def _one_renamed(sheet: Worksheet) -> None:
    sheet.delete_rows(PATHS)
    sheet["F1"] = "Omschrijving opdracht"


def _swapped_names(sheet: Worksheet) -> None:
    sheet["F1"], sheet[AMOUNT] = sheet[AMOUNT].value, sheet["F1"].value


def _no_head(sheet: Worksheet) -> None:
    sheet.delete_rows(HEAD, 2)


def _copied(sheet: Worksheet) -> None:
    for row in range(1, 6):
        sheet.cell(row, WIDTH + 1, sheet.cell(row, 6).value)


def _without_title(sheet: Worksheet) -> None:
    sheet.delete_cols(6)


def _remarks(sheet: Worksheet) -> None:
    for row, text in ((1, "Opmerking"), (3, "nog navragen"), (5, "loopt af")):
        sheet[f"{BEHIND}{row}"] = text


def _nameless(sheet: Worksheet) -> None:
    sheet[f"{FURTHER}4"] = "zie dossier"


def _empty(sheet: Worksheet) -> None:
    sheet.insert_cols(4, 2)


def _between(sheet: Worksheet) -> None:
    sheet.insert_cols(4)
    sheet["D1"], sheet["D3"], sheet["D4"] = "Afdeling", "Facilitair", "Groen"


def _hidden(sheet: Worksheet) -> None:
    sheet.column_dimensions[AMOUNT[:-1]].hidden = True


def _misspelled(sheet: Worksheet) -> None:
    sheet["F2"] = "titel"


def _name_of_a_person(sheet: Worksheet) -> None:
    sheet[f"{BESIDE_REPORTS}1"], sheet[f"{BESIDE_REPORTS}3"] = "BSN deelnemer", "123456782"


def _shifted(sheet: Worksheet) -> None:
    for at in range(WIDTH - 1, 1, -1):
        sheet.cell(4, at, sheet.cell(4, at - 1).value)


NO_CODE = ("nature", "route", "award_basis", "value.vat", "value_basis", "value_missing_reason")
NO_FORM = ("awarded_on", "cpv", "value.currency")
SHIFTED = (
    *(f"S004 {LOTS}!{cell_of('lots', name, 4)}" for name in NO_CODE),
    *(f"S005 {LOTS}!{cell_of('lots', name, 4)}" for name in NO_FORM),
    f"R001 {LOTS}!{cell_of('lots', 'procedure', 4)}",
    f"R004 {LOTS}!{cell_of('lots', 'product_group', 4)}",
    f"X005 {LOTS}!{cell_of('lots', 'value.currency', 4)}",
)
CASES = (
    Damaged("The columns stand in another order", (), on(LOTS, _reversed)),
    Damaged("The columns have other names, and their paths", (), on(LOTS, _renamed)),
    Damaged("The row with paths is gone", (), on(CONTRACTS, lambda sheet: sheet.delete_rows(PATHS))),
    Damaged("The row with names is gone", (), on(CONTRACTS, lambda sheet: sheet.delete_rows(HEAD))),
    Damaged("The names are in English capitals, without paths", (), on(LOTS, _in_english)),
    Damaged("The names run over lines, without paths", (), on(LOTS, _in_two_lines)),
    Damaged(
        "One name is another, without paths",
        (*(f"S002 {LOTS}!A{row}" for row in (2, 3, 4)), f"X002 {LOTS}!F1"),
        on(LOTS, _one_renamed),
        whole=False,
    ),
    Damaged(
        "Both rows of the head are gone", (*GONE[:3], f"X013 {LOTS}!A1", *GONE[3:]), on(LOTS, _no_head), whole=False
    ),
    Damaged(
        "The names above two columns changed places",
        (f"X016 {LOTS}!F1", f"X016 {LOTS}!{AMOUNT}"),
        on(LOTS, _swapped_names),
    ),
    Damaged("A column is there twice", (f"X003 {LOTS}!{BEHIND}1",), on(LOTS, _copied)),
    Damaged(
        "A column that is needed is gone",
        tuple(f"S002 {LOTS}!A{row}" for row in (3, 4, 5)),
        on(LOTS, _without_title),
        whole=False,
    ),
    Damaged("A column of notes was put behind", (f"X002 {LOTS}!{BEHIND}1",), on(LOTS, _remarks)),
    Damaged("A cell stands beside all columns", (f"X002 {LOTS}!{FURTHER}4",), on(LOTS, _nameless)),
    Damaged("Two empty columns were put in between", (), on(LOTS, _empty)),
    Damaged("A column of their own was put in between", (f"X002 {LOTS}!D1",), on(LOTS, _between)),
    Damaged("A column is hidden", (f"X009 {LOTS}!{AMOUNT}",), on(LOTS, _hidden)),
    Damaged("A path has a typing error", (), on(LOTS, _misspelled)),
    Damaged(
        "A column has numbers of persons",
        (f"C200 '{REPORTS}'!{BESIDE_REPORTS}1", f"X002 '{REPORTS}'!{BESIDE_REPORTS}1"),
        on(REPORTS, _name_of_a_person),
    ),
    Damaged("The cells of one row stand one too far", SHIFTED, on(LOTS, _shifted), whole=False),
)
