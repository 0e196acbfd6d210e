"""PRO-32."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.criteria_tool import outside_all_groups, reached
from mvi_standard.v1.scope import procedures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("PRO-32")
def ambitious_outside_product_groups(dossier: Dossier) -> Iterator[Entry]:
    """Elke aanbesteding met een toegepast thema en buiten alle productgroepen telt één keer, en per thema.
    Ja als het hoogste niveau op de schaal van de criteriatool significant of ambitieus is.

    Each procedure with an applied theme and outside all product groups counts once, and by theme.
    Yes if its highest level on the scale of the criteria tool is significant or ambitious.
    """
    for each in procedures(dossier):
        if outside_all_groups(each):
            yield from reached(each, dossier)
