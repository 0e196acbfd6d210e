"""PRO-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.population import AWARDED, declared_totals, refused_totals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("PRO-02")
def value_declared(dossier: Dossier) -> Iterator[Entry]:
    """Elke opgave telt met de gegunde waarde, per waardebasis; een deel telt alleen in het cijfer van dat deel.

    Each declaration counts with its awarded value, by value basis; a part counts only in the figure of that part.
    """
    for measure, entry in declared_totals(dossier):
        if measure == AWARDED and not entry.count_unit:
            yield entry
    yield from refused_totals(dossier, AWARDED)
