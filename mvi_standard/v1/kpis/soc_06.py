"""SOC-06."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, exact, kpi
from mvi_standard.v1.social_return import reports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


WEEKS = 52
"""The weeks of a full year."""


@kpi("SOC-06")
def full_time_jobs(dossier: Dossier) -> Iterator[Entry]:
    """Elke rapportage telt met haar uren, gedeeld door 52 maal de uren van een volle week.

    Each report counts with its hours, divided by 52 times the hours of a full week.
    """
    for entry in reports(dossier):
        hours, week = entry.record.get("hours"), exact(entry.record.get("hours_per_fte_week", 0))
        if entry.missing or entry.excluded:
            yield entry
        elif hours is None or not week:
            yield entry._replace(missing="onbekend")
        else:
            yield entry._replace(numerator=Fraction(exact(hours)) / (WEEKS * Fraction(week)))
