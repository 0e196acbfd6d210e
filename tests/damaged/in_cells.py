"""Cells that a spreadsheet changed, or in which people typed what they are used to."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from grids import column
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from damaged.making import WORKBOOK, Damaged, cell_of, edited, on, packed, parts, patched, typed, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

TITLE, PAID = cell_of("lots", "title"), cell_of("lots", "value.amount")
KVK, OWN, AMOUNT, DAY = "'Nummers van organisaties'!C3", "Percelen!B3", f"Percelen!{PAID}", "Percelen!G3"
NATURE, LOT, PERSON = "Percelen!H3", "Contracten!E3", "Organisaties!C4"
SUPPLIER, REGIME = f"Contracten!{cell_of('contracts', 'suppliers')}", f"Percelen!{cell_of('lots', 'threshold_regime')}"
ALL_AMOUNTS = tuple(f"X005 Percelen!{cell_of('lots', 'value.amount', row)}" for row in (3, 4, 5))
SPACED = ("X005 Percelen!A3", "X005 'Thema''s per perceel'!A3", "X005 Contracten!E3")
MORNING = datetime(2026, 3, 20, 9, 30)  # noqa: DTZ001 - a cell has no zone

# What is wrong, the cell, what stands in it, what is said of that cell, and whether it was understood.
_TYPED: tuple[tuple[str, str, object, tuple[str, ...], bool], ...] = (
    ("A KvK number became a number and lost its zero", KVK, 1234575, ("X005",), True),
    ("A KvK number lost its zero and is text", KVK, "1234575", ("C130",), False),
    ("A KvK number became a number", "'Nummers van organisaties'!C4", 12345678, ("X005",), True),
    ("An own number became a day", OWN, datetime(2026, 1, 4), ("X006",), False),  # noqa: DTZ001 - a cell has no zone
    ("An own number became a number without its last digits", OWN, 2.026014e20, ("X006",), False),
    ("A CPV code became a number", "Percelen!I3", 90911200, ("X005",), True),
    ("A version became a number", "Aanlevering!A3", 1.0, ("F017",), False),
    ("An amount is text: 400.000,00", AMOUNT, "400.000,00", ("X005",), True),
    ("An amount is text: € 400.000,-", AMOUNT, "€ 400.000,-", ("X005",), True),
    ("An amount is text: 400000", AMOUNT, "400000", (), True),
    ("An amount has words around it", AMOUNT, "circa 400.000", ("S001",), False),
    ("An amount is a day", AMOUNT, datetime(2026, 4, 1), ("S001",), False),  # noqa: DTZ001 - a cell has no zone
    ("A day is text: 20-03-2026", DAY, "20-03-2026", ("X005",), True),
    ("A day is text: 20 maart 2026", DAY, "20 maart 2026", ("X005",), True),
    ("A day is text: 20-mrt-2026", DAY, "20-mrt-2026", ("X005",), True),
    ("A day is text: 20 maart", DAY, "20 maart", ("S005",), False),
    ("A day is text and could be two: 03/04/26", DAY, "03/04/26", ("S005",), False),
    ("A day has an hour", DAY, MORNING, ("X005",), True),
    ("A day is an hour", DAY, time(9, 30), ("S005",), False),
    ("Yes or no is TRUE or FALSE", PERSON, False, (), True),
    ("Yes or no is 0", PERSON, 0, ("X005",), True),
    ("Yes or no is n", PERSON, "n", ("X005",), True),
    ("Yes or no is a cross", PERSON, "x", ("S001",), False),
    ("A code is its label", NATURE, "Diensten", ("X005",), True),
    ("A code is its label in English", NATURE, "services", ("X005",), True),
    ("A code has capitals and blanks", REGIME, " Boven EU ", ("X005",), True),
    ("A code is not in the list", NATURE, "diversen", ("S004",), False),
    ("A reference is an own number", LOT, "2026-014", ("X005",), True),
    ("A reference is a name", SUPPLIER, "Schoon en Co B.V.", ("X005",), True),
    ("A reference points at nothing", SUPPLIER, "schoon", ("R001",), False),
    ("A reference has a blank that nobody sees", LOT, "L1\u00a0", (), True),
    ("A text has blanks around it", "Percelen!F4", "  Groenonderhoud ", ("X005",), True),
    ("A formula has no outcome", AMOUNT, "=200000*2", ("X007", "S002"), False),
    ("A cell holds #REF!", AMOUNT, "#REF!", ("X007", "S002"), False),
    ("A column that was empty holds #N/A", "Percelen!E4", "#N/A", ("X007",), True),
)


def _notes(book: Workbook) -> None:
    for each in (TITLE, PAID, "G4"):
        book["Percelen"][each].comment = Comment("Nog navragen bij inkoop", "een collega")


def _parts(sheet: Worksheet) -> None:
    bold = TextBlock(InlineFont(b=True), "Schoonmaak ")
    sheet[TITLE] = CellRichText(bold, "gemeentehuis en sporthallen")


def _links(sheet: Worksheet) -> None:
    sheet[TITLE].hyperlink = "https://voorbeeld.example/zaak/2026-014"


def _commas(sheet: Worksheet) -> None:
    for row, amount in enumerate(("400.000,00", "600.000,00", "30.000,00"), 3):
        sheet.cell(row, column("lots", "value.amount"), amount)


def _serial(sheet: Worksheet) -> None:
    sheet["G3"].value, sheet["G3"].number_format = 46101, "General"


def _dollars(sheet: Worksheet) -> None:
    sheet[PAID].number_format = "[$$-409]#,##0.00"


def _per_cent(at: str, value: float) -> Callable[[Worksheet], None]:
    def do(sheet: Worksheet) -> None:
        sheet[at].value, sheet[at].number_format = value, "0%"

    return do


_stale = patched(where("Percelen"), "<v>400000</v>", "<f>200000*2</f><v>400000</v>")
"""As our own workbook asks for: all formulas are worked out when it is opened, and until then none is."""


def _computed() -> bytes:
    those = parts(_stale())
    return packed({**those, WORKBOOK: those[WORKBOOK].replace(b' fullCalcOnLoad="1"', b"")})


def _blanks(book: Workbook) -> None:
    """Give one lot a key with a blank, wherever that stands."""
    for sheet in book:
        for row in sheet.iter_rows(min_row=3):
            for cell in row:
                if cell.value == "L1":
                    cell.value = "L 1"


CASES = (
    *(
        Damaged(what, tuple(f"{code} {at}" for code in codes), typed(at, value), whole=whole)
        for what, at, value, codes, whole in _TYPED
    ),
    Damaged("A percentage is a fraction", ("C102 Afspraken!G3",), typed("Afspraken!O3", 0.05), whole=False),
    Damaged("A percentage is typed with its sign", ("X005 Afspraken!O3",), on("Afspraken", _per_cent("O3", 0.05))),
    Damaged("An amount has a percent sign", (f"S001 {AMOUNT}",), on("Percelen", _per_cent(PAID, 0.4)), whole=False),
    Damaged("An amount shows dollars", (f"X017 {AMOUNT}",), on("Percelen", _dollars)),
    Damaged("All amounts are text", ALL_AMOUNTS, on("Percelen", _commas)),
    Damaged("A day is the number behind it", (f"S001 {DAY}",), on("Percelen", _serial), whole=False),
    Damaged("An amount is a formula with its outcome", (), _computed),
    Damaged(
        "A formula has an outcome of before the last change", (f"X007 {AMOUNT}", f"S002 {AMOUNT}"), _stale, whole=False
    ),
    Damaged("A key has a blank, also where others refer to it", SPACED, edited(_blanks), whole=False),
    Damaged("Cells have notes", (), edited(_notes)),
    Damaged("A text is partly bold", (), on("Percelen", _parts)),
    Damaged("A text is a link", (), on("Percelen", _links)),
)
