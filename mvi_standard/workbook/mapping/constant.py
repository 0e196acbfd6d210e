"""What the mapping fixes for each row: all of it, save what says something of an amount that is not there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from mvi_standard.workbook.mapping.recipe import Records

_WITH = {"value_basis": ("value",), "valuation_table": ("value_in_period", "value_cumulative")}
"""What says something of an amount, and nothing without one."""
_OF_AMOUNT = {"currency", "vat"}


@dataclass(frozen=True)
class Constant:
    """The fixed values of one list."""

    records: Records

    def values(self, filled: AbstractSet[str]) -> dict[str, Any]:
        """Return those of a row in which the columns of `filled` fields hold something.

        A part of an object goes with the parts that come from columns; what says something of an amount goes with that.
        """
        return {path: value for path, value, always, beside in self._rules if always or not beside.isdisjoint(filled)}

    @cached_property
    def _rules(self) -> tuple[tuple[str, Any, bool, frozenset[str]], ...]:
        """Each value with its path, whether it always counts, and else which fields have to be filled."""
        return tuple(self._rule(path, value) for path, value in self.records.fixed.items())

    def _rule(self, path: str, value: object) -> tuple[str, Any, bool, frozenset[str]]:
        wholes, needed = _beside(path)
        columns = frozenset(each for each in self.records.columns if each.startswith(wholes))
        given = needed and any(each.startswith(wholes) and each.endswith("amount") for each in self.records.fixed)
        return path, value, given or not (columns or needed), columns


def _beside(path: str) -> tuple[tuple[str, ...], bool]:
    """Return the objects that a fixed value goes with, and whether it says nothing without an amount in one."""
    above, _, last = path.rpartition(".")
    if about := _WITH.get(path.partition(".")[0]):
        return tuple(f"{each}." for each in about), True
    return ((f"{above}.",), last in _OF_AMOUNT) if above else ((), False)
