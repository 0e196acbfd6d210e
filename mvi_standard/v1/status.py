"""What is known of MVI in a lot: the six themes, and whether at least one of them is applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.v1.records import Criterion, Lot, Theme

THEMES: tuple[Theme, ...] = ("milieu", "klimaat", "circulair", "keten", "di", "social_return")
"""The themes that count for MVI; innovatie and mkb do not."""
APPLIED, UNKNOWN = "toegepast", "onbekend"


def answers(lot: Lot) -> Mapping[str, bool]:
    """Return, for each of the six themes of which the status is known, whether it is applied."""
    return {
        each["theme"]: each["application"] == APPLIED
        for each in lot.get("themes", ())
        if each["theme"] in THEMES and each["application"] != UNKNOWN
    }


def mvi(lot: Lot) -> bool | None:
    """Tell whether at least one theme is applied; None when that is not known."""
    known = answers(lot)
    if any(known.values()):
        return True
    return False if len(known) == len(THEMES) else None


def together(each: Iterable[bool | None]) -> bool | None:
    """Tell whether one answer is yes; None when none is and one is not known."""
    found = list(each)
    return True if True in found else None if None in found else False


def serves(criterion: Criterion, theme: str | None = None) -> bool:
    """Tell whether a criterion serves one of the six themes, or this one."""
    return theme in criterion["themes"] if theme else any(each in THEMES for each in criterion["themes"])
