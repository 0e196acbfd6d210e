"""PRO-03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.lots import counting_organisation
from mvi_standard.v1.population import ALL, AWARDED, classes, holds
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import mvi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


@kpi("PRO-03")
def coverage_in_lots(dossier: Dossier) -> Iterator[Entry]:
    """Elke opgave telt met haar aantal percelen in de noemer, elk perceel met een bekende MVI-status in de teller.
    Percelen van een organisatie die geen aantal opgaf, vallen erbuiten.

    Each declaration adds its number of lots to the denominator, each lot with a known MVI status 1 to the numerator.
    Lots of an organisation that declared no number are left out.
    """
    declared: dict[str, list[tuple[str, str]]] = {}
    for coverage in dossier.all("Coverage"):
        for by, count in classes(coverage, AWARDED, "percelen").items():
            declared.setdefault(coverage["organisation"], []).append(by)
            yield Entry("Coverage", coverage, 0, count, by=by, known=0, divisible=False)
    for lot in awarded_lots(dossier):
        entry = Entry("Lot", lot, divisible=False)
        within = [by for by in declared.get(counting_organisation(lot), ()) if holds(by, lot)]
        if ALL not in within:
            yield entry._replace(excluded="population")
        known = {"missing": "onbekend"} if mvi(lot) is None else {"numerator": 1, "denominator": 0}
        yield from (entry._replace(by=by, **known) for by in within)
