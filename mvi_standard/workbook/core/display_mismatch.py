"""Numbers that people see differently from how they are read: another currency, or a percentage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.book import Percent
from mvi_standard.workbook.core.quantities import EURO, PERCENT, is_in, is_percentage
from mvi_standard.workbook.core.remarks import OTHERWISE, CellRemark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import At, Grid
    from mvi_standard.workbook.core.layout import Column

IN_EUROS = "EUR"
FITS = {
    "€": ("EUR",),
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD"),
    "£": ("GBP",),
    "¥": ("JPY", "CNY"),
    "kr": ("DKK", "NOK", "SEK"),
    "kr.": ("DKK", "NOK", "SEK"),
}
"""The currencies that a sign stands for; of any other sign only the euro is certain not to be meant."""


def mismatches(
    grid: Grid, fields: Iterable[tuple[str, Column, At]], row: Mapping[str, Any], edition: Edition
) -> Iterator[CellRemark]:
    """Yield the findings on the numbers of one row: `fields` are its columns with their cells."""
    for name, column, at in fields if grid.signs or not grid.formatted else ():
        value = row.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            continue
        sign, currency = grid.signs.get(at), _currency(column, name, row)
        if sign and currency and _contradict(sign, currency):
            yield CellRemark(OTHERWISE, name, column, f"{value} {sign}", f"{value} {currency}")
        percent = is_percentage(column, edition) or is_in(PERCENT, column, name, row)
        if percent and not grid.formatted and 0 < abs(value) <= 1:
            yield CellRemark(OTHERWISE, name, column, f"{Percent(value).shown}%", f"{value}%")


def _currency(column: Column, name: str, row: Mapping[str, Any]) -> object:
    """Return the currency that a number is in; empty for a number of something else."""
    if column.field == "amount":
        return row.get(f"{name.removesuffix('amount')}currency", IN_EUROS)
    return IN_EUROS if is_in(EURO, column, name, row) else ""


def _contradict(sign: str, currency: object) -> bool:
    """Return whether a sign cannot stand for a currency."""
    return sign != currency and currency not in FITS.get(sign, ()) and (sign in FITS or currency == IN_EUROS)
