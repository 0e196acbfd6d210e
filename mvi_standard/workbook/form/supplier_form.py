"""The form for one supplier: the commitments of one contract, and the questions about each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from mvi_standard.counting.answerable import is_social, why_not, within
from mvi_standard.workbook.form.questions import Among, questions_about

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.dossier import Dossier
    from mvi_standard.edition import Edition
    from mvi_standard.workbook.form.questions import Ask

    Json = Mapping[str, Any]


class NoForm(Exception):  # noqa: N818 - named for what it says of the question
    """Raised when there is nothing to ask; `key` is the phrase that says why, `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        """Keep the phrase."""
        super().__init__(key)
        self.key, self.values = key, values


def refuse(key: str, **values: object) -> NoReturn:
    """Raise NoForm with the key of a phrase and the values that fill it."""
    raise NoForm(key, **values)


@dataclass(frozen=True)
class Form:
    """The questions to the supplier of one contract, about one period.

    `social` holds the commitments to social return, each with its KPI, `earlier` is the last report on it; `left_out`
    holds the commitments about which nothing can be asked, each with the reason.
    """

    edition: Edition
    submission: Json
    buyer: str
    suppliers: tuple[str, ...]
    contract: Json
    period: Json
    asks: tuple[Ask, ...]
    social: tuple[tuple[Json, Json], ...]
    earlier: Json
    left_out: tuple[tuple[str, str], ...] = ()


def form_of(dossier: Dossier, contract: str, period: Json | None = None) -> Form:
    """Return the form for a contract, by its id or own number; raises NoForm."""
    submission = dossier.submission
    if submission is None:
        refuse("supplier_form.no_root")
    reported, found = submission["reporting_period"], contract_of(dossier, contract)
    asked_for = period or reported
    first, last = asked_for["start"], asked_for["end"]
    if first < reported["start"] or last > reported["end"] or last < first:
        refuse("supplier_form.period", first=reported["start"], last=reported["end"])
    runs = within(asked_for, found)
    if runs["end"] < runs["start"]:
        refuse("supplier_form.nothing", contract=found["own_number"])
    period = period or runs
    commitments = [_spanned(each, found, period) for each in dossier.by("Commitment", "contract").get(found["id"], [])]
    social = [each for each in commitments if is_social(dossier.kpi(each["kpi"]))]
    reasons = {
        each["id"]: why_not(each, dossier.kpi(each["kpi"]), period) for each in commitments if each not in social
    }
    among = _among(dossier, submission)
    asks = tuple(
        questions_about(each, dossier.kpi(each["kpi"]), period, among)
        for each in commitments
        if reasons.get(each["id"]) == ""
    )
    if not asks and not social:
        refuse("supplier_form.nothing" if commitments else "supplier_form.no_commitments", contract=found["own_number"])
    return Form(
        dossier.edition,
        submission,
        _name(dossier, found.get("reporter") or submission["submitter"]),
        tuple(_name(dossier, each) for each in found["suppliers"]),
        found,
        {"start": period["start"], "end": period["end"]},
        asks,
        tuple((each, dossier.kpi(each["kpi"])) for each in social),
        _earlier(dossier, found["id"]),
        tuple((key, why) for key, why in reasons.items() if why),
    )


def _spanned(commitment: Json, contract: Json, period: Json) -> Json:
    """Return a commitment with its span: that of the contract if it has none, as far as that is known."""
    return {"basis_period": {**period, **contract.get("period", {})}, **commitment}


def contract_of(dossier: Dossier, asked_for: str) -> Any:  # noqa: ANN401 - a record of the edition
    """Return the contract with this id, or else with this own number; raises NoForm unless there is exactly one."""
    if found := dossier.get("Contract", asked_for):
        return found
    same = dossier.by("Contract", "own_number").get(asked_for, [])
    if len(same) > 1:
        refuse("supplier_form.contracts", contract=asked_for, ids=", ".join(each["id"] for each in same))
    if not same:
        refuse("supplier_form.no_contract", contract=asked_for, meant=tuple(_numbers(dossier)))
    return same[0]


def _among(dossier: Dossier, submission: Json) -> Among:
    profile = dossier.edition.tables.profiles[submission["profile"]]
    methods = {each["id"]: each for each in dossier.all("Method")}
    return Among(dossier.edition, methods, frozenset(profile.required.get("Observation", ())))


def _numbers(dossier: Dossier) -> Iterator[str]:
    for each in dossier.all("Contract"):
        yield from {each["id"], each["own_number"]}


def _earlier(dossier: Dossier, contract: str) -> Json:
    """Return the last report on the social return of a contract; empty when there is none."""
    of_contract = [
        each
        for each in dossier.all("SocialReturnReport")
        if each["subject"] == {"type": "contract", "id": contract} and "valuation_table" in each
    ]
    return max(of_contract, key=lambda each: each["period"]["end"], default={})


def _name(dossier: Dossier, key: str) -> str:
    """Return what an organisation is called."""
    found = dossier.get("Organisation", key)
    return str(found.get("name", key)) if found else key
