"""The observations of one file, and what one of them is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mvi_standard.total.synth.scales import METHODS

if TYPE_CHECKING:
    from mvi_standard.total.synth.drawing import Draw
    from mvi_standard.total.synth.shapes import Record


@dataclass
class Book:
    """The observations of one file, with the methods and the evidence that they refer to."""

    year: int
    state: str
    observations: list[Record] = field(default_factory=list)
    methods: dict[str, Record] = field(default_factory=dict)
    evidence: dict[str, Record] = field(default_factory=dict)
    seen: set[tuple[str, ...]] = field(default_factory=set)

    def method(self, instrument: str, draw: Draw) -> str:
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
class About:
    """What an observation is about, over which days it can be, and how large it is beside a usual one."""

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
