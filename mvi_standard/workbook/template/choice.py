"""What a workbook is for: which profile, themes and KPIs, of what kind of organisation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.edition import Edition


@dataclass(frozen=True)
class Choice:
    """What a workbook is for; without any choice it has everything but the sheets of own KPIs."""

    profile: str | None = None
    themes: tuple[str, ...] = ()
    kpis: tuple[str, ...] = ()
    organisation_type: str | None = None


def chosen_kpis(edition: Edition, choice: Choice) -> tuple[str, ...]:
    """Return the KPIs that a choice is about, in the order of the catalogue; all of them without a choice."""
    if not choice.themes and not choice.kpis:
        return tuple(edition.catalogue)
    return tuple(
        key
        for key, kpi in edition.catalogue.items()
        if key in choice.kpis or not set(choice.themes).isdisjoint(kpi.get("theme", ()))
    )


def chosen_themes(edition: Edition, choice: Choice) -> frozenset[str]:
    """Return the themes that a choice is about; none where it does not narrow them."""
    found = set(choice.themes)
    for key in choice.kpis:
        themes = edition.catalogue[key].get("theme")
        if not themes:
            return frozenset()
        found |= set(themes)
    return frozenset(found)
