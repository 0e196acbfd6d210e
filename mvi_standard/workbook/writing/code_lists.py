"""The sheet with the code lists: a row for each code that can be chosen, and the place of each list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.texts.say import pick, say
from mvi_standard.workbook.core.titles import CODE_COLUMN, CODELISTS
from mvi_standard.workbook.writing.checks import range_name
from mvi_standard.workbook.writing.explained import with_list_names
from mvi_standard.workbook.writing.looks import FIXED
from mvi_standard.workbook.writing.page import NamedRange, Page, PageCell, PageColumn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.writing.looks import Look

_WIDTHS = (24, 34, 42, 110)
_HEADS = ("list", "code", "label", "definition")


@dataclass(frozen=True)
class CodeRows:
    """One list: its rows of code, label and definition, of which the first is on row `first`.

    The row above that has the name of the list, and says for which columns it is.
    """

    name: str
    label: str
    codes: tuple[tuple[str, str, str], ...]
    first: int
    told: str = ""

    @property
    def head(self) -> int:
        """The row with the name of the list."""
        return self.first - 1

    @property
    def last(self) -> int:
        """The row of the last code."""
        return self.first + len(self.codes) - 1

    @property
    def range_name(self) -> str:
        """The name under which a drop-down finds the codes."""
        return range_name(self.name)


@dataclass(frozen=True)
class ListLooks:
    """The looks of the heads, of the row above each list, and of the four cells of a code."""

    head: Look = FIXED
    above: Look = FIXED
    between: Look = FIXED
    cells: tuple[Look, Look, Look, Look] = (FIXED, FIXED, FIXED, FIXED)


def used_by(columns: Mapping[str, Iterable[str]], language: str) -> str:
    """Return the columns that use a list, by the title of their sheet: `Voor: Percelen (Soort opdracht)`."""
    named = "; ".join(f"{name} ({', '.join(each)})" for name, each in columns.items())
    return say("filling.lists_for", language, columns=named)


def code_words(edition: Edition, key: str, language: str) -> tuple[str, str]:
    """Return the label and the definition of a code by its key, `code:vat:exclusief`; empty for an unknown one."""
    words = edition.labels.get(key)
    if words is None:
        return "", ""
    return pick(words, language), with_list_names(edition, pick(words[2:], language), language)


def list_label(edition: Edition, name: str, language: str) -> str:
    """Return the label of a code list."""
    return str(pick(edition.labels[f"list:{name}"], language))


def list_heads(looks: ListLooks, language: str) -> tuple[PageCell, ...]:
    """Return the heads of the columns."""
    return tuple(PageCell(say(f"filling.lists_{each}", language), looks.head) for each in _HEADS)


def code_list_page(
    lists: Iterable[CodeRows], top: tuple[tuple[PageCell, ...], ...], looks: ListLooks, language: str
) -> Page:
    """Return the sheet; `top` are the rows above the first list, of which the last holds the heads."""
    rows = tuple(row for each in lists for row in _rows(each, looks))
    return Page(pick(CODELISTS, language), tuple(map(PageColumn, _WIDTHS)), (*top, *rows), frozen=(len(top), 0))


def code_ranges(lists: Iterable[CodeRows], language: str) -> Iterator[NamedRange]:
    """Yield the cells with the codes of each list, to which the drop-downs refer."""
    for each in lists:
        yield NamedRange(each.range_name, pick(CODELISTS, language), CODE_COLUMN, each.first, each.last)


def _rows(each: CodeRows, looks: ListLooks) -> Iterator[tuple[PageCell, ...]]:
    between = PageCell(None, looks.between)
    yield PageCell(each.label, looks.above), between, between, PageCell(each.told, looks.above)
    for words in each.codes:
        yield tuple(PageCell(word, look) for word, look in zip((each.label, *words), looks.cells, strict=True))
