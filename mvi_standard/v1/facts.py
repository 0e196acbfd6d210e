"""What is true of a record whatever the KPI: whose it is, by what it can be divided, and how other files know it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.kpi import exact
from mvi_standard.v1.counting import counting_organisation
from mvi_standard.v1.scope import (
    CALL_OFF,
    counting_for,
    lots_of_subject,
    period,
    procedures,
    running_contracts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.v1.records import Contract, Dossier, Lot, Procedure, Subject

PUBLISHED = ("ted_aankondiging", "tenderned", "eforms_procedure")
"""The schemes by which a procedure is known outside the file, the surest first."""
OFFICIAL = ("kvk", "oin", "tooi", "rsin", "btw", "lei")
"""The schemes by which an organisation is known outside the file."""


NO_MONEY = Decimal(0)


class Facts(NamedTuple):
    """What is true of a record whatever the KPI.

    `organisation` is the id of the organisation in whose figures it counts; `kind` (perceel, traject, contract,
    opdrachtnemer, opgave), `owner` and `number` say how other files know the thing: `owner` is the id of an
    organisation, or empty when `number` says enough. `notice` is a second name, from a published notice. `preferred`
    is higher in the file that knows best. `subject` is the thing within this file, `euro` the money in it.
    """

    organisation: str
    product_group: str = ""
    threshold: str = ""
    contract_nature: str = ""
    kind: str = ""
    owner: str = ""
    number: str = ""
    notice: str = ""
    preferred: int = 0
    subject: str = ""
    euro: Decimal = NO_MONEY
    determination: str = ""
    verified: bool = False
    persons: int = 0
    lower_bound: bool = False


def facts(cls: str, record: Any, dossier: Dossier, counts_for: str = "") -> Facts:  # noqa: ANN401, PLR0911 - a record of any class that a KPI rests on: one line for each
    """Return the facts of a record; `counts_for` is the organisation where it does not follow from the record."""
    match cls:
        case "Lot":
            return _lot(record, dossier)
        case "Procedure":
            return _procedure(record, dossier)
        case "Contract":
            return _contract(record, dossier)
        case "Commitment" | "ContractYear":
            return _about({"type": "contract", "id": record["contract"]}, dossier)
        case "Observation":
            return _observation(record, dossier)
        case "SocialReturnReport":
            persons = max(record.get("persons_started", 0), record.get("persons_active", 0))
            persons = max(persons, sum(each.get("persons", 0) for each in record.get("target_groups", ())))
            return _about(record["subject"], dossier)._replace(persons=persons)
        case "Coverage":
            return Facts(
                record["organisation"], kind="opgave", owner=record["organisation"], subject=record["organisation"]
            )
    return _supplier(record, counts_for)


def _lot(lot: Lot, dossier: Dossier) -> Facts:
    value = lot.get("value")
    counted_in = counting_organisation(lot)
    procedure = dossier.get("Procedure", lot.get("procedure"))
    notice = _notice(procedure) if procedure else ""
    return Facts(
        counted_in,
        lot.get("product_group", ""),
        lot["threshold_regime"],
        lot.get("nature", ""),
        "perceel",
        lot["buyer"],
        lot["own_number"],
        f"{notice} {lot['own_number']}" if notice else "",
        int(counted_in == lot["buyer"]),
        f"Lot {lot['id']}",
        exact(value["amount"]) if value and lot.get("value_basis") == "incl_opties" else NO_MONEY,
    )


def _notice(procedure: Procedure) -> str:
    """Return the number of the TED notice of a procedure; empty if none is known."""
    return next((each["value"] for each in procedure.get("identifiers", ()) if each["scheme"] == PUBLISHED[0]), "")


def _procedure(record: Any, dossier: Dossier) -> Facts:  # noqa: ANN401 - mypy knows it as Procedure where it comes from
    lots = dossier.once(_lots_by_procedure)[record["id"]]
    names = {each["scheme"]: each["value"] for each in record.get("identifiers", ())}
    published = next((f"{scheme} {names[scheme]}" for scheme in PUBLISHED if scheme in names), "")
    owner = counting_organisation(lots[0])
    return Facts(
        owner,
        *_shared(lots),
        "traject",
        "" if published else owner,
        published or record["id"],
        subject=f"Procedure {record['id']}",
        preferred=int(owner == lots[0]["buyer"]),
    )


def _contract(contract: Contract, dossier: Dossier) -> Facts:
    return dossier.once(_by_contract)[contract["id"]]


def _by_contract(dossier: Dossier) -> Mapping[str, Facts]:
    """Make the facts of every contract once: all that hangs on one shares them."""
    paid = dossier.once(_paid)
    found = {}
    for each in dossier.all("Contract"):
        about: Subject = {"type": "contract", "id": each["id"]}
        counted_in = counting_for(about, dossier)
        found[each["id"]] = Facts(
            counted_in,
            *_shared(lots_of_subject(about, dossier)),
            "contract",
            counted_in,
            each["own_number"],
            preferred=int(each["kind"] != CALL_OFF),
            subject=f"Contract {each['id']}",
            euro=paid.get(each["id"], NO_MONEY),
        )
    return found


def _observation(record: Any, dossier: Dossier) -> Facts:  # noqa: ANN401 - mypy knows it as Observation where it comes from
    return _about(record["subject"], dossier)._replace(
        determination=record.get("determination", ""),
        verified=record.get("verification", {}).get("status") == "geverifieerd",
        lower_bound=record.get("lower_bound", False),
    )


def _about(subject: Subject, dossier: Dossier) -> Facts:
    """Return the facts of what a record is about: a contract, a lot, or an organisation as a whole."""
    known = {"contract": "Contract", "lot": "Lot"}.get(subject["type"], "")
    record: Any = dossier.get(known, subject["id"]) if known else None  # type: ignore[call-overload] # one of two classes
    if record is None:
        return Facts(counting_for(subject, dossier))
    return _contract(record, dossier) if known == "Contract" else _lot(record, dossier)


def _supplier(record: Any, counts_for: str) -> Facts:  # noqa: ANN401 - mypy knows it as Organisation where it comes from
    kind = "opdrachtnemer" if counts_for else "organisatie"
    return Facts(counts_for or record["id"], kind=kind, owner=record["id"], subject=record["id"])


def _shared(lots: Iterable[Lot]) -> tuple[str, str, str]:
    """Return product group, threshold regime and nature, each where the lots agree on it."""
    found: list[set[str]] = [set(), set(), set()]
    for lot in lots:
        for values, each in zip(found, ("product_group", "threshold_regime", "nature"), strict=True):
            values.add(str(lot.get(each, "")))
    group, threshold, nature = (each.pop() if len(each) == 1 else "" for each in found)
    return group, threshold, nature


def _lots_by_procedure(dossier: Dossier) -> Mapping[str, tuple[Lot, ...]]:
    return {each.record["id"]: each.lots for each in procedures(dossier) if each.cls == "Procedure"}


def _paid(dossier: Dossier) -> Mapping[str, Decimal]:
    span = period(dossier)
    running = {each["id"] for each in running_contracts(dossier)}
    found: dict[str, Decimal] = {}
    for each in dossier.all("ContractYear"):
        inside = span["start"] <= each["period"]["start"] and each["period"]["end"] <= span["end"]
        if inside and "paid" in each and each["contract"] in running:
            found[each["contract"]] = found.get(each["contract"], NO_MONEY) + exact(each["paid"]["amount"])
    return found
