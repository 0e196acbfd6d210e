"""Profiles a foreign sheet: its row of headers, and the kind of values in each column."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from mvi_standard import personal_data
from mvi_standard.workbook.core import written_values
from mvi_standard.workbook.core.cell_template import written
from mvi_standard.workbook.core.remarks import blank
from mvi_standard.workbook.core.thousands import counted
from mvi_standard.workbook.mapping.asides import asides
from mvi_standard.workbook.mapping.placed_sheets import headers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mvi_standard.workbook.core.book import Grid, Value

SEARCHED = 20
"""Rows that may hold the headers; exports begin with a title, a date, or a logo."""
ENOUGH = 2
MOST = 0.8
"""The share of the values from which a column is of a kind."""
_CPV = re.compile(r"[0-9]{8}(?:-[0-9])?(?:[;, \n]+[0-9]{8}(?:-[0-9])?)*(?: - .*)?")
_KVK = re.compile("0?[0-9]{7,8}")
_PERSON = re.compile(
    r"contactpersoon|contact ?person|e-?mail|telefoon|\btel\b|mobiel|phone|geboorte|bsn|kandidaatnaam|naam kandidaat"
    r"|medewerker|deelnemer|voornaam|achternaam|eigenaar|beheerder|manager|inkoper|adviseur|behandelaar",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:b\.? ?v|n\.? ?v|v\.? ?o\.? ?f|c\.? ?v|u\.? ?a)\b\.?$|^(?:stichting|coöperatie|maatschap)\b", re.IGNORECASE
)
_WORDS = re.compile(r"[^\W\d_]{3}")
_SUM = re.compile(r"\s*(?:sub|eind|grand\s*)?tota", re.IGNORECASE)
_COUNTS = re.compile(r"aantal|totaal|number of", re.IGNORECASE)


@dataclass(frozen=True)
class ColumnProfile:
    """A column of a foreign sheet: its `name`, its number from 1, and its values that are not blank with their rows."""

    name: str
    number: int
    rows: tuple[int, ...] = field(repr=False)
    values: tuple[Value, ...] = field(repr=False)

    @cached_property
    def of_persons(self) -> bool:
        """True when the name says that it holds persons: then it is not read, and none of its values is shown."""
        named = personal_data.names_a_person(self.name) or _PERSON.search(self.name) is not None
        return named and not _COUNTS.search(self.name)

    @cached_property
    def kind(self) -> str:
        """The kind of most values: `day`, `cpv`, `number`, `yes_no`, `kvk` or `text`; `nothing` without values."""
        if not self.values:
            return "nothing"
        found = (name for name, fits in _KINDS.items() if self.share(fits) >= MOST)
        return next(found, "text")

    def share(self, fits: Callable[[Value], object]) -> float:
        """Return the share of the values that fit."""
        return sum(bool(fits(each)) for each in self.values) / len(self.values) if self.values else 0

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The different values as text, in their order."""
        return tuple(dict.fromkeys(map(written, self.values)))


def head_of(grid: Grid) -> int:
    """Return the row of headers: the first with about as many names as any other; 0 where there is none."""
    counts = [(_names(row), -number) for number, row in enumerate(grid.rows[:SEARCHED], 1)]
    most = max((count for count, _ in counts), default=0)
    if most < ENOUGH:
        return 0
    return next(-number for count, number in counts if count >= most * MOST)


def columns_of(grid: Grid, head: int) -> tuple[ColumnProfile, ...]:
    """Return the columns that have a name or a value."""
    aside = asides(grid.rows, head)
    rows = enumerate(grid.rows[head:], head + 1)
    below = [(number, row) for number, row in rows if number not in aside and not _sums(row)]
    found = [_column(name, number, below) for name, number in headers(grid, head).items()]
    return tuple(each for each in found if each.values or not each.name.startswith("["))


def is_company(value: Value) -> bool:
    """Return whether a text ends or begins with a legal form of a company."""
    return isinstance(value, str) and _COMPANY.search(value.strip()) is not None


def is_words(value: Value) -> bool:
    """Return whether a text contains a word, so that it may be a name or a title."""
    return isinstance(value, str) and _WORDS.search(value) is not None


def in_order(one: ColumnProfile, other: ColumnProfile) -> bool:
    """Return whether no day of a column is after the one beside it."""
    days = [[written_values.day(each) or "" for each in seen.values] for seen in (one, other)]
    return len(days[0]) == len(days[1]) and all(first <= second for first, second in zip(*days, strict=True))


def _sums(cells: Sequence[Value]) -> bool:
    """Return whether a row begins with a word for a total, and has nothing but numbers after it."""
    filled = [each for each in cells if not blank(each)]
    first = filled[0] if filled else None
    return isinstance(first, str) and _SUM.match(first) is not None and all(map(_is_number, filled[1:]))


def _column(name: str, number: int, rows: Iterable[tuple[int, Sequence[Value]]]) -> ColumnProfile:
    filled = [(at, row[number - 1]) for at, row in rows if number <= len(row) and not blank(row[number - 1])]
    return ColumnProfile(name, number, tuple(at for at, _ in filled), tuple(value for _, value in filled))


def _names(row: Sequence[Value]) -> int:
    """Count the cells of a row that may be headers: different texts that are no day, number or answer."""
    texts = {each.strip().casefold() for each in row if isinstance(each, str) and not blank(each)}
    return sum(not _is_day(each) and not _is_number(each) and not _is_answer(each) for each in texts)


def _is_day(value: Value) -> bool:
    return isinstance(value, date | str) and written_values.day(value) is not None


def _is_number(value: Value) -> bool:
    if isinstance(value, str):
        return counted(value) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_answer(value: Value) -> bool:
    return not _is_number(value) and written_values.answer(value) is not None


def _is_cpv(value: Value) -> bool:
    return _CPV.fullmatch(written(value)) is not None and len(written(value)) > len("12345678")


def _is_kvk(value: Value) -> bool:
    return isinstance(value, str) and _KVK.fullmatch(value.strip()) is not None


_KINDS: dict[str, Callable[[Value], bool]] = {
    "day": _is_day,
    "cpv": _is_cpv,
    "kvk": _is_kvk,
    "yes_no": _is_answer,
    "number": _is_number,
}
"""The test of each kind, most specific first."""
