"""PRO-14."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.criteria_tool import applied_in, outside_all_groups
from mvi_standard.v1.scope import procedures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("PRO-14")
def share_of_procedures_outside_product_groups(dossier: Dossier) -> Iterator[Entry]:
    """Elke aanbesteding waarvan alle gegunde percelen productgroep `geen` hebben, telt één keer, en nog eens per thema.

    Each procedure whose awarded lots all have product group `geen` counts once, and again for each theme of which a lot
    tells.
    """
    for each in procedures(dossier):
        if outside_all_groups(each):
            yield from applied_in(each)
