"""MIL-04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi
from mvi_standard.v1.references_of_values import against_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier


@kpi("MIL-04")
def eci_reduction(dossier: Dossier) -> Iterator[Entry]:
    """Elke waarneming van MIL-03 met een bruikbare referentie telt: het verschil als deel daarvan.

    Each observation of MIL-03 with a usable reference counts: the reference minus the value, of the reference.
    """
    for entry, value, reference in against_reference("MIL-04", "MIL-03", dossier):
        counts = not entry.missing and not entry.excluded
        yield entry._replace(numerator=reference - value, denominator=reference) if counts else entry
