"""Numbers that people see otherwise than they are read: money with the sign of another currency, and percentages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.book import Percent
from mvi_standard.workbook.quantities import is_percentage
from mvi_standard.workbook.remarks import OTHERWISE, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.matching import Table
    from mvi_standard.workbook.rows import Read

EURO = "EUR"
FITS = {
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD"),
    "£": ("GBP",),
    "¥": ("JPY", "CNY"),
    "kr": ("DKK", "NOK", "SEK"),
    "kr.": ("DKK", "NOK", "SEK"),
}
"""The currencies that a sign stands for; of any other sign only the euro is certain not to be meant."""


def looked_at(table: Table, read: Read, edition: Edition) -> Read:
    """Return a row with what is to be said of its numbers as well."""
    grid = table.grid
    if not grid.signs and grid.formatted:
        return read
    return read._replace(remarks=(*read.remarks, *_money(table, read), *_percentages(table, read, edition)))


def _money(table: Table, read: Read) -> Iterator[Remark]:
    """Give the amounts with the sign of another currency than their row says."""
    for name, column in table.columns.items():
        sign = table.grid.signs.get((read.number, table.head.numbers[name]))
        if sign is None or column.field != "amount" or name not in read.values:
            continue
        currency = read.values.get(f"{name.removesuffix('amount')}currency", EURO)
        if currency != sign and currency not in FITS.get(sign, ()) and (sign in FITS or currency == EURO):
            value = read.values[name]
            yield Remark(OTHERWISE, name, column, f"{value} {sign}", f"{value} {currency}")


def _percentages(table: Table, read: Read, edition: Edition) -> Iterator[Remark]:
    """Give the percentages below 1 in a file that does not tell whether people see 12.5% or 0.125."""
    for name, column in table.columns.items() if not table.grid.formatted else ():
        value = read.values.get(name)
        if isinstance(value, float) and 0 < value < 1 and is_percentage(column, edition):
            yield Remark(OTHERWISE, name, column, f"{Percent(value).shown}%", f"{value}%")
