"""Where people see the sign of a currency: eight bytes for each cell, since whole columns of amounts have one."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, overload

from mvi_standard.workbook.core.guarding.currencies import EURO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.book import At

_Other = TypeVar("_Other")
SHIFT = 15
"""A place is one number: the row, and in so many bits behind it the column."""
_COLUMN = (1 << SHIFT) - 1


class Signs(Mapping["At", str]):
    """The sign at each cell that shows one. `places` of a sign are put in from the first row to the last."""

    def __init__(self) -> None:
        self.places: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))

    def __getitem__(self, at: At) -> str:
        """Return the sign at a cell; raises KeyError where there is none."""
        sign = self.get(at)
        if sign is None:
            raise KeyError(at)
        return sign

    def __iter__(self) -> Iterator[At]:
        """Give the cells, sign by sign."""
        return ((place >> SHIFT, place & _COLUMN) for kept in self.places.values() for place in kept)

    def __len__(self) -> int:
        """Count the cells."""
        return sum(map(len, self.places.values()))

    @overload
    def get(self, at: At, /) -> str | None: ...
    @overload
    def get(self, at: At, default: str | _Other, /) -> str | _Other: ...
    def get(self, at: At, default: str | _Other | None = None, /) -> str | _Other | None:
        """Return the sign at a cell; most columns have none."""
        row, column = at
        if column not in self._columns:
            return default
        place = row << SHIFT | column
        for sign, kept in self.places.items():
            found = bisect_left(kept, place)
            if found < len(kept) and kept[found] == place:
                return sign
        return default

    def foreign(self) -> int:
        """Count the cells with another sign than that of the euro."""
        return sum(len(kept) for sign, kept in self.places.items() if sign != EURO)

    @cached_property
    def _columns(self) -> frozenset[int]:
        return frozenset(column for _, column in self)
