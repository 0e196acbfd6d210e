"""Checks on the cells of the small form: what may stand in each, and what is said when it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.texts.in_a_sentence import YES_NO
from mvi_standard.texts.say import say
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.checks import (
    ANY,
    DAY,
    DECIMAL,
    LENGTH,
    LISTED,
    LONGEST_TITLE,
    WHOLE,
    Check,
    Offered,
    fitted,
    refusal,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.small.form import FormCell


def number_format(cell: FormCell) -> str:
    """Return how the content of a cell is shown: days as the Dutch write them."""
    return looks.DUTCH_DAY if cell.column.type == "date" else looks.number_format(cell.column)


def check_of(cell: FormCell, language: str) -> Check:
    """Return what may stand in a cell, and what is said when it is chosen."""
    hints = [say("small_form.needed", language)] if cell.needed else []
    message = fitted(hints, cell.text("hint", language))
    column = cell.column
    kind, error, choices = _kind(cell, language)
    least, most = (1, column.longest) if kind == LENGTH else (column.minimum, column.maximum)
    strict = not (cell.instead or cell.codes)
    error = " ".join([error, *_marked(cell, kind, language)])
    return Check(kind, column.label(language)[:LONGEST_TITLE], message, error, strict, least, most, choices)


def _marked(cell: FormCell, kind: str, language: str) -> Iterator[str]:
    """Yield that a mark may stand in the cell of a day or a number, as that is no day and no number."""
    marks = [say(f"finding.mark_{each}", language) for each in ("none", "unknown")]
    typed = [f"'{each}'" for each in marks if each in cell.instead]
    if typed and kind != LENGTH:
        yield say("small_form.marked", language, marks=f" {say('mistake.or', language)} ".join(typed))


def _kind(cell: FormCell, language: str) -> tuple[str, str, Offered | None]:
    column = cell.column
    if words := cell.words(language):
        return LISTED, say("filling.wrong_code", language), Offered((*words,))
    if column.type == "boolean":
        return LISTED, say("filling.wrong_boolean", language), Offered(YES_NO[language][::-1])
    if column.type == "date":
        return DAY, say("filling.wrong_date", language), None
    if column.type in {"number", "integer"}:
        return (WHOLE if column.type == "integer" else DECIMAL), refusal(column, language), None
    if column.longest:
        return LENGTH, say("filling.wrong_string", language), None
    return ANY, "", None
