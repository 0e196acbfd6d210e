"""PRO-11."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import mvi, serves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


@kpi("PRO-11")
def criteria_by_type(dossier: Dossier) -> Iterator[Entry]:
    """Elk MVI-criterium van een gegund perceel telt één keer, bij zijn type.
    Een perceel zonder zo'n criterium ontbreekt, tenzij vaststaat dat geen thema is toegepast.

    Each MVI criterion of an awarded lot counts once, under its type.
    A lot without one is missing, unless it is known that no theme is applied.
    """
    for lot in awarded_lots(dossier):
        criteria = [each for each in lot.get("criteria", ()) if serves(each)]
        for each in criteria:
            yield Entry("Lot", lot, 1, part=each["criterion_type"])
        if not criteria and mvi(lot) is not False:
            yield Entry("Lot", lot, missing="onbekend")
