"""PRO-15."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.criteria_tool import reached, within_a_group
from mvi_standard.v1.scope import procedures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("PRO-15")
def ambitious_within_product_groups(dossier: Dossier) -> Iterator[Entry]:
    """Elke aanbesteding met een toegepast thema en een gegund perceel in een productgroep telt één keer, en per thema.
    Ja als het hoogste niveau op de schaal van de criteriatool significant of ambitieus is.

    Each procedure with an applied theme and an awarded lot in a product group counts once, and by theme.
    Yes if its highest level on the scale of the criteria tool is significant or ambitious.
    """
    for each in procedures(dossier):
        if within_a_group(each):
            yield from reached(each, dossier)
