"""The account that goes with every total: what was added up and what was not, by which tool, and how certain it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal  # noqa: TC003 - msgspec reads the types when it reads a note back
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.total.effect_account import PlausibleEffect, Waiting
from mvi_standard.total.guarding import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping


FICTIONAL = "verzonnen-"
"""Prefix of the id of a submission that was made up for a demonstration."""
ADDED, REFUSED, PROVISIONAL, REPLACED = "opgeteld", "afgekeurd", "voorlopig", "vervangen"
OTHER_PERIOD = "andere_periode"
"""States of a submission after adding up."""
CONFLICT, OUTSIDE, CHANGED, EARLIER = "tegenstrijdig", "koppeling", "gewijzigd", "eerdere_versie"
"""Reasons to refuse a file, but for the last: that one counts, as no later version conforms."""


@dataclass(frozen=True)
class SubmissionSource:
    """One submission that was read.

    `state` is `opgeteld`, `afgekeurd`, `voorlopig`, `vervangen` or `andere_periode`; `period` is that of the file, if
    it was read. One on a part of the period is `opgeteld` with the other parts, if these fill the period together.

    `name` is the file (with `#line` for JSON Lines), `key` the submitter and the id, `codes` counts the findings that
    broke the standard; `forced` means that its sound records were added up all the same: `counted` of its `records`.
    `reason` says more than the codes do. A file is refused as `tegenstrijdig` when another one has other content for
    the same version of the same submission, as `koppeling` when it is a link out of its folder, and as `gewijzigd`
    when it changed while it was read; one that counts is an `eerdere_versie` when no later one conforms.
    """

    name: str
    key: str
    version: int
    state: str
    sha256: str = ""
    profile: str = ""
    organisation: str = ""
    codes: Mapping[str, int] = field(default_factory=dict)
    forced: bool = False
    warnings: int = 0
    reason: str = ""
    period: tuple[str, str] = ("", "")
    records: int = 0
    counted: int = 0


@dataclass(frozen=True)
class Double:
    """Something that several submissions reported and that counted once: in which of them it counted, and in which not.

    For a procedure each question has one answer, whoever gives it: `counted` names the file of its lead buyer.
    `contradicted` has the KPIs to which the files give other answers: yes against no, or another number.
    """

    kind: str
    key: str
    counted: str
    dropped: tuple[str, ...]
    contradicted: tuple[str, ...] = ()


@dataclass(frozen=True)
class Succession:
    """An organisation that merged into another which reports the whole period too: only the successor counts.

    `source` is the file in which the predecessor does not count; both organisations have the name that a file gives.
    """

    predecessor: str
    successor: str
    source: str


@dataclass(frozen=True)
class Unmatched:
    """A reference to another file that leads nowhere, or a total that is not the sum of its parts.

    `kind` is `raamovereenkomst` (a parent contract that nobody reported) or `inkoopgroep` (a total of a buyer group
    that differs from the sum of its members: `detail` names the KPI; the amounts may be those of one organisation, and
    are not for publication).
    """

    kind: str
    source: str
    record: str
    detail: str = ""


@dataclass(frozen=True)
class Goal:
    """A target of an organisation for one KPI and year; `organisation` is the name of the organisation."""

    kpi: str
    organisation: str
    year: int
    value: Decimal
    unit: str = ""


@dataclass(frozen=True)
class GroupGoal:
    """A target of a buyer group; `reached` is `ja`, `nee`, `onbekend`, or `later` if its year is still to come."""

    kpi: str
    year: int
    value: Decimal
    reached: str
    unit: str = ""


@dataclass(frozen=True)
class BuyerGroup:
    """A buyer group as its lead reports it; `lead` is the name of that organisation."""

    name: str
    lead: str
    members: int
    product_group: str = ""
    goals: tuple[GroupGoal, ...] = ()


@dataclass(frozen=True)
class Account:
    """Everything a reader needs in order to trust a total, or not.

    `periods` are those of the figures, the last of which a report is about. `expected` and `reported` count
    organisations by type, of that last period, and `absent` names the expected ones that did not report. `statements`
    holds what submitters say about the four dimensions of data governance: (organisation, dimension, statement).
    `own_kpis` counts the submissions that define each KPI outside the standard: these are not added up. `left_out`
    counts the withheld figures that are not even named, because a code of the organisation's own would reveal whose
    they are. `from_nonconforming` counts the records behind each KPI that come from files that do not conform: a total
    without these is one without the option. `plausibility` says of each published effect how many of its values are
    outside what is usual for a euro; `waiting` says how many of all these values do not count yet.
    outside what is usual for a euro. `norms` says of each norm that binds organisations one by one how many of those
    that reported meet it, miss it, or do neither for sure.
    """

    periods: tuple[tuple[str, str], ...] = ()
    sources: tuple[SubmissionSource, ...] = ()
    doubles: tuple[Double, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()
    successions: tuple[Succession, ...] = ()
    goals: tuple[Goal, ...] = ()
    groups: tuple[BuyerGroup, ...] = ()
    statements: tuple[tuple[str, str, str], ...] = ()
    reported: Mapping[str, int] = field(default_factory=dict)
    expected: Mapping[str, int] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    edition: str = LATEST.version
    tool: str = ""
    made_on: str = ""
    fictional: bool = False
    own_kpis: Mapping[str, int] = field(default_factory=dict)
    left_out: int = 0
    from_nonconforming: Mapping[str, int] = field(default_factory=dict)
    plausibility: tuple[PlausibleEffect, ...] = ()
    waiting: Waiting = field(default_factory=Waiting)
    norms: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
