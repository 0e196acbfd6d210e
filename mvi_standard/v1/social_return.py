"""Social return: which reports and commitments count, and what each adds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mvi_standard.kpi import Entry
from mvi_standard.v1.term import NOT_RUNNING, is_outside_term
from mvi_standard.v1.values import rejected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier, Money, SocialReturnReport

    Amount = Literal["value_in_period", "social_purchasing"]
    Figure = Literal["persons_started", "persons_active", "hours", "places_started", "months"]

FIGURES = (
    "value_in_period",
    "value_cumulative",
    "persons_started",
    "persons_active",
    "hours",
    "places_started",
    "months",
    "social_purchasing",
    "target_groups",
)
"""What is reported; a valuation table or the hours of a full week say nothing by themselves."""
PERSONS: tuple[Literal["persons_started", "persons_active"], ...] = ("persons_started", "persons_active")
OF_PERSONS = (*PERSONS, "places_started")
"""The fields that are themselves a number of persons."""
SUBJECTS = ("contract", "organisation")
"""What a social return report can be about."""
IN_PERSONS = "personen"


def reports(dossier: Dossier) -> Iterator[Entry]:
    """Yield an empty entry for each report, with why it is missing or excluded where that is so."""
    for each in dossier.all("SocialReturnReport"):
        excluded = _excluded(each, dossier)
        missing = "" if excluded else each.get("missing_reason", "")
        yield Entry("SocialReturnReport", each, persons=persons(each), excluded=excluded, missing=missing)


def persons(report: SocialReturnReport) -> int | None:
    """Return how many persons a report is about; None when it does not say."""
    said = [report[field] for field in PERSONS if field in report]
    groups = [each["persons"] for each in report.get("target_groups", ()) if "persons" in each]
    return max([*said, sum(groups)]) if said or groups else None


def counted(dossier: Dossier, field: Figure, measure: str = "") -> Iterator[Entry]:
    """Yield what each report says in one field.

    A second `measure` is shown apart from the main one.
    """
    for entry in reports(dossier):
        said = entry.record.get(field)
        if field in OF_PERSONS and said is not None:
            entry = entry._replace(persons=int(said))  # noqa: PLW2901 - the same entry, of fewer persons
        yield filled(entry._replace(apart=(("maatstaf", measure),) if measure else ()), said)


def by_target_group(dossier: Dossier, field: Literal["persons", "hours"]) -> Iterator[Entry]:
    """Yield what organisations say of each target group; no contract says that."""
    for entry in reports(dossier):
        if entry.record["subject"]["type"] == "organisation" and not entry.excluded and not entry.missing:
            for group in entry.record.get("target_groups", ()):
                part = entry._replace(by=("doelgroep", group["group"]), missing=group.get("missing_reason", ""))
                part = part._replace(persons=group.get("persons"))
                yield filled(part, group.get(field))


def paid(dossier: Dossier, field: Amount) -> Iterator[Entry]:
    """Yield the amount that each report names in one field."""
    for entry in reports(dossier):
        money = entry.record.get(field)
        unfit = not_in_euro(money) if money and not entry.missing and not entry.excluded else ""
        if unfit:
            yield entry._replace(excluded=f"{field}.{unfit}")
        else:
            yield filled(entry, money["amount"] if money else None)


def filled(entry: Entry, said: float | None) -> Entry:
    """Return an entry with what is said; it is missing when nothing is."""
    if entry.missing or entry.excluded:
        return entry
    return entry._replace(missing="onbekend") if said is None else entry._replace(numerator=said)


def not_in_euro(money: Money) -> str:
    """Return the field for which an amount cannot be added to amounts in euro without VAT; empty when it can."""
    if money["currency"] != "EUR":
        return "currency"
    return "vat" if money["vat"] != "exclusief" else ""


def _excluded(report: SocialReturnReport, dossier: Dossier) -> str:
    subject = report["subject"]["type"]
    if is_outside_term(report, dossier):
        return NOT_RUNNING
    if subject not in SUBJECTS:
        return "subject"
    if subject == "organisation" and report.get("relation") != "aanvullend":
        return "relation"
    return "verification.status" if rejected(report) else ""


def not_in_money(commitment: Commitment) -> str:
    """Return the field for which a commitment is not counted in euro; empty when it is."""
    if commitment["fulfilment"] == "vervallen":
        return "fulfilment"
    if "number" in commitment["agreed"] and commitment.get("unit") != "EUR":
        return "unit"
    return "calculation.base" if commitment.get("calculation", {}).get("base") == IN_PERSONS else ""
