"""Cells that count or date something: numbers, yes and no, days and moments."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from mvi_standard.workbook.core import written_values
from mvi_standard.workbook.core.book import Percent, Serial
from mvi_standard.workbook.core.cell_parsing import ColumnType, Meaning
from mvi_standard.workbook.core.remarks import UNDERSTOOD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.cell_parsing import Fields, One
    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.core.spellings import CellContext


PERCENT, EURO = {"unit": "procent", "kind": "percentage"}, {"unit": "EUR", "kind": "fictieve_korting"}
"""Marks in a row of a number in percents, or in euros: its unit, or the kind of an award weight."""


COUNTED = {"number", "value", "total"}
"""Fields of which the number is in a unit that stands beside it."""
BESIDE = {"amount", *COUNTED}
"""Fields that mean something only beside another: an amount with its currency, a value with its register."""


def is_percentage(column: Column, edition: Edition) -> bool:
    """Return whether the numbers of a column are percentages, so that a percent sign changes nothing."""
    return column.field == "percentage" or ColumnType(column, edition).name == "Percentage"


def is_in(unit: Mapping[str, str], column: Column, name: str, row: Fields) -> bool:
    """Return whether a number is in percent or in euros, by the unit or the kind nearest to it in its row."""
    if column.field not in COUNTED:
        return False
    *above, _ = name.split(".")
    levels = (above[:depth] for depth in range(len(above), -1, -1))
    named = ((field, ".".join((*level, field))) for level in levels for field in unit)
    return next((row[path] == unit[field] for field, path in named if path in row), False)


def number(column: Column, name: str, known: CellContext) -> One:
    """Read numbers, including those that people write as text."""
    percent = is_percentage(column, known.edition)
    money = column.field == "amount"
    currency = f"{name.removesuffix('amount')}currency"

    def one(value: Value, row: Fields) -> Meaning | None:
        if isinstance(value, bool):
            return None
        if isinstance(value, Percent):
            meant = percent or is_in(PERCENT, column, name, row)  # of 40% of an amount nobody knows what was meant
            return Meaning(value.shown, UNDERSTOOD) if meant else None
        if isinstance(value, int | float):
            kept = written_values.cell_number(value)
            return None if kept is None else Meaning(kept, UNDERSTOOD if isinstance(value, Serial) else "")
        if not isinstance(value, str):
            return None
        euros = money and row.get(currency, "EUR") == "EUR"
        in_percents = percent or is_in(PERCENT, column, name, row)
        written = written_values.text_number(value.strip(), euros=euros, percent=in_percents)
        if written is None or (column.type == "integer" and not isinstance(written, int)):
            return None
        return Meaning(written, "" if written_values.plain(value) else UNDERSTOOD)

    return one


def boolean(column: Column, name: str, known: CellContext) -> One:
    """Read yes and no."""
    del column, name, known

    def one(value: Value, row: Fields) -> Meaning | None:
        del row
        said = written_values.answer(value)
        usual = isinstance(value, bool) or (isinstance(value, str) and value.casefold() in written_values.USUAL)
        return None if said is None else Meaning(said, "" if usual else UNDERSTOOD)

    return one


def day(column: Column, name: str, known: CellContext) -> One:
    """Read days, as stored by a spreadsheet or as written by people."""
    del column, name, known

    def one(value: Value, row: Fields) -> Meaning | None:
        del row
        found = written_values.day(value)
        if found is None:
            return None
        as_written = value == found if isinstance(value, str) else _without_clock(value)
        return Meaning(found, "" if as_written else UNDERSTOOD)

    return one


def _without_clock(value: Value) -> bool:
    return not isinstance(value, datetime) or value.time() == time()


def moment(column: Column, name: str, known: CellContext) -> One:
    """Read moments; a day alone is not one, as the hour is unknown."""
    del name
    kind = ColumnType(column, known.edition)

    def one(value: Value, row: Fields) -> Meaning | None:
        del row
        if isinstance(value, str) and kind.fits(value.strip()):
            return Meaning(value.strip(), "" if value == value.strip() else UNDERSTOOD)
        found = written_values.timestamp(value)
        return None if found is None else Meaning(found, UNDERSTOOD)

    return one
