"""The records of a submission as rows of long tables, for analysts: the lists of the standard, with typed columns."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from mvi_standard.editions import LATEST
from mvi_standard.kpi import exact
from mvi_standard.total.tables import EXACT, TABLES
from mvi_standard.workbook.core.layout import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mvi_standard.workbook.core.layout import Column, Sheet

Row = tuple[Any, ...]
LISTS = ("organisations", "lots", "lots.themes", "contracts", "commitments", "observations")
SHEETS: Mapping[str, Sheet] = {each.path.replace(".", "_"): each for each in layout(LATEST) if each.path in LISTS}
"""The tables by name; their columns are those of the sheets of a workbook."""
TYPES: Mapping[str, tuple[pa.DataType, Callable[[Any], Any]]] = {
    "date": (pa.date32(), date.fromisoformat),
    "boolean": (pa.bool_(), bool),
    "integer": (pa.int64(), int),
    "number": (EXACT, exact),
}
"""Types of columns, and how a value of JSON becomes one; all else is text. A column for more values is a list."""
TEXT: tuple[pa.DataType, Callable[[Any], Any]] = (pa.string(), str)
WHOSE = (("submission", pa.int32()), ("organisation", pa.string()))


class Field(NamedTuple):
    """A column of a table, with the names that lead to its value in a record; those of a key begin at the parent.

    `made` turns a value of JSON into one of the table.
    """

    name: str
    column: Column
    steps: tuple[str, ...]
    made: Callable[[Any], Any]

    @classmethod
    def of(cls, name: str, column: Column, steps: tuple[str, ...]) -> Field:
        """Return the field of a column."""
        _, made = TYPES.get(column.type, TEXT)
        return cls(name, column, steps, made)

    @property
    def type(self) -> pa.DataType:
        """The type in Arrow."""
        kind, _ = TYPES.get(self.column.type, TEXT)
        return pa.list_(kind) if self.column.many else kind

    def value(self, record: Any) -> Any:  # noqa: ANN401 - any value of JSON
        """Return the value in a record; None where there is none."""
        for step in self.steps:
            record = record.get(step)
            if record is None:
                return None
        return [self.made(each) for each in record] if self.column.many else self.made(record)


def _fields(sheet: Sheet) -> tuple[Field, ...]:
    keys = (Field.of(each.target.lower(), each, (each.field,)) for each in sheet.keys)
    own = (Field.of(each.path.replace(".", "_"), each, tuple(each.path.split("."))) for each in sheet.columns)
    return (*keys, *own)


FIELDS = {name: _fields(sheet) for name, sheet in SHEETS.items()}
RECORDS = {name: pa.schema([*WHOSE, *((each.name, each.type) for each in FIELDS[name])]) for name in SHEETS}
"""Each record with the number of its submission, and the name of the organisation in whose figures it counts."""
GATHERED = {**TABLES, **RECORDS}
"""All that is gathered of a submission: what is added up, and its records."""


def records(dossier: Any, names: Mapping[str, str]) -> Mapping[str, list[Row]]:  # noqa: ANN401 - of any edition
    """Return the records as rows, by table; `names` gives the name by which other files know each organisation."""
    return {name: list(_rows(name, dossier, names)) for name in SHEETS}


def _rows(name: str, dossier: Any, names: Mapping[str, str]) -> Iterator[Row]:  # noqa: ANN401 - idem
    sheet, whose = SHEETS[name], dossier.edition.ledger.organisation
    keys = len(sheet.keys)
    above, below = FIELDS[name][:keys], FIELDS[name][keys:]
    cls = sheet.keys[0].owner if keys else sheet.cls
    inner = sheet.path.rpartition(".")[2]
    for record in dossier.all(cls):
        own = record["id"] if cls == "Organisation" else whose(cls, record, dossier)
        head = (0, names.get(own, own), *[each.value(record) for each in above])
        for part in record.get(inner, ()) if keys else (record,):
            yield (*head, *[each.value(part) for each in below])
