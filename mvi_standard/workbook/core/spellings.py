"""Spellings of codes, keys and everyday words, understood as long as they can mean only one thing."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.fixes.lenient_parsing import LONGEST, folded
from mvi_standard.workbook.core.cell_parsing import ColumnType, digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.table import Table

KEY = "id"
"""The field that names a record."""
EVERYDAY_ANSWERS = "yes_no"
"""The words of `everyday.csv` that are for no code list."""
NAME_FIELDS = ("own_number", "title", "name", "label_nl", "label_en")
"""Fields by which people know a record that has a key too."""


class Spellings:
    """Spellings of many codes or keys: each itself, and its `names`.

    `typed` gives the keys whose records spell them differently, by that spelling.
    """

    def __init__(self, names: Mapping[str, Iterable[str]], typed: Mapping[str, str] | None = None) -> None:
        self._names, self._typed = names, typed or {}

    def __contains__(self, found: str) -> bool:
        """Return whether a text is one of them, letter by letter."""
        return found in self._names

    def __iter__(self) -> Iterator[str]:
        """Yield each code or key."""
        return iter(self._names)

    def as_typed(self, found: str) -> str | None:
        """Return the key whose record spells it so."""
        return self._typed.get(found)

    def meant(self, found: str) -> str | None:
        """Return the only code or key spelled like `found`, or with a name spelled so; None when there are several."""
        return self._by_letters.get(folded(found)) if len(found) <= LONGEST else None

    @cached_property
    def _by_letters(self) -> Mapping[str, str | None]:
        found: dict[str, str | None] = {}
        for one, names in self._names.items():
            for letters in {folded(each) for each in (one, *names) if len(each) <= LONGEST} - {""}:
                found[letters] = None if letters in found else one
        return found


@dataclass(frozen=True)
class CellContext:
    """Targets of references in cells: the records of each class, and the KPIs that the file itself defines."""

    edition: Edition
    targets: Mapping[str, Spellings] = field(default_factory=dict)
    kpis: tuple[str, ...] = ()


def codes(codelist: str, edition: Edition, own: Iterable[str] = ()) -> Spellings:
    """Return the codes of a list with the labels and the words for them; `own` are KPIs that a submission defines."""
    tables, labels = edition.tables, edition.labels
    if codelist == "kpi":
        named = {each: tuple(labels.get(f"kpi:{each}", ())[:2]) for each in tables.kpis}
        return Spellings({**named, **dict.fromkeys(own, ())})
    words = everyday(codelist)
    labelled = {each: labels.get(f"code:{codelist}:{each}", ())[:2] for each in tables.codelists[codelist]}
    return Spellings({each: (*those, *words.get(each, ())) for each, those in labelled.items()})


@cache
def everyday(codelist: str) -> Mapping[str, Sequence[str]]:
    """Return the everyday words for each code of a list."""
    return _everyday_words().get(codelist, {})


@cache
def _everyday_words() -> Mapping[str, Mapping[str, Sequence[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    with Path(__file__).with_name("everyday.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found[row["codelist"]][row["code"]].append(row["word"])
    return found


def reference_targets(tables: Iterable[Table], edition: Edition) -> Mapping[str, Spellings]:
    """Return the keys of each class of records with an id, as they are in the workbook, with hyphens for blanks."""
    own = [each for each in tables if KEY in each.columns]
    return {each.sheet.cls: _keys(each, ColumnType(each.columns[KEY], edition)) for each in own}


def _keys(table: Table, kind: ColumnType) -> Spellings:
    """Return the key of each record with its names."""
    numbers = table.head.numbers
    at, names = numbers[KEY], [numbers[name] for name in NAME_FIELDS if name in numbers]
    found: dict[str, tuple[str, ...]] = {}
    for cells in table.grid.rows[table.head.first - 1 :]:
        for key in _texts(cells, [at]):
            found.setdefault(key, tuple(_texts(cells, names)))
    typed = _hyphened(tuple(found), kind)
    return Spellings({typed.get(key, key): those for key, those in found.items()}, typed)


def _hyphened(keys: Sequence[str], kind: ColumnType) -> dict[str, str]:
    """Return what is meant by each key with blanks in it; nothing for one that would then be the key of another."""
    meant = {key: "-".join(key.split()) for key in keys}
    those = Counter(meant.values())
    return {key: one for key, one in meant.items() if key != one and kind.fits(one) and those[one] == 1}


def _texts(cells: tuple[Value, ...], columns: Iterable[int]) -> Iterator[str]:
    for at in columns:
        value = cells[at - 1] if at <= len(cells) else None
        text = value.strip() if isinstance(value, str) else digits(value)
        if text:
            yield text
