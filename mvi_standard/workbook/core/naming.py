"""Cells that name something: texts, identifiers, codes and references."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from mvi_standard.tables import camel_case
from mvi_standard.workbook.core.book import Percent, Serial
from mvi_standard.workbook.core.cell_parsing import ColumnType, Meaning, as_it_is, digits, identifier, of_number
from mvi_standard.workbook.core.remarks import CHANGED, UNDERSTOOD
from mvi_standard.workbook.core.spellings import KEY, Spellings, codes

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.cell_parsing import Fields, One
    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.core.spellings import CellContext

NOWHERE = Spellings({})
EUROS = {"€", "eur", "euro", "euros"}
"""Spellings of EUR, in small letters."""


def text(column: Column, name: str, known: CellContext) -> One:
    """Read texts and identifiers, even if the spreadsheet turned one into a number and kept all its digits."""
    kind = ColumnType(column, known.edition)
    numbered = (column.owner, column.field) == ("Identifier", "value")
    scheme = f"{name.removesuffix('value')}scheme"
    keys = known.targets.get(column.owner, NOWHERE) if column.field == KEY else NOWHERE

    def one(value: Value, row: Fields) -> Meaning | None:
        if isinstance(value, str):
            if kind.fits(value):
                return Meaning(value)
            if column.field == "currency" and value.strip().casefold() in EUROS:
                return Meaning("EUR", UNDERSTOOD)
            alone = value.strip()
            meant = alone if kind.fits(alone) else keys.as_typed(alone)
            return Meaning(meant, UNDERSTOOD) if meant else None
        if isinstance(value, date | time | timedelta | Percent | Serial):
            return Meaning(str(as_it_is(value)), CHANGED)
        if isinstance(value, bool) or value is None:
            return None
        whole = digits(value) if numbered else None
        typed = identifier(row.get(scheme), whole) if whole else of_number(value, kind)
        return Meaning(str(as_it_is(value)), CHANGED) if typed is None else Meaning(typed, UNDERSTOOD)

    return one


def code(column: Column, name: str, known: CellContext) -> One:
    """Read codes, or their labels in either language."""
    del name
    those, kind = codes(column.codelist, known.edition, known.kpis), ColumnType(column, known.edition)

    def one(value: Value, row: Fields) -> Meaning | None:
        del row
        if isinstance(value, str) and value in those:
            return Meaning(value)
        written = value if isinstance(value, str) else digits(value)
        if written is None:
            return None
        found = written.strip()
        if found not in those and not (column.open and ":" in found and kind.fits(found)):
            found = those.meant(written) or ""
        return Meaning(found, "" if found == value else UNDERSTOOD) if found else None

    return one


def reference(column: Column, name: str, known: CellContext) -> One:
    """Read keys of other records, or the number or name by which people know these."""
    # Which coverage a total belongs to is said by its organisation.
    target = known.edition.tables.references.get(column.owner, {}).get(column.field, column.target)
    fixed = known.targets.get(target, NOWHERE)
    named_by = f"{name.rpartition('.')[0]}.{column.target_from}".lstrip(".")

    def one(value: Value, row: Fields) -> Meaning | None:
        those = known.targets.get(camel_case(str(row.get(named_by, ""))), NOWHERE) if column.target_from else fixed
        written = value if isinstance(value, str) else digits(value)
        if written is None:
            return None
        key = written.strip()
        if key in those:
            return Meaning(key, UNDERSTOOD if isinstance(value, str) and key != value else "")
        meant = those.as_typed(key) or those.meant(key)
        if meant is not None:
            return Meaning(meant, UNDERSTOOD)
        return None if isinstance(value, str) else Meaning(key, UNDERSTOOD)

    return one
