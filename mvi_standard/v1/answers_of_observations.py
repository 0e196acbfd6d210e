"""What observations answer about records: the last word on a contract or organisation, and every value there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.v1.in_term import is_outside_term
from mvi_standard.v1.values import stated
from mvi_standard.v1.verdicts import COUNTS, not_added, said_of_it

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import Dossier, Observation
    from mvi_standard.v1.verdicts import Verdict


def realised(dossier: Dossier) -> Iterator[tuple[Observation, Verdict]]:
    """Give every realised observation with a value, of whatever KPI; those that are never added are excluded."""
    for row in dossier.all("Observation"):
        if row["nature"] == "gerealiseerd" and "missing_reason" not in row and stated(row):
            rejected = row.get("verification", {}).get("status") == "afgekeurd"
            reason = not_added(row, dossier) or ("verification.status" if rejected else "")
            yield row, {"excluded": reason} if reason else COUNTS


def latest(kpi: str, dossier: Dossier) -> Mapping[str, tuple[Observation, Verdict]]:
    """Return the realised observation that says most of a contract or organisation, by its type and id.

    One that counts goes before one that does not, one with a value before one without, and then the last one.
    """
    definition = dossier.kpi(kpi)
    found: dict[str, tuple[Observation, Verdict]] = {}
    rank: dict[str, tuple[bool, bool, str]] = {}
    for row in dossier.by("Observation", "kpi").get(kpi, ()):
        if definition and row["nature"] == "gerealiseerd" and not is_outside_term(row, dossier):
            verdict = said_of_it(row, definition, dossier)
            key = f"{row['subject']['type']}/{row['subject']['id']}"
            weight = ("excluded" not in verdict, not verdict, row["period"]["end"])
            if key not in rank or weight >= rank[key]:
                found[key], rank[key] = (row, verdict), weight
    return found
