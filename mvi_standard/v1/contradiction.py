"""Totals that contradict the records of the same file: the limit they cross, and the message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.finding import Said
from mvi_standard.rule import Problem
from mvi_standard.stages.doubtful import readable
from mvi_standard.v1 import scope
from mvi_standard.v1.rounding import rounds_to

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal

    from mvi_standard.finding import Name
    from mvi_standard.v1.records import Dossier, Observation, SocialReturnReport

    Records = Sequence[tuple[str, Any]]

NAMED = 5
"""Records that a message names; the rest is counted."""
NUMBERS = ("own_number", "id", "organisation", "contract")
"""The fields by which a record is known, the best first."""


class Limit(NamedTuple):
    """The lowest or the highest that a number can be, and the records that make it so, each with its class.

    Most limits hold, so the records are looked up when somebody asks for them.
    """

    number: Decimal
    records: Callable[[], Records]
    highest: bool = False

    def broken_by(self, written: Decimal) -> bool:
        """Return whether a number lies beyond the limit, also when the limit is rounded as that number is."""
        return (written > self.number) is self.highest and not rounds_to(self.number, written)


def is_whole(row: Observation | SocialReturnReport, dossier: Dossier) -> bool:
    """Return whether a row is a total of an organisation over the whole reporting period."""
    total = row["subject"]["type"] == "organisation" and row.get("relation") == "totaal"
    return total and row["period"] == scope.period(dossier)


def problem(at: tuple[str, ...], what: Name | str, found: float, limit: Limit, dossier: Dossier) -> Problem:
    """Return what is told of a number beyond its limit: both figures, and the records that make the difference."""
    number = f"{limit.number.normalize():f}"
    ends = (
        Said(f"hooguit {number}", f"at most {number}")
        if limit.highest
        else Said(f"ten minste {number}", f"at least {number}")
    )
    return Problem(*at, found=found, what=what, limit=ends, records=_named(limit.records(), dossier))


def _named(records: Records, dossier: Any) -> list[Said]:  # noqa: ANN401 - rules see no edition, and it has the labels
    """Name the first records as their owner knows them, and count the rest."""
    named = [_name(dossier.edition.labels[cls], record) for cls, record in records[:NAMED]]
    more = len(records) - NAMED
    return [*named, Said(f"en nog {more}", f"and {more} more")] if more > 0 else named


def _name(labels: Sequence[str], record: Mapping[str, Any]) -> Said:
    number = next(filter(None, (readable(record, key) for key in NUMBERS)), "")
    title = readable(record, "title") or ""
    dutch, english, *_ = labels
    return Said(f"{dutch} {number} {title}".rstrip(), f"{english} {number} {title}".rstrip())
