"""What one value in a cell means, by the type of its column; None for what that type does not have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.references import camel
from mvi_standard.workbook import moments, numbers
from mvi_standard.workbook.plain_text import Kind, as_it_is, digits, identifier, of_number
from mvi_standard.workbook.remarks import CHANGED, UNDERSTOOD
from mvi_standard.workbook.spellings import Spellings, codes

if TYPE_CHECKING:
    from mvi_standard.edition import Edition
    from mvi_standard.workbook.book import Value
    from mvi_standard.workbook.layout import Column

Fields = Mapping[str, Any]
"""What was read of the same row, by machine path."""
NOWHERE = Spellings({})


class Meaning(NamedTuple):
    """A JSON value, and the code of what is to be said of it; empty where it stands in the cell just so."""

    value: Any
    code: str = ""


One = Callable[["Value", Fields], Meaning | None]
"""Reads one value; None where the cell holds something else."""


@dataclass(frozen=True)
class Known:
    """What cells can refer to: the records of each class, by their keys and names; and the KPIs of the file itself."""

    edition: Edition
    targets: Mapping[str, Spellings] = field(default_factory=dict)
    kpis: tuple[str, ...] = ()


def text(column: Column, name: str, known: Known) -> One:
    kind = Kind(column, known.edition)
    numbered = (column.owner, column.field) == ("Identifier", "value")
    scheme = f"{name.removesuffix('value')}scheme"

    def one(value: Value, row: Fields) -> Meaning | None:
        if isinstance(value, str):
            if kind.fits(value):
                return Meaning(value)
            return Meaning(value.strip(), UNDERSTOOD) if kind.fits(value.strip()) else None
        if isinstance(value, date | time | timedelta):
            return Meaning(str(as_it_is(value)), CHANGED)
        if isinstance(value, bool) or value is None:
            return None
        whole = digits(value) if numbered else None
        text = identifier(row.get(scheme), whole) if whole else of_number(value, kind)
        return Meaning(str(as_it_is(value)), CHANGED) if text is None else Meaning(text, UNDERSTOOD)

    return one


def _code(column: Column, name: str, known: Known) -> One:
    del name
    those, kind = codes(column.codelist, known.edition, known.kpis), Kind(column, known.edition)

    def one(value: Value, row: Fields) -> Meaning | None:
        del row
        text = value if isinstance(value, str) else digits(value)
        if text is None:
            return None
        code = text.strip()
        if code not in those and not (column.open and ":" in code and kind.fits(code)):
            code = those.meant(text) or ""
        return Meaning(code, "" if code == value else UNDERSTOOD) if code else None

    return one


def _reference(column: Column, name: str, known: Known) -> One:
    fixed = known.targets.get(column.target, NOWHERE)
    named_by = f"{name.rpartition('.')[0]}.{column.target_from}".lstrip(".")

    def one(value: Value, row: Fields) -> Meaning | None:
        those = known.targets.get(camel(str(row.get(named_by, ""))), NOWHERE) if column.target_from else fixed
        text = value if isinstance(value, str) else digits(value)
        if text is None:
            return None
        key = text.strip()
        if key in those:
            return Meaning(key, UNDERSTOOD if isinstance(value, str) and key != value else "")
        meant = those.meant(key)
        if meant is not None:
            return Meaning(meant, UNDERSTOOD)
        return None if isinstance(value, str) else Meaning(key, UNDERSTOOD)

    return one


def _number(column: Column, name: str, known: Known) -> One:
    percent = Kind(column, known.edition).name == "Percentage"
    money = column.field == "amount"
    currency = f"{name.removesuffix('amount')}currency"

    def one(value: Value, row: Fields) -> Meaning | None:
        if isinstance(value, bool):
            return None
        if isinstance(value, int | float):
            number = numbers.cell_number(value)
            return None if number is None else Meaning(number)
        if not isinstance(value, str):
            return None
        euros = money and row.get(currency, "EUR") == "EUR"
        number = numbers.text_number(value.strip(), euros=euros, percent=percent)
        if number is None or (column.type == "integer" and not isinstance(number, int)):
            return None
        return Meaning(number, "" if numbers.plain(value) else UNDERSTOOD)

    return one


def _boolean(column: Column, name: str, known: Known) -> One:
    del column, name, known

    def one(value: Value, row: Fields) -> Meaning | None:
        del row
        said = numbers.answer(value)
        usual = isinstance(value, bool) or (isinstance(value, str) and value.casefold() in numbers.YES_NO)
        return None if said is None else Meaning(said, "" if usual else UNDERSTOOD)

    return one


def _date(column: Column, name: str, known: Known) -> One:
    del column, name, known

    def one(value: Value, row: Fields) -> Meaning | None:
        del row
        day = moments.day(value)
        if day is None:
            return None
        as_written = value == day if isinstance(value, str) else _without_clock(value)
        return Meaning(day, "" if as_written else UNDERSTOOD)

    return one


def _without_clock(value: Value) -> bool:
    return not isinstance(value, datetime) or value.time() == time()


def _timestamp(column: Column, name: str, known: Known) -> One:
    del name
    kind = Kind(column, known.edition)

    def one(value: Value, row: Fields) -> Meaning | None:
        del row
        if isinstance(value, str) and kind.fits(value.strip()):
            return Meaning(value.strip(), "" if value == value.strip() else UNDERSTOOD)
        moment = moments.timestamp(value)
        return None if moment is None else Meaning(moment, UNDERSTOOD)

    return one


ONES: Mapping[str, Callable[[Column, str, Known], One]] = {
    "code": _code,
    "reference": _reference,
    "number": _number,
    "integer": _number,
    "boolean": _boolean,
    "date": _date,
    "timestamp": _timestamp,
}
