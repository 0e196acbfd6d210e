"""Rows that people put in, take out, hide, merge and add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grids import SHEETS, column, names

from damaged.making import CONTRACTS, LOTS, SUBMISSION, THEMES, Damaged, cell_of, on
from mvi_standard.finding import letters

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTH, ESTIMATE = len(names(SHEETS["lots"])), column("lots", "estimated_value.amount")
FIRST, LAST, BELOW, TOTAL = (cell_of("lots", "value.amount", row) for row in (3, 5, 6, 7))
DEMANDED = ("own_number", "buyer", "title", "threshold_regime")


def _hidden(sheet: Worksheet) -> None:
    sheet.row_dimensions[4].hidden = True


def _filtered(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = f"A2:{letters(WIDTH)}5"
    sheet.auto_filter.add_filter_column(7, ["werken"])
    for row in (3, 4, 5):
        sheet.row_dimensions[row].hidden = True


def _folded(sheet: Worksheet) -> None:
    sheet.row_dimensions.group(4, 5, hidden=True)


def _blank(sheet: Worksheet) -> None:
    sheet.insert_rows(4, 3)
    sheet["A5"] = "   "


def _far(sheet: Worksheet) -> None:
    sheet.insert_rows(5, 5000)


def _total(sheet: Worksheet) -> None:
    sheet["A7"], sheet[TOTAL] = "Totaal", 1030000


def _subtotal(sheet: Worksheet) -> None:
    sheet["F6"], sheet[BELOW] = "Subtotaal 2026", 1030000


def _unnamed(sheet: Worksheet) -> None:
    sheet[TOTAL] = 1030000


def _summed(sheet: Worksheet) -> None:
    sheet["A7"], sheet[TOTAL] = "Totaal", f"=SUM({FIRST}:{LAST})"


def _titled(sheet: Worksheet) -> None:
    sheet.insert_rows(1, 3)
    sheet["A1"], sheet["A2"], sheet["C2"] = "Gemeente Lindedam", "Percelen 2026", "stand 31 december"


def _two_heads(sheet: Worksheet) -> None:
    sheet.insert_rows(1)
    for at, words in ((1, "Kenmerken"), (ESTIMATE, "Raming"), (ESTIMATE + 3, "Waarde")):
        sheet.cell(1, at, words)


def _head_again(sheet: Worksheet) -> None:
    sheet.insert_rows(4)
    for at in range(1, WIDTH + 1):
        sheet.cell(4, at, sheet.cell(1, at).value)


def _footnote(sheet: Worksheet) -> None:
    sheet["A8"] = "* bedragen zijn voorlopig"


def _merged(sheet: Worksheet) -> None:
    sheet.merge_cells("D3:D5")


def _merged_head(sheet: Worksheet) -> None:
    sheet.merge_cells(start_row=1, end_row=1, start_column=ESTIMATE, end_column=ESTIMATE + 2)


def _merged_blank(sheet: Worksheet) -> None:
    sheet.merge_cells("C3:C5")


def _twice(sheet: Worksheet) -> None:
    for at in range(1, WIDTH + 1):
        sheet.cell(6, at, sheet.cell(3, at).value)


def _orphan(sheet: Worksheet) -> None:
    sheet["A6"], sheet["B6"], sheet["D6"] = "L9", "klimaat", "toegepast"


def _no_parent(sheet: Worksheet) -> None:
    sheet["A5"] = None


def _no_key(sheet: Worksheet) -> None:
    sheet["A3"] = None


def _only_key(sheet: Worksheet) -> None:
    sheet["A6"] = "L4"


def _two_submissions(sheet: Worksheet) -> None:
    for at in range(1, 12):
        sheet.cell(4, at, sheet.cell(3, at).value)


def _no_submission(sheet: Worksheet) -> None:
    sheet.delete_rows(3)


def _emptied(sheet: Worksheet) -> None:
    sheet.delete_rows(3, 3)


def _none(sheet: Worksheet) -> None:
    sheet.insert_rows(3)
    sheet["A3"] = "(leeg)"


def _lacking(row: int) -> tuple[str, ...]:
    return tuple(f"S002 {LOTS}!{cell_of('lots', name, row)}" for name in DEMANDED)


def _orphans(title: str, *rows: int) -> tuple[str, ...]:
    return tuple(f"X010 {title}!A{row}" for row in rows)


QUOTED = "'" + THEMES.replace("'", "''") + "'"
GONE = (*_orphans(QUOTED, 3, 4, 5), *(f"R001 {CONTRACTS}!E{row}" for row in (3, 4, 5)))
"""What is said when no lot was read."""
CASES = (
    Damaged("A row is hidden", (f"X009 {LOTS}!A4",), on(LOTS, _hidden)),
    Damaged("A filter hides all rows", (f"X009 {LOTS}!A3",), on(LOTS, _filtered)),
    Damaged("Rows are folded away in a group", (f"X009 {LOTS}!A4",), on(LOTS, _folded)),
    Damaged("There are blank rows between the others", (), on(LOTS, _blank)),
    Damaged("The last row stands 5,000 rows further down", (), on(LOTS, _far)),
    Damaged("A row with a total was left behind", (f"X004 {LOTS}!A7",), on(LOTS, _total)),
    Damaged("A total has no word and no key", (f"X004 {LOTS}!{TOTAL}",), on(LOTS, _unnamed)),
    Damaged("A row with a subtotal has no key", (f"X004 {LOTS}!F6",), on(LOTS, _subtotal)),
    Damaged("A total is a formula without its outcome", (f"X004 {LOTS}!A7",), on(LOTS, _summed)),
    Damaged("A title stands above the head", (f"X004 {LOTS}!A1", f"X004 {LOTS}!A2"), on(LOTS, _titled)),
    Damaged("A second head stands above the first", (f"X004 {LOTS}!A1",), on(LOTS, _two_heads)),
    Damaged("The head is there again, between the rows", (f"X004 {LOTS}!A4",), on(LOTS, _head_again)),
    Damaged("A footnote stands below the rows", (*_lacking(8), f"S005 {LOTS}!A8"), on(LOTS, _footnote), whole=False),
    Damaged(
        "Cells of three rows are merged",
        (f"X008 {LOTS}!D3", f"S002 {LOTS}!D4", f"S002 {LOTS}!D5"),
        on(LOTS, _merged),
        whole=False,
    ),
    Damaged("Cells of the head are merged", (), on(LOTS, _merged_head)),
    Damaged("Empty cells are merged", (), on(LOTS, _merged_blank)),
    Damaged("A row is there twice", (f"R003 {LOTS}!A6", f"R006 {LOTS}!A6"), on(LOTS, _twice), whole=False),
    Damaged("A row belongs to a record that is not there", (f"X010 {QUOTED}!A6",), on(THEMES, _orphan)),
    Damaged(
        "A row does not say to which record it belongs", (f"X010 {QUOTED}!A5",), on(THEMES, _no_parent), whole=False
    ),
    Damaged(
        "A row has no key",
        (*_orphans("'Opties tot verlenging'", 3, 4), f"S002 {CONTRACTS}!A3"),
        on(CONTRACTS, _no_key),
        whole=False,
    ),
    Damaged("A row has nothing but a key", _lacking(6), on(LOTS, _only_key), whole=False),
    Damaged("The submission has two rows", (f"X011 {SUBMISSION}!A4",), on(SUBMISSION, _two_submissions)),
    Damaged(
        "The submission has no row",
        (f"X011 {SUBMISSION}!A3", *[f"S002 {SUBMISSION}!A3"] * 7),
        on(SUBMISSION, _no_submission),
        whole=False,
    ),
    Damaged("All rows of a sheet are gone", GONE, on(LOTS, _emptied), whole=False),
    Damaged("A sheet says that it is empty, and has rows", (f"X004 {LOTS}!A3",), on(LOTS, _none)),
)
