"""KLI-03."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.references_of_values import against_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("KLI-03")
def greenhouse_gas_reduction(dossier: Dossier) -> Iterator[Entry]:
    """Elke waarneming van KLI-02 met een bruikbare referentie telt: de vermeden uitstoot als deel daarvan.

    Each observation of KLI-02 with a usable reference counts: the avoided emission, of the emission of the reference.
    """
    for entry, value, reference in against_reference("KLI-03", "KLI-02", dossier):
        counts = not entry.missing and not entry.excluded
        yield entry._replace(numerator=value, denominator=reference) if counts else entry
