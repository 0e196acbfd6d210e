"""The small form as a page: a few cells above, and a list with a row for each contract."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from mvi_standard.texts.in_a_sentence import YES_NO
from mvi_standard.texts.say import pick, say
from mvi_standard.workbook.core.titles import SMALL_FORM
from mvi_standard.workbook.small.checks import check_of, number_format
from mvi_standard.workbook.small.expansion import MADE
from mvi_standard.workbook.small.form import READY, ROW, TOP, small_form
from mvi_standard.workbook.small.words import example
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.page import (
    LANGUAGE_PROPERTY,
    VERSION_PROPERTY,
    Demanded,
    Page,
    PageCell,
    PageColumn,
    Pages,
    Paper,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.small.form import FormCell, SmallForm

ROOM = 200
"""Rows of the list that get drop-downs and messages, beyond those that are filled."""
_BESIDE = 6
"""Columns of the cells that are asked; those that are filled in already begin behind them."""
_HINT = 4
"""Columns that a hint takes."""
_TEXT, _LABEL = looks.TEXT, replace(looks.NAME, name="name_wrapped", wrap=True)
_HINTED = replace(looks.TEXT, name="hint", inset=1, align="left")
_EXAMPLE = replace(looks.PATH, name="example", size=9, paper="", wrap=True)
_ALLOWED = frozenset({"insert_rows", "delete_rows", "sort", "format_cells", "format_columns", "format_rows"})
_HEIGHTS = {1: 30.0, 2: 48.0}


@dataclass(frozen=True)
class FormContents:
    """What stands in a form: the cells above the list by name, and those of each contract."""

    above: Mapping[str, Cell]
    rows: Sequence[Mapping[str, Cell]] = ()


def empty_contents(edition: Edition, today: date | None, language: str, kind: str | None = None) -> FormContents:
    """Return an empty form; `today` is the day on which it is filled in if that is known, `kind` the organisation."""
    known = {each.name: each.given for each in small_form(edition).part(READY)} | {MADE: today, "type": kind}
    return FormContents({each.name: shown(known.get(each.name), each, language) for each in small_form(edition).cells})


def shown(value: Any, cell: FormCell, language: str) -> Cell:  # noqa: ANN401 - any JSON scalar
    """Return a value as a cell of the form has it: a code by its mark or its name, and yes or no as a word."""
    if isinstance(value, bool):
        return YES_NO[language][value]
    names = {code: name for name, code in (*cell.choices[language].items(), *cell.codes.items())}
    return names.get(value, value) if isinstance(value, str) else value


def pages(contents: FormContents, edition: Edition, language: str, made_on: str, room: int = ROOM) -> Pages:
    """Return the workbook with the form; `made_on` is an ISO date."""
    form = small_form(edition)
    page = _page(contents, form, language, room)
    properties = {VERSION_PROPERTY: edition.version, LANGUAGE_PROPERTY: language}
    return Pages((page,), (), say("small_form.title", language), language, made_on, properties)


def _page(contents: FormContents, form: SmallForm, language: str, room: int) -> Page:
    columns = form.part(ROW)
    above = tuple(_above(contents, form, language))
    heads = tuple(_head(each, language) for each in columns)
    shows = [each.text("example", language) for each in columns]
    examples = (PageCell(example(shows[0], language), _EXAMPLE), *(PageCell(each, _EXAMPLE) for each in shows[1:]))
    rows = (*above, heads, examples)
    return Page(
        pick(SMALL_FORM, language),
        tuple(PageColumn(each.width, _free(each), check_of(each, language)) for each in columns),
        rows,
        _HEIGHTS | {len(above) + 1: float(looks.LABEL_HEIGHT)},
        [[each.get(cell.name) for cell in columns] for each in contents.rows],
        len(rows) + len(contents.rows) + room,
        (Demanded([at for at, each in enumerate(columns) if each.needed], 0, len(columns) - 1),),
        frozen=(0, 1),
        paper=Paper(),
        allowed=_ALLOWED,
        gridlines=True,
    )


def _above(contents: FormContents, form: SmallForm, language: str) -> Iterator[tuple[PageCell, ...]]:
    """Yield the rows above the list: cells to fill in at the left, cells that are filled in already at the right."""
    yield (PageCell(say("small_form.title", language), looks.TITLE),)
    what, ready = (say(f"small_form.{each}", language) for each in ("what", "ready"))
    yield (PageCell(what, _TEXT, across=_BESIDE), PageCell(ready, _LABEL, across=_BESIDE))
    for asked, known in zip_longest(form.part(TOP), form.part(READY)):
        left = _asked(asked, contents, language) if asked else (PageCell(None, _TEXT),) * _BESIDE
        right = _asked(known, contents, language) if known else ()
        yield (*left, *right)


def _asked(cell: FormCell, contents: FormContents, language: str) -> tuple[PageCell, ...]:
    """Return the name of a cell, the cell itself, and its hint."""
    look = looks.fill if cell.part == TOP else looks.given
    own = PageCell(
        contents.above.get(cell.name), look(number_format(cell)), check_of(cell, language), needed=cell.needed
    )
    label = PageCell(cell.column.label(language), _LABEL)
    return (label, own, PageCell(cell.text("hint", language), _HINTED, across=_HINT))


def _head(cell: FormCell, language: str) -> PageCell:
    mark, look = (" *", looks.REQUIRED) if cell.needed else ("", looks.OPTIONAL)
    said = [cell.text("hint", language)]
    said += [say("small_form.for_instance", language, example=cell.text("example", language).removesuffix("."))]
    return PageCell(f"{cell.column.label(language)}{mark}", look, note=" ".join(filter(None, said)))


def _free(cell: FormCell) -> looks.Look:
    return looks.free(number_format(cell))
