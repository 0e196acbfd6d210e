"""Outcomes of contracts: the values that count, and the commitments that are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.v1.lots import CALL_OFF, holder, lots_behind
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
    return dossier.once(_values)


def _values(dossier: Dossier) -> list[Observation]:
    return [row for row, verdict in realised(dossier) if not verdict]


def reported(dossier: Dossier) -> list[SocialReturnReport]:
    """Return the social return reports with a figure that can be added."""
    counted = (entry.record for entry in reports(dossier) if not entry.missing and not entry.excluded)
    return [each for each in counted if any(field in each for field in FIGURES)]


def is_known(contract: str, dossier: Dossier) -> bool:
    """Return whether a contract has an effect in numbers, or is known to be without MVI."""
    effects = dossier.once(_with_an_effect)
    if ("contract", contract) in effects:
        return True
    return dossier.once_for(_lots_are_known, holder({"type": "contract", "id": contract}, dossier))


def _lots_are_known(held: tuple[str, str], dossier: Dossier) -> bool:
    lots = lots_behind(held, dossier)
    without = bool(lots) and all(mvi(each) is False for each in lots)
    return without or any(("lot", each["id"]) in dossier.once(_with_an_effect) for each in lots)


def _with_an_effect(dossier: Dossier) -> frozenset[tuple[str, str]]:
    """Return the contracts and lots with a value of an effect KPI; one on a call-off is on the lots behind it too."""
    subjects = [*_subjects(dossier)]
    held = {holder(each, dossier) for each in subjects}
    lots = {("lot", lot["id"]) for each in held for lot in lots_behind(each, dossier)}
    return frozenset({(each["type"], each["id"]) for each in subjects} | lots)


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
    contract, kpi, answers = commitment["contract"], commitment["kpi"], dossier.once(_answers)
    social = SOCIAL_RETURN in themes(kpi, dossier)
    return (contract, kpi) in answers or (social and (contract, SOCIAL_RETURN) in answers)


def _answers(dossier: Dossier) -> frozenset[tuple[str, str]]:
    """Return contract and KPI of each answer, and the theme of a report; that of a call-off answers for its parent."""
    span = period(dossier)
    told = {(row["subject"]["id"], row["kpi"]) for row in dossier.all("Observation") if _says(row, span)}
    reports = (row for row in dossier.all("SocialReturnReport") if _reports(row, span))
    told |= {(row["subject"]["id"], SOCIAL_RETURN) for row in reports}
    called = (each for each in dossier.all("Contract") if each["kind"] == CALL_OFF)
    above = {each["id"]: each.get("parent_contract", "") for each in called}
    return frozenset(told | {(above[contract], about) for contract, about in told if contract in above})


def _says(row: Observation, span: Period) -> bool:
    told = bool(stated(row)) or row.get("missing_reason", UNKNOWN) != UNKNOWN
    about = row["subject"]["type"] == "contract" and row["nature"] == "gerealiseerd"
    return about and told and not rejected(row) and _touch(row["period"], span)


def _reports(row: SocialReturnReport, span: Period) -> bool:
    told = any(field in row for field in FIGURES) or row.get("missing_reason", UNKNOWN) != UNKNOWN
    return row["subject"]["type"] == "contract" and told and not rejected(row) and _touch(row["period"], span)


def _touch(one: Period, other: Period) -> bool:
    return one["start"] <= other["end"] and other["start"] <= one["end"]
