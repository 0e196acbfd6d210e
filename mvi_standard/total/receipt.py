"""What became of one file that was sent in: for its submitter, and for nobody else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mvi_standard.total.telling import Told

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.total.account import SubmissionSource
    from mvi_standard.total.last_year import Compared
    from mvi_standard.total.standing_out import StandsOut


@dataclass(frozen=True)
class Things:
    """How many things of one kind (`perceel`, `contract`) are in the figures by this file, and how many by another."""

    kind: str
    counted: int
    elsewhere: int


@dataclass(frozen=True)
class ReportedTwice:
    """Something that another file has too: `here` if it counts by this file, `own` if the others are of this submitter.

    `contradicted` has the KPIs to which the other files give other answers.
    """

    kind: str
    record: str
    here: bool
    own: bool
    contradicted: tuple[str, ...] = ()


@dataclass(frozen=True)
class Loose:
    """A record that fits nothing: a call-off under a framework that nobody reported, or a total that is no sum."""

    kind: str
    record: str
    detail: str


@dataclass(frozen=True)
class OwnFigure:
    """A figure of an organisation on which the file reports, and the same one of all organisations, if published."""

    organisation: str
    own: Figure
    country: Figure | None


@dataclass(frozen=True)
class Receipt:
    """What became of one file.

    `period` is that of the total, `counted_version` the version of this submission that counts (0: none),
    `organisations` are those on which it reports, `superseded` pairs those that do not count with the successor that
    does. `last_year` is None when nothing was asked about last year.
    """

    source: SubmissionSource
    period: tuple[str, str] = ("", "")
    counted_version: int = 0
    told: Told = field(default_factory=Told)
    organisations: tuple[str, ...] = ()
    things: tuple[Things, ...] = ()
    twice: tuple[ReportedTwice, ...] = ()
    superseded: tuple[tuple[str, str], ...] = ()
    loose: tuple[Loose, ...] = ()
    stands_out: tuple[StandsOut, ...] = ()
    figures: tuple[OwnFigure, ...] = ()
    last_year: Compared | None = None

    @property
    def waiting(self) -> frozenset[str]:
        """The records that do not count until somebody explains or corrects their value."""
        return frozenset(each.record for each in self.stands_out if not each.counts)
