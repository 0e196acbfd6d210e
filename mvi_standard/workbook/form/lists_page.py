"""The sheet with the codes that can be chosen, on which the drop-downs rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.titles import CODELISTS
from mvi_standard.workbook.form.fields import range_name
from mvi_standard.workbook.form.page import BOLD, LABEL, Page, Range, Spot
from mvi_standard.workbook.form.spoken import code_label, code_meaning
from mvi_standard.workbook.form.words import WORDS, say, which
from mvi_standard.workbook.template import looks
from mvi_standard.workbook.template.list_uses import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition

_HEADS = ("lists_label", "lists_code", "lists_name", "lists_meaning")
_CODE_COLUMN = 2
MISSING = "missing_reason"
OF_THE_BUYER = {(MISSING, "niet_gevraagd")}
"""Codes that a form cannot be answered with: it asks."""


def lists_page(
    edition: Edition, uses: Mapping[str, Mapping[str, Sequence[str]]], language: str
) -> tuple[tuple[Range, ...], Page]:
    """Return the sheet for these lists, and where each stands on it; `uses` gives the columns by sheet of each."""
    title, ranges = CODELISTS[which(language)], []
    rows = [tuple(Spot(say(each, language), LABEL) for each in _HEADS)]
    for name, columns in uses.items():
        label = str(edition.labels[f"list:{name}"][which(language)])
        rows.append((Spot(label, BOLD), Spot(), Spot(), Spot(told(columns, language), BOLD)))
        first = len(rows) + 1
        rows += [(Spot(label), *map(Spot, words)) for words in _codes(edition, name, language)]
        ranges.append(Range(range_name(name), title, _CODE_COLUMN, first, len(rows)))
    return tuple(ranges), Page(title, looks.LISTS_WIDTHS, tuple(rows), frozen=(1, 0))


def _codes(edition: Edition, name: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Give code, name and meaning; not those that have expired."""
    expired = edition.tables.deprecated.get(name, ())
    for code in edition.tables.codelists[name]:
        if code in expired or (name, code) in OF_THE_BUYER:
            continue
        own = name == MISSING and f"code_{code}" in WORDS
        means = say(f"code_{code}", language) if own else code_meaning(name, code, edition, language)
        yield code, code_label(name, code, edition, language), means
