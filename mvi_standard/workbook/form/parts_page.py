"""The sheet with a row for each part into which a KPI splits its value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import pick, say
from mvi_standard.workbook.form.answers_page import head
from mvi_standard.workbook.form.fields import PARTS, field_cell, form_page
from mvi_standard.workbook.form.formatting import code_label, code_meaning, kpi_label
from mvi_standard.workbook.form.questions import part_columns
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.looks import BOLD, FIXED, GREY, INSIDE, LABEL, PATH, RULE
from mvi_standard.workbook.writing.page import PageCell, high

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.form.questions import Ask
    from mvi_standard.workbook.form.supplier_form import Form
    from mvi_standard.workbook.writing.page import Page

_BETWEEN = "-"


class CodePart(NamedTuple):
    """One code of a list, and whether it is a group of others or inside a group."""

    code: str
    is_group: bool = False
    is_inside: bool = False


def parted(codes: Sequence[str]) -> Iterator[CodePart]:
    """Yield the codes of a list, each group at the position of its first member and followed by its members."""
    groups = {code: inside for code in codes if (inside := _inside(code, codes))}
    above = {each: code for code, inside in groups.items() for each in inside}
    for code in codes:
        group = above.get(code)
        if code not in groups and group is None:
            yield CodePart(code)
        elif group is not None and groups[group][0] == code:
            yield CodePart(group, is_group=True)
            yield from (CodePart(each, is_inside=True) for each in groups[group] if above[each] == group)


def has_groups(codes: Sequence[str]) -> bool:
    """Return whether a list has groups."""
    return any(_inside(code, codes) for code in codes)


def _inside(code: str, codes: Sequence[str]) -> tuple[str, ...]:
    """Return the codes that a code joins, in the order of the list; none for one that joins no others."""
    joined = code.split(_BETWEEN)
    return tuple(each for each in codes if each in joined) if len(joined) > 1 and {*joined} <= {*codes} else ()


DIMENSION, CODE = "dimension", "code"
PARTS_LOCKED = ("commitment", "about", DIMENSION, CODE, "class", "class_meaning")
RULES = frozenset(say("form.parts_rule", each) for each in LANGUAGES)
"""The sentence above the heads, where there are groups of parts."""
_HEADS = ("commitment", "about", "dimension", "class_code", "class", "class_meaning")
_WIDTHS = (18, 26, 20, 14, 26, 64)
_ABOVE = 24.0


def parts_page(form: Form, language: str) -> Page:
    """Return the sheet."""
    fields = {each.path: each for ask in form.asks if ask.parts for each in part_columns(ask, form.edition)}
    labels = [*(head(key, language) for key in _HEADS), *(each.label(language) for each in fields.values())]
    grouped = any(has_groups(codes) for ask in form.asks for _, codes in ask.parts)
    above = [(PageCell(say("form.parts_rule", language), RULE),)] if grouped else []
    heads = [
        tuple(PageCell(each, LABEL) for each in labels),
        tuple(PageCell(each, PATH) for each in [*PARTS_LOCKED, *fields]),
    ]
    rows = [row for ask in form.asks for row in _rows(ask, fields, form, language)]
    start = len(above) + 1
    heights = [(1, _ABOVE)] if above else []
    heights += [(start, float(looks.LABEL_HEIGHT)), (start + 1, float(looks.PATH_HEIGHT))]
    heights += [(at, high(str(row[len(_HEADS) - 1].value), _WIDTHS[-1])) for at, row in enumerate(rows, start + 2)]
    widths = (*_WIDTHS, *(16 for _ in fields))
    return form_page(pick(PARTS, language), widths, (*above, *heads, *rows), heights, (start + 1, 2))


def _rows(ask: Ask, fields: Mapping[str, Column], form: Form, language: str) -> Iterator[tuple[PageCell, ...]]:
    own = {each.path for each in part_columns(ask, form.edition)}
    lists = {each["name"]: str(each["codelist"]) for each in ask.kpi.get("dimensions", ())}
    for dimension, codes in ask.parts:
        for part in parted(codes):
            about = (form.edition, language)
            said = (code_label(lists[dimension], part.code, *about), code_meaning(lists[dimension], part.code, *about))
            locked = [PageCell(each) for each in (ask.id, kpi_label(ask.kpi, language), dimension, part.code)]
            filled = (
                field_cell(each, form.edition, language) if path in own else PageCell(None, GREY)
                for path, each in fields.items()
            )
            yield (*locked, PageCell(said[0], _look(part)), PageCell(said[1]), *filled)


def _look(part: CodePart) -> looks.Look:
    return BOLD if part.is_group else INSIDE if part.is_inside else FIXED
