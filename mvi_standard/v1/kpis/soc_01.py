"""SOC-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import SUGGESTION, answers, applied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier

THEME = "social_return"


@kpi("SOC-01")
def share_of_lots_with_social_return(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt één keer als de status van social return bekend is: ja als het is gevraagd.
    Het is nee als het alleen met een suggestie is toegepast.

    Each awarded lot whose status for social return is known counts once: yes if it is asked for.
    It is not if it is applied through a suggestion only.
    """
    for lot in awarded_lots(dossier):
        answer = answers(lot).get(THEME)
        suggested = any(each.get("via") == [SUGGESTION] for each in applied(lot, THEME))
        yield yes_or_no("Lot", lot, False if suggested else answer)
