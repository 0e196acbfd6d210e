"""Facts of a record that hold for any KPI: whose it is, its classes, and how other files know it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.v1.conditions import holds
from mvi_standard.v1.facts_of_contracts import RecordFacts, of_contract, of_lot, of_procedure
from mvi_standard.v1.lots import counting_organisation
from mvi_standard.v1.scope import counting_for, organisation_of

if TYPE_CHECKING:
    from mvi_standard.v1.records import Dossier, Observation, Subject


def facts(cls: str, record: Any, dossier: Dossier, counts_for: str = "") -> RecordFacts:  # noqa: ANN401, PLR0911 - a record of any class that a KPI rests on: one line for each
    """Return the facts of a record; `counts_for` is the organisation where it does not follow from the record."""
    match cls:
        case "Lot":
            return of_lot(record, dossier)
        case "Procedure":
            return of_procedure(record, dossier)
        case "Contract":
            return of_contract(record, dossier)
        case "Commitment" | "ContractYear":
            return _about({"type": "contract", "id": record["contract"]}, record, dossier)
        case "Observation":
            return _observation(record, dossier)
        case "SocialReturnReport" | "Target":
            return _about(record["subject"], record, dossier)
        case "Coverage":
            return _coverage(record["organisation"])
    return _organisation(record["id"], counts_for)


def organisation(cls: str, record: Any, dossier: Dossier, counts_for: str = "") -> str:  # noqa: ANN401 - as above
    """Return the first of the facts alone: the organisation in whose figures a record counts."""
    match cls:
        case "Lot":
            return counting_organisation(record)
        case "Contract":
            return organisation_of(record, dossier)
        case "Commitment" | "ContractYear":
            return counting_for({"type": "contract", "id": record["contract"]}, dossier)
        case "Observation" | "SocialReturnReport" | "Target":
            return counting_for(record["subject"], dossier)
    return facts(cls, record, dossier, counts_for).organisation


def _observation(record: Any, dossier: Dossier) -> RecordFacts:  # noqa: ANN401 - mypy knows it as Observation where it comes from
    return _about(record["subject"], record, dossier)._replace(
        determination=record.get("determination", ""),
        verified=record.get("verification", {}).get("status") == "geverifieerd",
        lower_bound=is_lower_bound(record, dossier),
    )


def is_lower_bound(record: Observation, dossier: Dossier) -> bool:
    """Return whether a value is at least so high: it says so, or is a part of what its KPI measures by definition."""
    definition = dossier.kpi(record["kpi"])
    return record.get("lower_bound", False) or bool(
        definition and "lower_bound_when" in definition and holds(definition["lower_bound_when"], record, dossier)
    )


def _about(subject: Subject, record: Any, dossier: Dossier) -> RecordFacts:  # noqa: ANN401 - a record of any class that has a subject
    """Return the facts of what a record is about; one on an organisation as a whole is a thing of its own."""
    if subject["type"] == "contract" and (contract := dossier.get("Contract", subject["id"])):
        return of_contract(contract, dossier)
    if subject["type"] == "lot" and (lot := dossier.get("Lot", subject["id"])):
        return of_lot(lot, dossier)
    organisation = counting_for(subject, dossier)
    return RecordFacts(organisation, subject=f"{organisation} {record.get('id', '')}")


def _coverage(organisation: str) -> RecordFacts:
    return RecordFacts(organisation, kind="opgave", owner=organisation, subject=organisation)


def _organisation(key: str, counts_for: str) -> RecordFacts:
    """Return the facts of an organisation: of a supplier where it counts for another."""
    kind = "opdrachtnemer" if counts_for else "organisatie"
    return RecordFacts(counts_for or key, kind=kind, owner=key, subject=key, suppliers=(key,) if counts_for else ())
