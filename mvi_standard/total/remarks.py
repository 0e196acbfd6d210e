"""What files say beside their figures, as the tables of a total hold it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mvi_standard.total.add_up import Ledger

NOTES = """
    SELECT s.name, n.kind, n.record, n.values, s.period_start, s.period_end
    FROM notes n
    JOIN submissions s USING (submission)
    ORDER BY ALL
"""


@dataclass(frozen=True)
class Remark:
    """A note of one file, with its values and the period that the file is about."""

    source: str
    kind: str
    record: str
    values: Mapping[str, Any]
    period: tuple[str, str]


def remarks(ledger: Ledger) -> list[Remark]:
    """Return what the files say beside their figures."""
    found = ledger.rows(NOTES)
    return [
        Remark(row["name"], row["kind"], row["record"], msgspec.json.decode(row["values"]), period_of(row))
        for row in found
    ]


def period_of(row: Mapping[str, Any]) -> tuple[str, str]:
    """Return the period of a row."""
    return row["period_start"], row["period_end"]


def thing_of(known_as: Sequence[str], ledger: Ledger) -> str:
    """Return by what a contract is known in the tables, from the words in which a file names it."""
    owner, number = known_as
    return f"contract|{ledger.names.get(owner, owner)}|{number}"
