"""PRO-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.population import AWARDED, declared_totals, missing_totals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier

COUNTED = ("percelen", "trajecten")


@kpi("PRO-01")
def number_of_lots_declared(dossier: Dossier) -> Iterator[Entry]:
    """Elke opgave telt met het aantal gegunde percelen of aanbestedingen; een deel telt alleen in het cijfer
    van dat deel. Geeft een organisatie een reden in plaats van een aantal, dan ontbreekt haar aantal.

    Each declaration counts with its number of awarded lots or procedures; a part counts only in its own figure. Where
    an organisation gives a reason instead of a number, its number is missing.
    """
    for measure, entry in declared_totals(dossier):
        if measure == AWARDED and entry.count_unit:
            counts = entry.count_unit in COUNTED
            yield entry if counts else entry._replace(numerator=None, excluded="count_unit")
    for entry in missing_totals(dossier, AWARDED):
        if entry.count_unit in COUNTED:
            yield entry
