"""Cells that a spreadsheet changed, or in which people typed what they are used to."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from damaged.making import Damaged, edited, on, patched, typed, where
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

KVK, OWN, AMOUNT, DAY = "'Nummers van organisaties'!C3", "Percelen!B3", "Percelen!Q3", "Percelen!G3"
NATURE, LOT, SUPPLIER, PERSON = "Percelen!H3", "Contracten!E3", "Contracten!K3", "Organisaties!C4"
MORNING = datetime(2026, 3, 20, 9, 30)  # noqa: DTZ001 - a cell has no zone

# What is wrong, the cell, what stands in it, what is said of that cell, and whether it was understood.
_TYPED: tuple[tuple[str, str, object, tuple[str, ...], bool], ...] = (
    ("A KvK number became a number and lost its zero", KVK, 1234575, ("X005",), True),
    ("A KvK number lost its zero and is text", KVK, "1234575", ("C130",), False),
    ("A KvK number became a number", "'Nummers van organisaties'!C4", 12345678, ("X005",), True),
    ("An own number became a day", OWN, datetime(2026, 1, 4), ("X006",), False),  # noqa: DTZ001 - a cell has no zone
    ("An own number became a number without its last digits", OWN, 2.026014e20, ("X006", "S001"), False),
    ("A CPV code became a number", "Percelen!I3", 90911200, ("X005",), True),
    ("A version became a number", "Aanlevering!A3", 1.0, ("X005",), True),
    ("An amount is text: 400.000,00", AMOUNT, "400.000,00", ("X005",), True),
    ("An amount is text: € 400.000,-", AMOUNT, "€ 400.000,-", ("X005",), True),
    ("An amount is text: 400000", AMOUNT, "400000", (), True),
    ("An amount has words around it", AMOUNT, "circa 400.000", ("S001",), False),
    ("An amount is a day", AMOUNT, datetime(2026, 4, 1), ("S001",), False),  # noqa: DTZ001 - a cell has no zone
    ("A percentage is a fraction", "Afspraken!O3", 0.05, ("W020",), False),
    ("A day is text: 20-03-2026", DAY, "20-03-2026", ("X005",), True),
    ("A day is text: 20 maart 2026", DAY, "20 maart 2026", ("X005",), True),
    ("A day is text and could be two: 03/04/26", DAY, "03/04/26", ("S006",), False),
    ("A day has an hour", DAY, MORNING, ("X005",), True),
    ("A day is the number behind it", DAY, 46101, ("S001",), False),
    ("A day is an hour", DAY, time(9, 30), ("S006",), False),
    ("Yes or no is TRUE or FALSE", PERSON, False, (), True),
    ("Yes or no is 0", PERSON, 0, ("X005",), True),
    ("Yes or no is a cross", PERSON, "x", ("S001",), False),
    ("A code is its label", NATURE, "Diensten", ("X005",), True),
    ("A code is its label in English", NATURE, "services", ("X005",), True),
    ("A code has capitals and blanks", "Percelen!K3", " Boven EU ", ("X005",), True),
    ("A code is not in the list", NATURE, "diversen", ("S004",), False),
    ("A reference is an own number", LOT, "2026-014", ("X005",), True),
    ("A reference is a name", SUPPLIER, "Schoon en Co B.V.", ("X005",), True),
    ("A reference points at nothing", SUPPLIER, "schoon", ("R001",), False),
    ("A reference has a blank that nobody sees", LOT, "L1\u00a0", ("X005",), True),
    ("A text has blanks around it", "Percelen!F4", "  Groenonderhoud ", ("X005",), True),
    ("A formula has no outcome", AMOUNT, "=200000*2", ("X007",), False),
    ("A cell holds #REF!", AMOUNT, "#REF!", ("X007",), False),
    ("An empty column holds #N/A", "Percelen!E4", "#N/A", ("X007",), False),
)


def _notes(book: Workbook) -> None:
    for each in ("F3", "Q3", "G4"):
        book["Percelen"][each].comment = Comment("Nog navragen bij inkoop", "een collega")


def _parts(sheet: Worksheet) -> None:
    bold = TextBlock(InlineFont(b=True), "Schoonmaak ")
    sheet["F3"] = CellRichText(bold, "gemeentehuis en sporthallen")


def _links(sheet: Worksheet) -> None:
    sheet["F3"].hyperlink = "https://voorbeeld.example/zaak/2026-014"


def _commas(sheet: Worksheet) -> None:
    for row, amount in enumerate(("400.000,00", "600.000,00", "30.000,00"), 3):
        sheet.cell(row, 17, amount)


CASES = (
    *(
        Damaged(what, tuple(f"{code} {at}" for code in codes), whole, typed(at, value))
        for what, at, value, codes, whole in _TYPED
    ),
    Damaged("All amounts are text", tuple(f"X005 Percelen!Q{n}" for n in (3, 4, 5)), True, on("Percelen", _commas)),  # noqa: FBT003 - it comes through whole
    Damaged(
        "An amount is a formula with its outcome",
        (),
        True,  # noqa: FBT003 - idem
        patched(where("Percelen"), "<v>400000</v>", "<f>200000*2</f><v>400000</v>"),
    ),
    Damaged("Cells have notes", (), True, edited(_notes)),  # noqa: FBT003 - idem
    Damaged("A text is partly bold", (), True, on("Percelen", _parts)),  # noqa: FBT003 - idem
    Damaged("A text is a link", (), True, on("Percelen", _links)),  # noqa: FBT003 - idem
)
