"""What a cell means by the mapping: its texts as codes, its numbers times what the mapping says."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.workbook.core.book import Percent
from mvi_standard.workbook.core.layout import SEPARATOR
from mvi_standard.workbook.mapping.recipe import NO_VALUE
from mvi_standard.workbook.mapping.template import written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.mapping.recipe import Records


@dataclass(frozen=True)
class Translator:
    """Translates the cells that go to the fields of one list."""

    records: Records

    def meant(self, path: str, value: Value, *, many: bool) -> Value:
        """Return what a cell means; a cell with `many` values is translated value by value."""
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
        """The codes of each field by what varies least in a text."""
        return {
            path: {folded(text): code for text, code in codes.items()} for path, codes in self.records.codes.items()
        }
