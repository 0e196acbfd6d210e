"""PRO-03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.counting import counting_organisation
from mvi_standard.v1.population import AWARDED, whole
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.status import mvi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


@kpi("PRO-03")
def coverage_in_lots(dossier: Dossier) -> Iterator[Entry]:
    """Elke opgave telt met haar aantal percelen in de noemer, elk perceel met een bekende MVI-status in de teller.

    Each declaration adds its number of lots to the denominator, each lot with a known MVI status 1 to the numerator.
    Lots of an organisation that declared no number are left out.
    """
    declared = set()
    for coverage in dossier.all("Coverage"):
        count = whole(coverage, AWARDED, "percelen")
        if count is not None:
            declared.add(coverage["organisation"])
            yield Entry("Coverage", coverage, 0, count, known=0)
    for lot in awarded_lots(dossier):
        if counting_organisation(lot) not in declared:
            yield Entry("Lot", lot, excluded="population")
        elif mvi(lot) is None:
            yield Entry("Lot", lot, missing="onbekend")
        else:
            yield Entry("Lot", lot, 1, 0)
