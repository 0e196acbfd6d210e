"""A cell to fill in: what it accepts, and what it says when it is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.texts.in_a_sentence import YES_NO
from mvi_standard.workbook.core import cell_writing
from mvi_standard.workbook.form.page import FILL, Spot, printable
from mvi_standard.workbook.form.words import say
from mvi_standard.workbook.template import looks
from mvi_standard.workbook.template.bounds import is_numeric, refusal
from mvi_standard.workbook.template.checks import ANY, DAY, DECIMAL, LENGTH, LISTED, WHOLE, Check, Choices
from mvi_standard.workbook.template.explained import explained
from mvi_standard.workbook.template.guidance import LONGEST_MESSAGE, LONGEST_TITLE
from mvi_standard.workbook.template.speech import say as tell

if TYPE_CHECKING:
    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Column

_KINDS = {"date": DAY, "number": DECIMAL, "integer": WHOLE, "boolean": LISTED, "code": LISTED}


def range_name(codelist: str) -> str:
    """Return the name under which a drop-down finds the codes of a list."""
    return f"lijst_{codelist}"


@dataclass(frozen=True)
class Extra:
    """What a cell has besides its field: `given` stands in it already, `hint` comes before the definition.

    `only` are the codes that the KPI allows, of a list that has more.
    """

    given: str | None = None
    hint: str = ""
    only: tuple[str, ...] = ()


NOTHING = Extra()


def spot(column: Column, edition: Edition, language: str, extra: Extra = NOTHING) -> Spot:
    """Return the cell of a field."""
    held = extra.given is not None and printable(extra.given) == extra.given
    value = extra.given if held else None
    return Spot(value, FILL, _check(column, edition, language, extra), looks.number_format(column))


def note(language: str) -> Spot:
    """Return a cell for whatever a supplier wants to say beside."""
    message = say("note_help", language)
    title = say("note", language)
    return Spot(
        None,
        FILL,
        Check(LENGTH, title, message, tell("wrong_string", language), maximum=cell_writing.LONGEST_TEXT),
        "@",
    )


def _check(column: Column, edition: Edition, language: str, extra: Extra) -> Check:
    kind = _KINDS.get(column.type, LENGTH if column.longest else ANY)
    choices = _choices(column, language, extra.only)
    strict: bool | None = not column.open
    error = f"wrong_{'open' if column.open else column.type}"
    if choices and column.many:
        error, strict = "", None
    told = tell(error, language) if kind != ANY and error else ""
    if is_numeric(column):
        told = refusal(column, language)
    maximum = column.longest if kind == LENGTH else column.maximum
    title = column.label(language).rpartition(": ")[2][:LONGEST_TITLE]
    message = _message(column, edition, language, extra.hint)
    return Check(kind, f"{title[:1].upper()}{title[1:]}", message, told, strict, column.minimum, maximum, choices)


def _choices(column: Column, language: str, only: tuple[str, ...]) -> Choices | None:
    if column.type == "boolean":
        no, yes = YES_NO[language]
        return Choices((yes, no))
    if only and len(",".join(only)) <= LONGEST_MESSAGE:
        return Choices(only)
    return Choices(range_name=range_name(column.codelist)) if column.codelist else None


def _message(column: Column, edition: Edition, language: str, hint: str) -> str:
    """Return what is said when a cell is chosen: as many sentences of the definition as fit."""
    said = " ".join([hint, tell("many", language) if column.many else ""]).strip()
    for sentence in explained(edition, column.owner, column.field, language).split(". "):
        longer = f"{said} {sentence.rstrip('.')}.".strip()
        if len(longer) > LONGEST_MESSAGE:
            break
        said = longer
    return said[:LONGEST_MESSAGE]
