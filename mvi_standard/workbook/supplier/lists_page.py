"""The sheet with the codes that can be chosen, on which the drop-downs rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.supplier.fields import range_name
from mvi_standard.workbook.supplier.page import LABEL, Page, Range, Spot
from mvi_standard.workbook.supplier.words import WORDS, say, which
from mvi_standard.workbook.titles import CODELISTS
from mvi_standard.workbook.writing import looks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.edition import Edition

_HEADS = ("lists_label", "lists_code", "lists_name", "lists_meaning")
_CODE_COLUMN = 2
MISSING = "missing_reason"
OF_THE_BUYER = {(MISSING, "niet_gevraagd")}
"""Codes that a form cannot be answered with: it asks."""


def lists_page(edition: Edition, names: Iterable[str], language: str) -> tuple[tuple[Range, ...], Page]:
    """Return the sheet for these lists, and where each of them stands on it."""
    title, ranges = CODELISTS[which(language)], []
    rows = [tuple(Spot(say(each, language), LABEL) for each in _HEADS)]
    for name in names:
        first = len(rows) + 1
        label = str(edition.labels[f"list:{name}"][which(language)])
        rows += [(Spot(label), *map(Spot, words)) for words in _codes(edition, name, language)]
        ranges.append(Range(range_name(name), title, _CODE_COLUMN, first, len(rows)))
    return tuple(ranges), Page(title, looks.LISTS_WIDTHS, tuple(rows), frozen=(1, 0))


def _codes(edition: Edition, name: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Give code, name and meaning; not those that have expired."""
    enum = "".join(part.capitalize() for part in name.split("_"))
    expired = edition.tables.deprecated.get(enum, ())
    for code in edition.tables.codelists[name]:
        if code in expired or (name, code) in OF_THE_BUYER:
            continue
        words = edition.labels[f"code:{name}:{code}"]
        own = name == MISSING and f"code_{code}" in WORDS
        told = say(f"code_{code}", language) if own else str(words[which(language) + 2])
        yield code, str(words[which(language)]), told
