"""Codes and keys, and the words by which people call them: each understood as long as it can be only one."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mvi_standard.fixes.lenient_parsing import LONGEST, folded
from mvi_standard.workbook.core.everyday import everyday

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.edition import Edition

KEY = "id"
"""The field that names a record."""


class Spellings:
    """What may stand in a cell for one of many: itself, or one of its names; `names` has those by code or key.

    `typed` has the keys that were typed otherwise where their records stand, by what stands there.
    """

    def __init__(self, names: Mapping[str, Iterable[str]], typed: Mapping[str, str] | None = None) -> None:
        self._names, self._typed = names, typed or {}

    def __contains__(self, found: str) -> bool:
        """Tell whether a text is one of them, letter by letter."""
        return found in self._names

    def __iter__(self) -> Iterator[str]:
        """Give each code or key."""
        return iter(self._names)

    def as_typed(self, found: str) -> str | None:
        """Return the key that was typed so where its record stands."""
        return self._typed.get(found)

    def meant(self, found: str) -> str | None:
        """Return the only one that is spelled like `found`, or has a name that is; None where there are more."""
        return self._by_letters.get(folded(found)) if len(found) <= LONGEST else None

    @cached_property
    def _by_letters(self) -> Mapping[str, str | None]:
        found: dict[str, str | None] = {}
        for one, names in self._names.items():
            for letters in {folded(each) for each in (one, *names) if len(each) <= LONGEST} - {""}:
                found[letters] = None if letters in found else one
        return found


def codes(codelist: str, edition: Edition, own: Iterable[str] = ()) -> Spellings:
    """Return the codes of a list with the labels and the words for them; `own` are KPIs that a submission defines."""
    tables, labels = edition.tables, edition.labels
    if codelist == "kpi":
        named = {each: tuple(labels.get(f"kpi:{each}", ())[:2]) for each in tables.kpis}
        return Spellings({**named, **dict.fromkeys(own, ())})
    words = everyday(codelist)
    labelled = {each: labels.get(f"code:{codelist}:{each}", ())[:2] for each in tables.codelists[codelist]}
    return Spellings({each: (*those, *words.get(each, ())) for each, those in labelled.items()})
