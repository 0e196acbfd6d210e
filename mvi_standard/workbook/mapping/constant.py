"""What the mapping fixes for each row: all of it, save what says something of an amount that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from mvi_standard.workbook.mapping.recipe import Records

_WITH = {"value_basis": ("value",), "valuation_table": ("value_in_period", "value_cumulative")}
"""What says something of an amount, and nothing without one."""
_OF_AMOUNT = {"currency", "vat"}


def constant(records: Records, filled: AbstractSet[str]) -> dict[str, Any]:
    """Return the fixed values of a row in which the columns of `filled` fields hold something.

    A part of an object goes with the parts that come from columns; what says something of an amount goes with that.
    """
    found = {}
    for path, value in records.fixed.items():
        wholes, needed = _beside(path)
        columns = {each for each in records.columns if each.startswith(wholes)}
        given = needed and any(each.startswith(wholes) and each.endswith("amount") for each in records.fixed)
        if given or columns & filled or not (columns or needed):
            found[path] = value
    return found


def _beside(path: str) -> tuple[tuple[str, ...], bool]:
    """Return the objects that a fixed value goes with, and whether it says nothing without an amount in one."""
    above, _, last = path.rpartition(".")
    if about := _WITH.get(path.partition(".")[0]):
        return tuple(f"{each}." for each in about), True
    return ((f"{above}.",), last in _OF_AMOUNT) if above else ((), False)
