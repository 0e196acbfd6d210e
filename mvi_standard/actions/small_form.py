"""A submission as a small form, with what does not fit in it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from mvi_standard.actions.as_workbook import ROWS, unheld
from mvi_standard.actions.submission import values_of
from mvi_standard.editions import LATEST
from mvi_standard.finding import address, pointer
from mvi_standard.render.safe import safe
from mvi_standard.workbook.core.lossless import CannotHold
from mvi_standard.workbook.small.filling import contents_of
from mvi_standard.workbook.small.form import small_form
from mvi_standard.workbook.small.misfits import misfits
from mvi_standard.workbook.small.page import pages
from mvi_standard.workbook.writing import write

if TYPE_CHECKING:
    from mvi_standard.document import Document
    from mvi_standard.finding import Path
    from mvi_standard.workbook.small.page import FormContents


def small_contents(document: Document, shown: str, language: str) -> tuple[FormContents, list[str]]:
    """Return the small form of a submission, and the place of each thing that it would lose; none when it fits.

    `shown` is the name of the file. Raises Refused for a value that no cell holds.
    """
    values = values_of(document)
    try:
        contents = contents_of(values, LATEST, language)
    except CannotHold as error:
        raise unheld(error, shown) from error
    return contents, [safe(_where(document, each.path), None) for each in misfits(values, contents, LATEST)]


def moment_of(day: str) -> str:
    """Return the moment at which a small form of a day (ISO) says that it was made: it does not ask the time."""
    return next(each for each in small_form(LATEST).rows if not each.list).fields["created_at"].format(made=day)


def xlsx_small(contents: FormContents, language: str, made_on: str) -> bytes:
    """Return the bytes of a form for Excel; `made_on` is an ISO date."""
    stream = BytesIO()
    write(stream, pages(contents, LATEST, language, made_on, ROWS), ".xlsx")
    return stream.getvalue()


def _where(document: Document, path: Path) -> str:
    """Return the cell of a workbook, or the pointer in any other file."""
    place = document.source.place(path)
    return address(place.sheet, place.line, place.column) if place and place.sheet else pointer(path)
