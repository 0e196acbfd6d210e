"""How a theme was applied in a lot: by which kinds of criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.v1.status import APPLIED, THEMES, serves

if TYPE_CHECKING:
    from mvi_standard.v1.records import Criterion, Lot, ThemeApplication

AWARD_CRITERION, SUGGESTION = "gunningscriterium", "suggestie"


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
