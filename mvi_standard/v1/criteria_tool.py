"""Procedures on the MVI criteria tool: within its product groups, and how ambitious on its scale."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mvi_standard.kpi import yes_or_no
from mvi_standard.v1.levels import UNRANKED, rank
from mvi_standard.v1.themes import SUGGESTION, THEMES, answers, applied, mvi, serves, together

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Criterion, Dossier, Level, Lot
    from mvi_standard.v1.scope import Trajectory

NO_GROUP = "geen"
SCALE = "mvicriteria"
NO_LEVEL = "geen"
AMBITIOUS = ("significant", "ambitieus")
HIGHEST = AMBITIOUS[-1]


def within_a_group(trajectory: Trajectory) -> bool:
    """Return whether at least one of the awarded lots is in a product group."""
    return any(lot.get("product_group", NO_GROUP) != NO_GROUP for lot in trajectory.lots)


def outside_all_groups(trajectory: Trajectory) -> bool:
    """Return whether it is recorded of all awarded lots that no product group fits."""
    return all(lot.get("product_group") == NO_GROUP for lot in trajectory.lots)


def applied_in(trajectory: Trajectory) -> Iterator[Entry]:
    """Yield whether MVI is applied in a procedure, and each theme of which a lot tells something."""
    cls, record = trajectory.cls, trajectory.record
    yield yes_or_no(cls, record, together(mvi(lot) for lot in trajectory.lots))
    known = [answers(lot) for lot in trajectory.lots]
    for theme in THEMES:
        if any(theme in each for each in known):
            yield yes_or_no(cls, record, together(each.get(theme) for each in known), by=("thema", theme))


def stated_levels(lot: Lot, theme: str | None = None) -> Iterator[Level]:
    """Yield the levels, on any scale, of the themes that are applied and of the criteria that bind."""
    for application in applied(lot, theme):
        if "highest_level" in application:
            yield application["highest_level"]
    yield from (each["level"] for each in binding(lot, theme) if "level" in each)


def binding(lot: Lot, theme: str | None = None) -> list[Criterion]:
    """Return the criteria that serve one of the six themes, or this one, and are more than a suggestion."""
    return [each for each in lot.get("criteria", ()) if each["criterion_type"] != SUGGESTION and serves(each, theme)]


def highest(lots: Collection[Lot], dossier: Dossier, theme: str | None = None) -> str | None:
    """Return the highest level of these lots on the scale; None when another one may be higher."""
    known = _known(lots, dossier, theme)
    code = max(known, key=lambda each: known[each], default=None)
    return code if code == HIGHEST or _is_complete(lots, dossier, theme) else None


def reached(trajectory: Trajectory, dossier: Dossier) -> Iterator[Entry]:
    """Yield whether the highest level of a procedure with an applied theme is high, and so for each applied theme."""
    cls, record, lots = trajectory.cls, trajectory.record, trajectory.lots
    status = together(mvi(lot) for lot in lots)
    if status is not False:
        yield yes_or_no(cls, record, _is_high(lots, dossier) if status else None)
    for theme in THEMES:
        if any(applied(lot, theme) for lot in lots):
            yield yes_or_no(cls, record, _is_high(lots, dossier, theme), by=("thema", theme))


def _is_high(lots: Collection[Lot], dossier: Dossier, theme: str | None = None) -> bool | None:
    """Return whether the highest level is significant or ambitious; None when another one may still be so."""
    if not _known(lots, dossier, theme).keys().isdisjoint(AMBITIOUS):
        return True
    return False if _is_complete(lots, dossier, theme) else None


def _known(lots: Iterable[Lot], dossier: Dossier, theme: str | None) -> Mapping[str, int]:
    """Return the levels on the scale that are stated, with their rank."""
    levels = chain.from_iterable(stated_levels(each, theme) for each in lots)
    return {each["level"]: rank(each, dossier) for each in levels if _has_a_place(each, dossier)}


def _is_complete(lots: Collection[Lot], dossier: Dossier, theme: str | None) -> bool:
    """Return whether of each lot it is known which themes are applied, and of each of these the level."""
    themes = (theme,) if theme else THEMES
    return all(answers(lot).keys() >= set(themes) for lot in lots) and all(
        _is_levelled(lot, each, dossier) for lot in lots for each in themes if answers(lot)[each]
    )


def _is_levelled(lot: Lot, theme: str, dossier: Dossier) -> bool:
    """Return whether the level of an applied theme is known: of itself, or of each criterion that binds."""
    own = (each["highest_level"] for each in applied(lot, theme) if "highest_level" in each)
    criteria = binding(lot, theme)
    return any(_has_a_place(each, dossier) for each in own) or (
        bool(criteria) and all("level" in each and _has_a_place(each["level"], dossier) for each in criteria)
    )


def _has_a_place(level: Level, dossier: Dossier) -> bool:
    return level["scale"] == SCALE and rank(level, dossier) > UNRANKED
