"""PRO-13."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.criteria_tool import applied_in, within_a_group
from mvi_standard.v1.scope import procedures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("PRO-13")
def share_of_procedures_within_product_groups(dossier: Dossier) -> Iterator[Entry]:
    """Elke aanbesteding met een gegund perceel in een productgroep telt één keer, en nog eens bij elk bekend thema.

    Each procedure with an awarded lot in a product group counts once, and again for each theme of which a lot tells.
    """
    for each in procedures(dossier):
        if within_a_group(each):
            yield from applied_in(each)
