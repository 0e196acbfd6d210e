"""PRO-18."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import APPLIED, THEMES, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier

REASONED = {"niet_toegepast_gemotiveerd": True, "niet_toegepast": False}
"""Whether a reason goes with this status; with any other one that is not known."""


@kpi("PRO-18")
def share_of_omissions_with_a_reason(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt bij elk thema dat niet is toegepast: ja als daarvoor een reden is vastgelegd.

    Each awarded lot counts for each theme that is not applied: yes if a reason for that is recorded.
    """
    for lot in awarded_lots(dossier):
        stated = {each["theme"]: each["application"] for each in lot.get("themes", ())}
        for theme in THEMES:
            application = stated.get(theme, UNKNOWN)
            if application == "niet_relevant":
                yield Entry("Lot", lot, excluded="themes.application", by=("thema", theme))
            elif application != APPLIED:
                yield yes_or_no("Lot", lot, REASONED.get(application), by=("thema", theme))
