"""Forms for suppliers: made, filled in as a supplier would with a spreadsheet, and read back."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from places import EXAMPLES

from mvi_standard.editions import LATEST
from mvi_standard.read import parse
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.opening import open_book
from mvi_standard.workbook.form import form_of, pages, read_answers
from mvi_standard.workbook.writing import write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from mvi_standard.report import Report
    from mvi_standard.workbook.form import Filling

MADE_ON = "2027-01-10"
WORKS, TRANSPORT = "C-26-004", "NO-26-002-1"
"""A contract with a shadow cost and a level on a ladder; one with a share that is split, and social return."""
MKI, CO2, VEHICLES, SOCIAL = "C-26-004-mki", "C-26-004-co2", "NO-26-002-1-voertuigen", "Social return"
ORDER = [*LATEST.schema["$defs"]["Submission"]["properties"]]


def values(state: str = "voorlopig") -> dict[str, Any]:
    """A submission of which two suppliers did not answer yet."""
    found: dict[str, Any] = json.loads((EXAMPLES / "valid" / "gemeente-volledig.json").read_bytes())
    found["state"] = state
    for name in ("observations", "social_return_reports"):
        found[name] = [each for each in found[name] if each["subject"]["id"] not in {WORKS, TRANSPORT}]
    return found


def text(found: Mapping[str, Any]) -> bytes:
    return f"{json.dumps(found, indent=2, ensure_ascii=False)}\n".encode()


def judged(found: Mapping[str, Any]) -> Report:
    return _judged(text(found))


@cache
def _judged(content: bytes) -> Report:
    return report_on(lambda: parse(content, ".json"))


def form(found: Mapping[str, Any], contract: str, language: str = "nl") -> bytes:
    """The form for a contract, as Excel would get it."""
    return _form(text(found), contract, language)


@cache
def _form(content: bytes, contract: str, language: str) -> bytes:
    dossier = _judged(content).dossier
    assert dossier is not None
    written = BytesIO()
    write(written, pages(form_of(dossier, contract), language, MADE_ON), ".xlsx")
    return written.getvalue()


def filled(content: bytes, cells: Mapping[tuple[str, str, str], Any]) -> bytes:
    """A form with cells filled in: sheet, row (a commitment, or `commitment:code`, or a path) and machine path."""
    book = load_workbook(BytesIO(content))
    for (sheet, row, path), value in cells.items():
        page = book[sheet]
        page.cell(*_at(page, row, path)).value = value
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def address(content: bytes, sheet: str, row: str, path: str) -> str:
    page = load_workbook(BytesIO(content))[sheet]
    return str(page.cell(*_at(page, row, path)).coordinate)


def _at(page: Worksheet, row: str, path: str) -> tuple[int, int]:
    if not path:
        return next(cells[0].row for cells in page.iter_rows() if cells[0].value == row), 3
    head = next(cells for cells in page.iter_rows() if cells[0].value == "commitment")
    columns = {cell.value: cell.column for cell in head}
    rows: Iterable[int] = range(head[0].row + 1, page.max_row + 1)
    named = (each for each in rows if row in {page.cell(each, 1).value, _part(page, each)})
    return next(named), columns[path]


def _part(page: Worksheet, row: int) -> str:
    return f"{page.cell(row, 1).value}:{page.cell(row, 4).value}"


def read(found: Mapping[str, Any], content: bytes, suffix: str = ".xlsx") -> Filling:
    dossier = judged(found).dossier
    assert dossier is not None
    return read_answers(open_book(content, suffix), dossier)


WORKS_ANSWERS: dict[tuple[str, str, str], Any] = {
    ("Antwoorden", MKI, "number"): 88500,
    ("Antwoorden", MKI, "determination"): "berekend",
    ("Antwoorden", MKI, "is_final"): "ja",
    ("Antwoorden", MKI, "note"): "Definitief na oplevering.",
    ("Antwoorden", CO2, "code"): "v4_0_trede_2",
    ("Antwoorden", CO2, "determination"): "geteld",
    ("Antwoorden", CO2, "evidence.type"): "certificaat",
    ("Antwoorden", CO2, "evidence.title"): "Certificaat CO2-prestatieladder",
}
TRANSPORT_ANSWERS: dict[tuple[str, str, str], Any] = {
    ("Antwoorden", VEHICLES, "numerator"): 14,
    ("Antwoorden", VEHICLES, "denominator"): 22,
    ("Antwoorden", VEHICLES, "determination"): "geteld",
    ("Uitsplitsing", f"{VEHICLES}:m1", "numerator"): 10,
    ("Uitsplitsing", f"{VEHICLES}:m1", "denominator"): 14,
    ("Uitsplitsing", f"{VEHICLES}:m2", "numerator"): 4,
    ("Uitsplitsing", f"{VEHICLES}:m2", "denominator"): 8,
    (SOCIAL, "value_in_period.amount", ""): 1000,
    (SOCIAL, "value_cumulative.amount", ""): 1000,
    (SOCIAL, "valuation_table.id", ""): "utrecht",
    (SOCIAL, "valuation_table.version", ""): "2024",
    (SOCIAL, "persons_started", ""): 1,
    (SOCIAL, "persons_active", ""): 1,
}
