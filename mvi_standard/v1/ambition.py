"""How ambitious a lot or procedure is, on the scale of the MVI criteria tool."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mvi_standard.kpi import yes_or_no
from mvi_standard.v1.application import SUGGESTION, applied
from mvi_standard.v1.levels import UNRANKED, rank
from mvi_standard.v1.status import THEMES, mvi, serves, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier, Level, Lot
    from mvi_standard.v1.scope import Trajectory

SCALE = "mvicriteria"
NO_LEVEL = "geen"
AMBITIOUS = ("significant", "ambitieus")


def stated_levels(lot: Lot, theme: str | None = None) -> Iterator[Level]:
    """Give the levels, on any scale, of the themes that are applied and of the criteria that bind."""
    for application in applied(lot, theme):
        if "highest_level" in application:
            yield application["highest_level"]
    for criterion in lot.get("criteria", ()):
        if "level" in criterion and criterion["criterion_type"] != SUGGESTION and serves(criterion, theme):
            yield criterion["level"]


def highest(lots: Iterable[Lot], dossier: Dossier, theme: str | None = None) -> str | None:
    """Return the highest level of these lots on the scale; None when not one is known."""
    levels = chain.from_iterable(stated_levels(each, theme) for each in lots)
    ranked = {each["level"]: rank(each, dossier) for each in levels if each["scale"] == SCALE}
    code = max(ranked, key=lambda each: ranked[each], default=None)
    return code if code and ranked[code] > UNRANKED else None


def reached(trajectory: Trajectory, dossier: Dossier) -> Iterator[Entry]:
    """Give whether the highest level of a procedure with an applied theme is high, and so for each applied theme."""
    cls, record, lots = trajectory.cls, trajectory.record, trajectory.lots
    status = together(mvi(lot) for lot in lots)
    if status is not False:
        yield yes_or_no(cls, record, _is_high(highest(lots, dossier)) if status else None)
    for theme in THEMES:
        if any(applied(lot, theme) for lot in lots):
            yield yes_or_no(cls, record, _is_high(highest(lots, dossier, theme)), by=("thema", theme))


def _is_high(level: str | None) -> bool | None:
    return None if level is None else level in AMBITIOUS
