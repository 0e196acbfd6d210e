"""Cells of a form: those to fill in, with their checks and messages, and the sheets they are on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.texts.in_a_sentence import YES_NO
from mvi_standard.texts.say import say
from mvi_standard.workbook.core import cell_writing
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.checks import (
    ANY,
    DAY,
    DECIMAL,
    LENGTH,
    LISTED,
    LONGEST_MESSAGE,
    LONGEST_TITLE,
    WHOLE,
    Check,
    Offered,
    fitted,
    is_numeric,
    range_name,
    refusal,
)
from mvi_standard.workbook.writing.explained import explained
from mvi_standard.workbook.writing.page import Page, PageCell, PageColumn, Paper, printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Column

ANSWERS, SOCIAL, PARTS = ("Antwoorden", "Answers"), ("Social return", "Social return"), ("Uitsplitsing", "Breakdown")
"""Titles of the sheets to fill in."""
ALLOWED = frozenset({"format_columns", "format_rows"})
"""Actions that a protected sheet of a form allows, besides filling in."""
_MARGIN = 0.4
"""Beside a broad sheet, in inches."""
_KINDS = {"date": DAY, "number": DECIMAL, "integer": WHOLE, "boolean": LISTED, "code": LISTED}


@dataclass(frozen=True)
class Extra:
    """Additions to the cell of a field: `given` is its initial value, `hint` comes before the definition.

    `only` are the codes that the KPI allows, from a list that has more.
    """

    given: str | None = None
    hint: str = ""
    only: tuple[str, ...] = ()


NOTHING = Extra()


def form_page(  # noqa: PLR0913 - a sheet, and the two ways in which it may differ from the others
    title: str,
    widths: Iterable[float],
    rows: Iterable[tuple[PageCell, ...]],
    heights: Iterable[tuple[int, float]] = (),
    frozen: tuple[int, int] = (0, 0),
    *,
    hidden: bool = False,
    broad: bool = False,
) -> Page:
    """Return a sheet of a form; a `broad` one is printed on more pages, with the frozen cells on each of them."""
    paper = Paper(fitted=False, scale=looks.PRINTED, margin=_MARGIN, repeated=frozen) if broad else Paper()
    columns = tuple(map(PageColumn, widths))
    return Page(title, columns, tuple(rows), dict(heights), frozen=frozen, paper=paper, allowed=ALLOWED, hidden=hidden)


def field_cell(column: Column, edition: Edition, language: str, extra: Extra = NOTHING) -> PageCell:
    """Return the cell of a field."""
    held = extra.given is not None and printable(extra.given) == extra.given
    value = extra.given if held else None
    return PageCell(value, looks.fill(looks.number_format(column)), _check(column, edition, language, extra))


def note_cell(language: str) -> PageCell:
    """Return a cell for anything else that a supplier wants to say."""
    message = say("form.note_help", language)
    title = say("form.head_note", language)
    check = Check(LENGTH, title, message, say("filling.wrong_string", language), maximum=cell_writing.LONGEST_TEXT)
    return PageCell(None, looks.fill(looks.TEXT_FORMAT), check)


def _check(column: Column, edition: Edition, language: str, extra: Extra) -> Check:
    kind = _KINDS.get(column.type, LENGTH if column.longest else ANY)
    choices = _choices(column, language, extra.only)
    strict: bool | None = not column.open
    error = f"filling.wrong_{'open' if column.open else column.type}"
    if choices and column.many:
        error, strict = "", None
    told = say(error, language) if kind != ANY and error else ""
    if is_numeric(column):
        told = refusal(column, language)
    maximum = column.longest if kind == LENGTH else column.maximum
    title = column.label(language).rpartition(": ")[2][:LONGEST_TITLE]
    message = _message(column, edition, language, extra.hint)
    return Check(kind, f"{title[:1].upper()}{title[1:]}", message, told, strict, column.minimum, maximum, choices)


def _choices(column: Column, language: str, only: tuple[str, ...]) -> Offered | None:
    if column.type == "boolean":
        no, yes = YES_NO[language]
        return Offered((yes, no))
    if only and len(",".join(only)) <= LONGEST_MESSAGE:
        return Offered(only)
    return Offered(range_name=range_name(column.codelist)) if column.codelist else None


def _message(column: Column, edition: Edition, language: str, hint: str) -> str:
    """Return what is said when a cell is chosen: as many sentences of the definition as fit."""
    hints = [hint, say("filling.many", language) if column.many else ""]
    return fitted(filter(None, hints), explained(edition, column.owner, column.field, language))
