"""What contracts brought about: the values that count, and the contracts of which it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.v1.answers_of_observations import realised
from mvi_standard.v1.contract_lots import lots_of, lots_of_subject
from mvi_standard.v1.placements import reports
from mvi_standard.v1.social_return_figures import FIGURES
from mvi_standard.v1.status import mvi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation, SocialReturnReport, Subject


def values(dossier: Dossier) -> list[Observation]:
    """Return the realised observations with a value that can be added: PRO-22 looks at the same ones."""
    return [row for row, verdict in realised(dossier) if not verdict]


def told(dossier: Dossier) -> list[SocialReturnReport]:
    """Return the social return reports with a figure that can be added."""
    counted = (entry.record for entry in reports(dossier) if not entry.missing and not entry.excluded)
    return [each for each in counted if any(field in each for field in FIGURES)]


def is_known(contract: str, dossier: Dossier) -> bool:
    """Tell whether a contract has an effect in numbers, or is known to be without MVI."""
    found = dossier.get("Contract", contract)
    lots = lots_of(found, dossier) if found else []
    names = {("contract", contract), *(("lot", each["id"]) for each in lots)}
    without = bool(lots) and all(mvi(each) is False for each in lots)
    return without or not names.isdisjoint(dossier.once(_with_an_effect))


def _with_an_effect(dossier: Dossier) -> frozenset[tuple[str, str]]:
    """Return the contracts and lots with a value of an effect KPI; one on a call-off is on the lots behind it too."""
    found: set[tuple[str, str]] = set()
    for subject in _subjects(dossier):
        found.add((subject["type"], subject["id"]))
        found.update(("lot", each["id"]) for each in lots_of_subject(subject, dossier))
    return frozenset(found)


def _subjects(dossier: Dossier) -> Iterator[Subject]:
    for row in values(dossier):
        definition = dossier.kpi(row["kpi"])
        if definition is not None and definition["kind"] == "effect":
            yield row["subject"]
    yield from (each["subject"] for each in told(dossier))
