"""The bodies that a total expects: how many of each type, and with a list also which of them are absent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.stages.registers.register import RegisterEntry
    from mvi_standard.total.days import Period

MUNICIPALITY = "gemeente"
TYPES = {"gemeente": MUNICIPALITY, "provincie": "provincie", "waterschap": "waterschap", "ministerie": "rijk"}
"""The kinds of bodies in the registers that are expected by default, with their type of organisation here."""
REPORTERS = """
    SELECT DISTINCT p.identifier, p.name, p.organisation_type
    FROM parties p
    JOIN spans s ON s.submission = p.submission
    WHERE p.covered AND s.period_start = ? AND s.period_end = ?
    ORDER BY ALL
"""
"""Every body on which a submission reports in a period, by each of its numbers."""


@dataclass(frozen=True)
class ExpectedBody:
    """A body that should report, while it exists; `numbers` are its official numbers, such as `kvk:01234567`.

    `province` is the name of the province it is in, where the register says so.
    """

    name: str
    organisation_type: str
    numbers: frozenset[str] = frozenset()
    entry: RegisterEntry | None = None
    province: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """By what the body is known in a submission."""
        return self.numbers | {named(self.organisation_type, self.name)}

    def exists(self, period: Period) -> bool:
        """Return whether the body exists on the last day of a period, as far as its register knows."""
        return self.entry is None or self.entry.lasts(period[1])


@dataclass(frozen=True)
class Expected:
    """Numbers of organisations by type, or the bodies themselves."""

    counts: Mapping[str, int] = field(default_factory=dict)
    bodies: tuple[ExpectedBody, ...] = ()

    def by_type(self, period: Period) -> Mapping[str, int]:
        """Return how many organisations of each type are expected in a period."""
        found = Counter(each.organisation_type for each in self.bodies if each.exists(period))
        return dict(sorted(found.items())) if self.bodies else self.counts

    def absent(self, period: Period, reporters: Iterable[Mapping[str, Any]]) -> tuple[ExpectedBody, ...]:
        """Return the expected bodies that do not report in a period: known by a number, or by type and name."""
        there = {key for row in reporters for key in (row["identifier"], named(row["organisation_type"], row["name"]))}
        expected = (each for each in self.bodies if each.exists(period))
        return tuple(each for each in expected if there.isdisjoint(each.keys))


NOBODY = Expected()


def from_registers(entries: Iterable[RegisterEntry]) -> Expected:
    """Return the bodies in a register that are expected by default."""
    entries = list(entries)
    names = {each.key: each.label.nl.removeprefix(f"{each.kind} ") for each in entries}
    return Expected(
        bodies=tuple(
            ExpectedBody(
                each.label.nl,
                TYPES[each.kind],
                frozenset(f"{scheme}:{value}" for scheme, value in each.numbers.items()),
                each,
                names.get(each.province, ""),
            )
            for each in entries
            if each.kind in TYPES
        )
    )


def named(organisation_type: str, name: str) -> str:
    """Return by what a body without a number is known."""
    return f"{organisation_type} {' '.join(name.casefold().split())}"
