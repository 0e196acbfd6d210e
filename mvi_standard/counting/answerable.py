"""Commitments of a contract on which the supplier can report, and why not on the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.dossier import Dossier

    Json = Mapping[str, Any]

VALUES = {
    "number": ("number",),
    "ratio": ("numerator", "denominator"),
    "yes_no": ("yes_no",),
    "date": ("date",),
    "code": ("code",),
}
"""The fields that the value of an observation has, by the kind of value of its KPI."""
SOCIAL, REGISTERED = "social_return", "uit_registratie"


def askable(dossier: Dossier) -> Iterator[Json]:
    """Yield the contracts about which something can be asked, each id once, in the order of the submission."""
    submission = dossier.submission
    if submission is None:
        return
    commitments = dossier.by("Commitment", "contract")
    for those in dossier.by("Contract", "id").values():
        contract = those[0]
        period = within(submission["reporting_period"], contract)
        agreed = commitments.get(contract["id"], ())
        if period["start"] <= period["end"] and any(_can_be_asked(each, dossier, period) for each in agreed):
            yield contract


def within(reported: Json, contract: Json) -> Json:
    """Return the part of the reporting period in which a contract runs; it ends before it starts if there is none."""
    term = contract.get("period", {})
    end = contract.get("ended_on") or term.get("end", reported["end"])
    return {"start": max(reported["start"], term.get("start", "")), "end": min(reported["end"], end)}


def is_social(kpi: Json | None) -> bool:
    """Return whether results of a commitment are recorded in social return reports rather than in observations."""
    return kpi is not None and SOCIAL in kpi.get("theme", ()) and kpi["derivation"] == REGISTERED


def why_not(commitment: Json, kpi: Json | None, period: Json) -> str:
    """Return why nothing can be asked about a commitment, as the key of a phrase; empty when something can."""
    if kpi is None:
        return "unknown"
    if kpi["derivation"] == "uit_kpi" or kpi["value_type"] not in VALUES:
        return "calculated" if kpi["derivation"] == "uit_kpi" else "spread"
    if "contract" not in kpi["subject_types"]:
        return "subject"
    basis = commitment.get("basis_period", period)
    return "outside" if basis["start"] > period["end"] or basis["end"] < period["start"] else ""


def _can_be_asked(commitment: Json, dossier: Dossier, period: Json) -> bool:
    kpi = dossier.kpi(commitment["kpi"])
    return is_social(kpi) or not why_not(commitment, kpi, period)
