"""PRO-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.population import AWARDED, declared_totals, missing_totals, refused_totals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("PRO-02")
def value_declared(dossier: Dossier) -> Iterator[Entry]:
    """Elke opgave telt met de gegunde waarde, per waardebasis; een deel telt alleen in het cijfer van dat deel.
    Een reden zonder teleenheid, in plaats van een bedrag, telt als een waarde die ontbreekt.

    Each declaration counts with its awarded value, by value basis; a part counts only in the figure of that part.
    A reason without unit of count, instead of an amount, counts as a value that is missing.
    """
    for measure, entry in declared_totals(dossier):
        if measure == AWARDED and not entry.count_unit:
            yield entry
    yield from (entry for entry in missing_totals(dossier, AWARDED) if not entry.count_unit)
    yield from refused_totals(dossier, AWARDED)
