"""Small forms for tests: filled in as a buyer does, and read as cells, without the bytes of a file between."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.book import Book
from mvi_standard.workbook.small.document import document_of
from mvi_standard.workbook.small.form import small_form
from mvi_standard.workbook.small.misfits import as_read
from mvi_standard.workbook.small.page import FormContents, empty_contents, pages
from mvi_standard.workbook.writing import write

if TYPE_CHECKING:
    from mvi_standard.document import Document
    from mvi_standard.report import Report

FORM = small_form(LATEST)
EMPTY = empty_contents(LATEST, date(2027, 1, 15), "nl")
ABOVE: dict[str, Any] = {
    "kvk": "01234567",
    "name": "Gemeente Voorbeeld",
    "type": "Gemeente",
    "year": 2026,
    "inclusion": "Alle opdrachten",
    "awarded": 5,
    "running": 5,
}
"""What a buyer fills in above the list."""
THEMES = ("milieu", "klimaat", "circulair", "keten", "di", "social_return")


def contract(key: str, **other: Any) -> dict[str, Any]:
    """Return the cells of one contract, all that are asked of it; None empties one."""
    row = {
        "title": "Schoonmaak gemeentehuis",
        "number": key,
        "awarded_on": date(2026, 3, 20),
        "value": 400_000,
        "start": date(2026, 4, 1),
        "end": date(2028, 3, 31),
        "supplier": f"Bedrijf {key} B.V.",
        "supplier_kvk": f"{40_000_000 + int(key)}",
        **dict(zip(THEMES, "x-xx--", strict=True)),
    }
    return {name: value for name, value in {**row, **other}.items() if value is not None}


FIVE = tuple(contract(str(2026001 + at)) for at in range(5))


def filled(*rows: dict[str, Any], **above: Any) -> FormContents:
    """Return a form with these contracts; what is given above the list replaces what a buyer fills in there."""
    return replace(EMPTY, above={**EMPTY.above, **ABOVE, **above}, rows=rows)


def book(contents: FormContents, language: str = "nl") -> Book:
    """Return a form as a workbook that was read."""
    return as_read(contents, LATEST, language)


def document(contents: FormContents | Book) -> Document:
    """Return the submission in a form."""
    found = document_of(contents if isinstance(contents, Book) else book(contents), LATEST)
    assert found is not None
    return found


def report(contents: FormContents | Book) -> Report:
    """Return the verdict on a form."""
    return report_on(lambda: document(contents), name="klein.xlsx")


def small_form_bytes(contents: FormContents, suffix: str) -> bytes:
    """Return a form as the bytes of a file."""
    target = BytesIO()
    write(target, pages(contents, LATEST, "nl", "2027-01-15", 20), suffix)
    return target.getvalue()
