"""Values of a row that are not simply read: those the mapping fixes, and those it translates or multiplies."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.workbook.core.book import Percent
from mvi_standard.workbook.core.cell_template import written
from mvi_standard.workbook.core.layout import SEPARATOR
from mvi_standard.workbook.mapping.recipe import NO_VALUE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.mapping.recipe import ListMapping


_WITH = {"value_basis": ("value",), "valuation_table": ("value_in_period", "value_cumulative")}
"""Fields about an amount, which mean nothing without one."""
_OF_AMOUNT = {"currency", "vat"}


@dataclass(frozen=True)
class FixedValues:
    """The values that the mapping fixes for the rows of one list."""

    records: ListMapping

    def values(self, filled: AbstractSet[str]) -> dict[str, Any]:
        """Return the fixed values of a row whose columns are filled for the fields `filled`.

        A part of an object goes with the parts that come from columns, and a property of an amount with that amount.
        """
        return {path: value for path, value, always, beside in self._rules if always or not beside.isdisjoint(filled)}

    @cached_property
    def _rules(self) -> tuple[tuple[str, Any, bool, frozenset[str]], ...]:
        """Each value with its path, whether it always applies, and the fields of which one is needed otherwise."""
        return tuple(self._rule(path, value) for path, value in self.records.fixed.items())

    def _rule(self, path: str, value: object) -> tuple[str, Any, bool, frozenset[str]]:
        wholes, needed = _beside(path)
        columns = frozenset(each for each in self.records.columns if each.startswith(wholes))
        given = needed and any(each.startswith(wholes) and each.endswith("amount") for each in self.records.fixed)
        return path, value, given or not (columns or needed), columns


def _beside(path: str) -> tuple[tuple[str, ...], bool]:
    """Return the objects that a fixed value goes with, and whether it needs an amount there to mean anything."""
    above, _, last = path.rpartition(".")
    if about := _WITH.get(path.partition(".")[0]):
        return tuple(f"{each}." for each in about), True
    return ((f"{above}.",), last in _OF_AMOUNT) if above else ((), False)


@dataclass(frozen=True)
class CellTranslator:
    """Translates the cells of one list: texts to codes, numbers by a factor."""

    records: ListMapping

    def translated(self, path: str, value: Value, *, many: bool) -> Value:
        """Return the meaning of a cell; a cell with `many` values is translated value by value."""
        codes = self._codes.get(path)
        if isinstance(value, Percent) and path in self.records.factors:
            return float(value)  # who wrote the factor looked at the number in the file
        if not codes:
            return value
        if (whole := codes.get(folded(written(value)))) is not None:
            return whole or value
        if not many or not isinstance(value, str):
            return value
        parts = [each.strip() for each in value.replace("\n", ";").split(";") if each.strip()]
        found = [codes.get(folded(each)) or each for each in parts]
        return SEPARATOR.join(each for each in found if each != NO_VALUE) or NO_VALUE

    def times(self, path: str, value: Any) -> Any:  # noqa: ANN401 - any JSON value
        """Return a number times the factor of its field; anything else as it is."""
        factor = self.records.factors.get(path)
        if factor is None or isinstance(value, bool) or not isinstance(value, int | float):
            return value
        number = Decimal(repr(value)) * Decimal(repr(factor))
        return int(number) if number == number.to_integral_value() else float(number)

    @cached_property
    def _codes(self) -> Mapping[str, Mapping[str, str]]:
        """The codes of each field by folded text."""
        return {
            path: {folded(text): code for text, code in codes.items() if text}
            for path, codes in self.records.codes.items()
        }
