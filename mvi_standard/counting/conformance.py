"""Levels of conformance: the highest that a submission reaches, and what it lacks for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from mvi_standard.report import Report

HUNDRED = 100


class Measured(Struct, frozen=True):
    """One measure of one submission: `numerator` of the `denominator` comply; both None when that is unknown.

    `code` names the measure, `level` the level that demands it, `minimum` is the lowest share in percent (0-100);
    `unit` is EUR for whole euros and empty for records.
    """

    code: str
    level: str
    unit: str
    numerator: int | None
    denominator: int | None
    minimum: int

    @property
    def applicable(self) -> bool:
        """False when the submission has nothing to measure."""
        return self.denominator != 0

    @property
    def reached(self) -> bool:
        """True when the share is high enough, and when there is nothing to measure."""
        if self.numerator is None or self.denominator is None:
            return False
        return HUNDRED * self.numerator >= self.minimum * self.denominator


class Conformance(Struct, frozen=True):
    """The highest level that a submission reaches (None: it does not conform), and the one above it (None: no other).

    `measures` holds every measure in the order of the levels; it is empty for a submission that does not conform.
    """

    level: str | None
    next: str | None
    measures: tuple[Measured, ...]

    @property
    def missing(self) -> tuple[Measured, ...]:
        """The measures of the next level that are not reached."""
        return tuple(each for each in self.measures if each.level == self.next and not each.reached)


def conformance(report: Report) -> Conformance:
    """Return the level of a validated submission; each level requires all those below it."""
    edition = report.edition or LATEST
    levels = edition.conformance_levels
    if not report.conforms or report.dossier is None:
        return Conformance(None, next(iter(levels)), ())
    measures = edition.measures
    measured = tuple(
        Measured(code, level, measures[code].unit, *measures[code].count(report.dossier), minimum)
        for level, demanded in levels.items()
        for code, minimum in demanded.items()
    )
    failed = {each.level for each in measured if not each.reached}
    names = [*levels]
    reached = next((index for index, level in enumerate(names) if level in failed), len(names))
    below, above = names[:reached], names[reached:]
    return Conformance(below[-1] if below else None, above[0] if above else None, measured)
