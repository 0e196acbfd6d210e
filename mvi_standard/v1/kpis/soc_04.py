"""SOC-04."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, exact, kpi
from mvi_standard.v1.scope import period, running_contracts
from mvi_standard.v1.social_return import not_in_euro, not_in_money, persons
from mvi_standard.v1.term import basis_of, elapsed_share, is_outside_term
from mvi_standard.v1.values import rejected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Contract, Dossier, SocialReturnReport


UNKNOWN, UNREPORTED = "onbekend", "niet_geleverd"
"""Why a value is missing: nobody can say what is due, or nothing was reported on a commitment."""


@kpi("SOC-04")
def social_return_realised(dossier: Dossier) -> Iterator[Entry]:
    """Elk contract telt met de waarde tot nu toe, tegenover het verstreken deel van zijn afspraken in euro.

    Each contract counts with the value up to now, against the elapsed part of its commitments in euro.
    """
    day = period(dossier)["end"]
    for contract in running_contracts(dossier):
        due = [_due(each, day, dossier) for each in _commitments(contract, dossier)]
        if due:
            known = [each for each in due if each is not None]
            realised = _realised(contract, sum(known, Fraction(0)), dossier)
            unknown = len(known) < len(due) and not realised.missing and not realised.excluded
            yield Entry("Contract", contract, apart=realised.apart, missing=UNKNOWN) if unknown else realised


def _realised(contract: Contract, due: Fraction, dossier: Dossier) -> Entry:
    entry = Entry("Contract", contract, apart=(("time_basis", "cumulatief"),))
    reports = sorted(_reports(contract, dossier), key=lambda each: each["period"]["end"])
    told = [each for each in reports if "value_cumulative" in each]
    if not told:
        reasons = [each["missing_reason"] for each in reports if "missing_reason" in each]
        return entry._replace(missing=reasons[-1] if reasons else UNREPORTED)
    latest = entry._replace(cls="SocialReturnReport", record=told[-1], persons=persons(told[-1]))
    amount = told[-1]["value_cumulative"]
    unfit = not_in_euro(amount)
    if unfit:
        return latest._replace(excluded=f"value_cumulative.{unfit}")
    return latest._replace(numerator=amount["amount"], denominator=due)


def _commitments(contract: Contract, dossier: Dossier) -> list[Commitment]:
    """Return the commitments on social return in euro in a contract, lapsed ones left out."""
    return [
        each
        for each in dossier.by("Commitment", "contract").get(contract["id"], ())
        if each["kpi"] == "SOC-02" and "number" in each["agreed"] and not not_in_money(each)
    ]


def _due(commitment: Commitment, day: str, dossier: Dossier) -> Fraction | None:
    """Return what should have been delivered by the end of a day; None where nobody can say which part has passed."""
    basis = basis_of(commitment, dossier)
    if basis is None or "end" not in basis:
        return None
    return Fraction(exact(commitment["agreed"]["number"])) * elapsed_share(basis["start"], basis["end"], day)


def _reports(contract: Contract, dossier: Dossier) -> Iterator[SocialReturnReport]:
    """Give the reports on a contract, rejected ones and those outside its term left out."""
    for each in dossier.by("SocialReturnReport", "subject", "id").get(contract["id"], ()):
        if each["subject"]["type"] == "contract" and not rejected(each) and not is_outside_term(each, dossier):
            yield each
