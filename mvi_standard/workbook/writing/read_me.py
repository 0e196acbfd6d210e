"""The first sheet: what a workbook is, and how to fill it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.texts.say import pick
from mvi_standard.workbook.core.titles import READ_ME
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.page import Page, PageCell, PageColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mvi_standard.workbook.writing.looks import Look

TITLE, HEAD, TEXT, STEP, COLOUR, LINK, FACT, OPEN = (
    "title", "head", "text", "step", "colour", "link", "fact", "open",
)  # fmt: skip


@dataclass(frozen=True)
class ReadMeLine:
    """One row: a text, or a name with a text behind it. `kind` says how it looks; a LINK leads to `target`.

    A COLOUR shows the look `target`, and what is OPEN is to be filled in.
    """

    kind: str
    text: str
    name: str = ""
    target: str = ""


@dataclass(frozen=True)
class ReadMeLooks:
    """The looks of heads, of names, of the numbers of steps, and of texts."""

    head: Look
    name: Look
    step: Look
    text: Look


def read_me_page(
    lines: Iterable[ReadMeLine], shown: ReadMeLooks, height: Callable[[ReadMeLine], float], language: str
) -> Page:
    """Return the sheet; `height` gives that of a row in points."""
    made = [*lines]
    rows = tuple(_cells(each, shown) for each in made)
    heights = {row: height(each) for row, each in enumerate(made, 1)}
    return Page(pick(READ_ME, language), tuple(map(PageColumn, looks.READ_ME_WIDTHS)), rows, heights)


def _cells(line: ReadMeLine, shown: ReadMeLooks) -> tuple[PageCell, ...]:
    if line.kind in {TITLE, HEAD}:
        look = looks.TITLE if line.kind == TITLE else shown.head
        return PageCell(line.text, look), PageCell(None, look)
    if line.kind == TEXT:
        return (PageCell(line.text, shown.text, across=2),)
    text = PageCell(line.text, looks.fill(looks.TEXT_FORMAT) if line.kind == OPEN else shown.text)
    if line.kind == LINK:
        return PageCell(line.name, looks.LINK, link=line.target), text
    named = {COLOUR: looks.COLOURS.get(line.target, shown.name), STEP: shown.step}
    return PageCell(line.name, named.get(line.kind, shown.name) if line.name or line.target else shown.text), text
