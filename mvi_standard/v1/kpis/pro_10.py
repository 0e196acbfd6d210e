"""PRO-10."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import AWARD_CRITERION, answers, applied, award_criteria, mvi, serves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Criterion, Dossier, Lot, ThemeApplication


@kpi("PRO-10")
def share_of_lots_with_an_award_criterion(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt één keer, en nog eens per thema: ja als een gunningscriterium een thema dient.
    Het is nee als geen thema is toegepast, of als van elk toegepast thema een andere manier vastligt.

    Each awarded lot counts once, and again by theme: yes if an award criterion serves a theme.
    It is no if no theme is applied, or if for each applied theme another way is recorded.
    """
    for lot in awarded_lots(dossier):
        yield yes_or_no("Lot", lot, _weighs(lot, mvi(lot)))
        for theme, answer in answers(lot).items():
            yield yes_or_no("Lot", lot, _weighs(lot, answer, theme), by=("thema", theme))


def _weighs(lot: Lot, status: bool | None, theme: str | None = None) -> bool | None:  # noqa: FBT001 - a status, not a switch
    """Tell whether MVI (or one theme) counts in the award of a lot of which it is applied, is not, or is unknown."""
    ways = applied(lot, theme)
    if award_criteria(lot, theme) or any(AWARD_CRITERION in each.get("via", ()) for each in ways):
        return True
    known = status is not None and all(_way_is_known(each, lot.get("criteria", [])) for each in ways)
    return False if known else None


def _way_is_known(application: ThemeApplication, criteria: list[Criterion]) -> bool:
    return bool(application.get("via")) or any(serves(each, application["theme"]) for each in criteria)
