"""A submission in the making: its lists, and the source of made-up values for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mvi_standard.total.synth.drawing import Draw

if TYPE_CHECKING:
    from mvi_standard.total.synth.authorities import Authority
    from mvi_standard.total.synth.joint import Group
    from mvi_standard.total.synth.shapes import Record


@dataclass
class Draft:
    """A submission in the making."""

    seed: int
    body: Authority
    year: int
    state: str
    group: Group | None = None
    lists: Record = field(default_factory=dict)
    lots: list[Record] = field(default_factory=list)

    def draw(self, *parts: object) -> Draw:
        """Return a source of made-up values for one thing in this file."""
        return Draw(self.seed, self.body.number, self.year, *parts)

    def add(self, name: str, *records: Record) -> None:
        """Put records in a list of the submission."""
        if records:
            self.lists.setdefault(name, []).extend(records)
