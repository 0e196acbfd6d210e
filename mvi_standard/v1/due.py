"""Which commitments ask for an answer in the period, and which of them have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.v1.contract_lots import CALL_OFF
from mvi_standard.v1.placements import rejected
from mvi_standard.v1.scope import period, running_commitments
from mvi_standard.v1.social_return_figures import FIGURES
from mvi_standard.v1.term import ENDLESS, basis_of
from mvi_standard.v1.themes_of_kpi import themes
from mvi_standard.v1.values import stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier, Observation, Period, SocialReturnReport

LAPSED, UNKNOWN = "vervallen", "onbekend"
SOCIAL_RETURN = "social_return"


def asked(dossier: Dossier) -> Iterator[Commitment]:
    """Give the commitments in running contracts that cover a day of the period and fall due neither before nor after.

    A commitment without a last day is asked for every period that it covers; what is not owed yet has a reason.
    """
    span = period(dossier)
    for each in running_commitments(dossier):
        in_time = span["start"] <= each.get("due_on", span["end"]) <= span["end"]
        basis = basis_of(each, dossier)
        covers = basis is not None and basis["start"] <= span["end"] and span["start"] <= basis.get("end", ENDLESS)
        if each["fulfilment"] != LAPSED and in_time and covers:
            yield each


def answered(commitment: Commitment, dossier: Dossier) -> bool:
    """Tell whether the file says what came of a commitment in the period, or why that is not known."""
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
