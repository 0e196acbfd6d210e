"""A submission in the making: its lists of records, its observations, and the source of made-up values for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mvi_standard.total.synth.catalogue import METHODS
from mvi_standard.total.synth.drawing import Chance

if TYPE_CHECKING:
    from mvi_standard.total.synth.authorities import Authority
    from mvi_standard.total.synth.joint import JointPurchase
    from mvi_standard.total.synth.shapes import Record


@dataclass
class Draft:
    """A submission in the making."""

    seed: int
    body: Authority
    year: int
    state: str
    group: JointPurchase | None = None
    lists: Record = field(default_factory=dict)
    lots: list[Record] = field(default_factory=list)

    def draw(self, *parts: object) -> Chance:
        """Return a source of made-up values for one thing in this file."""
        return Chance(self.seed, self.body.number, self.year, *parts)

    def add(self, name: str, *records: Record) -> None:
        """Put records in a list of the submission."""
        if records:
            self.lists.setdefault(name, []).extend(records)


@dataclass
class ObservationLog:
    """The observations of one file, with the methods and the evidence that they refer to."""

    year: int
    state: str
    observations: list[Record] = field(default_factory=list)
    methods: dict[str, Record] = field(default_factory=dict)
    evidence: dict[str, Record] = field(default_factory=dict)
    seen: set[tuple[str, ...]] = field(default_factory=set)

    def method(self, instrument: str, draw: Chance) -> str:
        """Return the id of a method, written down once."""
        version, factors = draw.pick(METHODS[instrument])
        key = f"{instrument}-{version.replace(' ', '-')}"
        self.methods[key] = {"id": key, "instrument": instrument, "version": version, "factor_list": factors}
        return key

    def proof(self, kind: str) -> str:
        """Return the id of a piece of evidence, written down once."""
        key = f"bewijs-{kind}"
        title = f"Verzonnen bewijs: {kind}"
        self.evidence[key] = {"id": key, "type": kind, "issued_on": f"{self.year}-12-01", "title": title}
        return key


@dataclass(frozen=True)
class Topic:
    """Subject of an observation, the days it can cover, and its size beside a usual one."""

    kind: str
    key: str
    start: str
    end: str
    size: float = 1.0
    relation: str = ""
    fixed: Record = field(default_factory=dict)
    basis: str = ""
    stopped: str = "9999-12-31"
    """The day on which it really ended: that can be before `end`."""
