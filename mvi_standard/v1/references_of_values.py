"""Values compared with the value of their reference case."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, exact
from mvi_standard.v1.conditions import permitted
from mvi_standard.v1.units import apart, in_unit
from mvi_standard.v1.verdicts import judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, KpiDefinition, Observation

LOWER_BOUND = "lower_bound"
"""Why a value is not held against its reference: what is at least so high would be at most so high when subtracted."""


def against_reference(kpi: str, basis: str, dossier: Dossier) -> Iterator[tuple[Entry, Fraction, Fraction]]:
    """Yield, for the observations of `basis`, the entry for a KPI that follows from it, with the value and reference.

    Both are 0 and say nothing where the entry is missing or excluded.
    """
    definition, source = dossier.kpi(kpi), dossier.kpi(basis)
    if definition is None or source is None:
        return
    for row, verdict in judged(dossier.by("Observation", "kpi").get(basis, ()), definition, dossier):
        before = reference_value(row, definition, source)
        entry = Entry("Observation", row, nature=row["nature"], apart=apart(row, definition, dossier), **verdict)
        if verdict or before is None or "number" not in row:
            yield (entry if verdict else entry._replace(missing="onbekend")), Fraction(0), Fraction(0)
        elif row.get("lower_bound"):
            yield entry._replace(excluded=LOWER_BOUND), Fraction(0), Fraction(0)
        else:
            number, _ = in_unit(row["number"], row.get("unit"), source)
            yield entry, Fraction(exact(number)), before


def avoided(entry: Entry, definition: KpiDefinition) -> Iterator[Entry]:
    """Yield how much lower a value is than that of its reference, where that is stated; a lower bound is left out."""
    row = entry.record
    before = reference_value(row, definition, definition)
    if before is None or "number" not in row or entry.missing or entry.excluded:
        return
    beside = entry._replace(apart=tuple(sorted((*entry.apart, ("maatstaf", "vermeden")))))
    if row.get("lower_bound"):
        yield beside._replace(excluded=LOWER_BOUND)
    else:
        number, _ = in_unit(row["number"], row.get("unit"), definition)
        yield beside._replace(numerator=before - Fraction(exact(number)))


def reference_value(row: Observation, definition: KpiDefinition, basis: KpiDefinition) -> Fraction | None:
    """Return the value of the reference in the main unit of `basis`; None without one of a kind that the KPI allows."""
    reference = row.get("reference")
    if reference is None or "value" not in reference or reference["type"] == "geen":
        return None
    demands = [each for each in definition.get("requires", ()) if each["path"] == "reference.type"]
    if not all(permitted(reference["type"], each) for each in demands):
        return None
    value, unit = in_unit(reference["value"], reference.get("unit", row.get("unit")), basis)
    _, own_unit = in_unit(0, row.get("unit"), basis)
    return Fraction(exact(value)) if unit == own_unit else None
