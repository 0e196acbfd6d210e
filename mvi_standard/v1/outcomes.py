"""Outcomes of contracts: the values that count, and the commitments that are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.v1.lots import CALL_OFF, lots_of, lots_of_subject
from mvi_standard.v1.scope import period, running_commitments
from mvi_standard.v1.social_return import FIGURES, reports
from mvi_standard.v1.term import ENDLESS, basis_of
from mvi_standard.v1.themes import mvi, themes
from mvi_standard.v1.values import rejected, stated
from mvi_standard.v1.verdicts import realised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier, Observation, Period, SocialReturnReport, Subject

LAPSED, UNKNOWN = "vervallen", "onbekend"
SOCIAL_RETURN = "social_return"


def values(dossier: Dossier) -> list[Observation]:
    """Return the realised observations with a value that can be added: PRO-22 looks at the same ones."""
    return [row for row, verdict in realised(dossier) if not verdict]


def reported(dossier: Dossier) -> list[SocialReturnReport]:
    """Return the social return reports with a figure that can be added."""
    counted = (entry.record for entry in reports(dossier) if not entry.missing and not entry.excluded)
    return [each for each in counted if any(field in each for field in FIGURES)]


def is_known(contract: str, dossier: Dossier) -> bool:
    """Return whether a contract has an effect in numbers, or is known to be without MVI."""
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
    yield from (each["subject"] for each in reported(dossier))


def due_commitments(dossier: Dossier) -> Iterator[Commitment]:
    """Yield the commitments in running contracts that cover a day of the period and fall due neither before nor after.

    A commitment without a last day is asked for every period that it covers; what is not owed yet has a reason.
    """
    span = period(dossier)
    for each in running_commitments(dossier):
        in_time = span["start"] <= each.get("due_on", span["end"]) <= span["end"]
        basis = basis_of(each, dossier)
        covers = basis is not None and basis["start"] <= span["end"] and span["start"] <= basis.get("end", ENDLESS)
        if each["fulfilment"] != LAPSED and in_time and covers:
            yield each


def is_answered(commitment: Commitment, dossier: Dossier) -> bool:
    """Return whether the file says what came of a commitment in the period, or why that is not known."""
    span = period(dossier)
    called = dossier.by("Contract", "parent_contract").get(commitment["contract"], ())
    contracts = [commitment["contract"], *(each["id"] for each in called if each["kind"] == CALL_OFF)]
    values = (row for each in contracts for row in dossier.by("Observation", "subject", "id").get(each, ()))
    if any(row["kpi"] == commitment["kpi"] and _says(row, span) for row in values):
        return True
    reports = (row for each in contracts for row in dossier.by("SocialReturnReport", "subject", "id").get(each, ()))
    social = SOCIAL_RETURN in themes(commitment["kpi"], dossier)
    return social and any(_reports(row, span) for row in reports)


def _says(row: Observation, span: Period) -> bool:
    told = bool(stated(row)) or row.get("missing_reason", UNKNOWN) != UNKNOWN
    about = row["subject"]["type"] == "contract" and row["nature"] == "gerealiseerd"
    return about and told and not rejected(row) and _touch(row["period"], span)


def _reports(row: SocialReturnReport, span: Period) -> bool:
    told = any(field in row for field in FIGURES) or row.get("missing_reason", UNKNOWN) != UNKNOWN
    return row["subject"]["type"] == "contract" and told and not rejected(row) and _touch(row["period"], span)


def _touch(one: Period, other: Period) -> bool:
    return one["start"] <= other["end"] and other["start"] <= one["end"]
