"""Themes of a lot: which are applied, by which criteria, and which of them a KPI is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Criterion, Dossier, Lot, Theme, ThemeApplication

THEMES: tuple[Theme, ...] = ("milieu", "klimaat", "circulair", "keten", "di", "social_return")
"""The themes that count for MVI; innovatie and mkb do not."""
APPLIED, UNKNOWN = "toegepast", "onbekend"
AWARD_CRITERION, SUGGESTION = "gunningscriterium", "suggestie"


def answers(lot: Lot) -> Mapping[str, bool]:
    """Return, for each of the six themes of which the status is known, whether it is applied."""
    return {
        each["theme"]: each["application"] == APPLIED
        for each in lot.get("themes", ())
        if each["theme"] in THEMES and each["application"] != UNKNOWN
    }


def mvi(lot: Lot) -> bool | None:
    """Return whether at least one theme is applied; None when that is not known."""
    known = answers(lot)
    if any(known.values()):
        return True
    return False if len(known) == len(THEMES) else None


def together(each: Iterable[bool | None]) -> bool | None:
    """Return whether one answer is yes; None when none is and one is not known."""
    found = list(each)
    return True if True in found else None if None in found else False


def serves(criterion: Criterion, theme: str | None = None) -> bool:
    """Return whether a criterion serves one of the six themes, or this one."""
    return theme in criterion["themes"] if theme else any(each in THEMES for each in criterion["themes"])


def applied(lot: Lot, theme: str | None = None) -> list[ThemeApplication]:
    """Return what is said of the themes that are applied: of the six, or of this one."""
    return [
        each
        for each in lot.get("themes", ())
        if each["application"] == APPLIED and (each["theme"] == theme if theme else each["theme"] in THEMES)
    ]


def award_criteria(lot: Lot, theme: str | None = None) -> list[Criterion]:
    """Return the award criteria that serve one of the six themes, or this one."""
    return [
        each for each in lot.get("criteria", ()) if each["criterion_type"] == AWARD_CRITERION and serves(each, theme)
    ]


def themes(kpi: str, dossier: Dossier) -> tuple[Theme, ...]:
    """Return the themes of a KPI that count for MVI."""
    definition = dossier.kpi(kpi)
    return tuple(each for each in definition.get("theme", ()) if each in THEMES) if definition else ()


def with_themes(entry: Entry, kpi: str, dossier: Dossier) -> Iterator[Entry]:
    """Yield an entry for the whole, and again for each theme of a KPI."""
    yield entry
    yield from (entry._replace(by=("thema", theme)) for theme in themes(kpi, dossier))
