"""Scope of the figures of a submission: awarded lots, procedures, running contracts, and the organisation of each."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mvi_standard.v1.lots import CALL_OFF, counting_organisation, lots_of
from mvi_standard.v1.term import runs_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Contract, Dossier, Lot, Period, Procedure, Subject

NO_DAY: Period = {"start": "9999-12-31", "end": "0001-01-01"}


class Trajectory(Struct, frozen=True):
    """A procedure with its awarded lots; a lot without procedure is one of its own (`record` is the lot then)."""

    cls: str
    record: Procedure | Lot
    lots: tuple[Lot, ...]


def period(dossier: Dossier) -> Period:
    """Return the reporting period; a dossier of which the root is unsound has one that holds no day."""
    return dossier.submission["reporting_period"] if dossier.submission else NO_DAY


def awarded_lots(dossier: Dossier) -> list[Lot]:
    """Return the lots that were awarded in the reporting period."""
    return dossier.once(_awarded_lots)


def procedures(dossier: Dossier) -> list[Trajectory]:
    """Return the procedures with a lot that was awarded in the reporting period."""
    return dossier.once(_procedures)


def running_contracts(dossier: Dossier) -> list[Contract]:
    """Return the contracts that ran in the reporting period, call-offs included."""
    return dossier.once(_running_contracts)


def in_scope(subject: Subject, count_unit: str, dossier: Dossier) -> bool:
    """Return whether a KPI that counts in this unit counts a lot or contract: awarded in the period, running in it."""
    return {
        ("lot", "percelen"): lambda: subject["id"] in dossier.once(_awarded_ids),
        ("contract", "contracten"): lambda: subject["id"] in dossier.once(_counted_ids),
    }.get((subject["type"], count_unit), lambda: True)()


def counted_contracts(dossier: Dossier) -> list[Contract]:
    """Return the running contracts that count as contracts: a call-off counts with its framework agreement."""
    return [each for each in running_contracts(dossier) if each["kind"] != CALL_OFF]


def organisation_of(contract: Contract, dossier: Dossier) -> str:
    """Return the organisation in whose figures a contract counts, with all that hangs on it."""
    known: dict[str, str] = dossier.once(_none_yet)
    way: set[str] = set()
    above: Contract | None = contract
    found = None
    while above and found is None and above["id"] not in way:
        way.add(above["id"])
        found = known[above["id"]] if above["id"] in known else _named(above, dossier)
        above = dossier.get("Contract", above.get("parent_contract"))
    answer = _submitter(dossier) if found is None else found
    known.update(dict.fromkeys(way, answer))
    return answer


def counting_for(subject: Subject, dossier: Dossier) -> str:
    """Return the organisation in whose figures a contract, lot or organisation counts."""
    match subject["type"]:
        case "contract":
            contract = dossier.get("Contract", subject["id"])
            return organisation_of(contract, dossier) if contract else _submitter(dossier)
        case "lot":
            lot = dossier.get("Lot", subject["id"])
            return counting_organisation(lot) if lot else _submitter(dossier)
        case "buyer_group":
            group = dossier.get("BuyerGroup", subject["id"])
            return group["lead"] if group else _submitter(dossier)
    return subject["id"]


def running_commitments(dossier: Dossier) -> Iterator[Commitment]:
    """Yield the commitments in running contracts, call-offs included."""
    running = {each["id"] for each in running_contracts(dossier)}
    yield from (each for each in dossier.all("Commitment") if each["contract"] in running)


def _awarded_lots(dossier: Dossier) -> list[Lot]:
    span = period(dossier)
    return [each for each in dossier.all("Lot") if span["start"] <= each.get("awarded_on", "") <= span["end"]]


def _awarded_ids(dossier: Dossier) -> set[str]:
    return {each["id"] for each in awarded_lots(dossier)}


def _counted_ids(dossier: Dossier) -> set[str]:
    return {each["id"] for each in counted_contracts(dossier)}


def _procedures(dossier: Dossier) -> list[Trajectory]:
    together: dict[tuple[str, str], list[Lot]] = defaultdict(list)
    for lot in awarded_lots(dossier):
        named = dossier.get("Procedure", lot.get("procedure"))
        together["Procedure" if named else "Lot", lot["procedure"] if named else lot["id"]].append(lot)
    return [
        Trajectory(cls, dossier.get("Procedure", key) or lots[0], tuple(lots)) if cls == "Procedure"
        else Trajectory(cls, lots[0], tuple(lots))
        for (cls, key), lots in together.items()
    ]  # fmt: skip


def _running_contracts(dossier: Dossier) -> list[Contract]:
    span = period(dossier)
    return [each for each in dossier.all("Contract") if runs_in(span, each)]


def _none_yet(_: Dossier) -> dict[str, str]:
    return {}


def _named(contract: Contract, dossier: Dossier) -> str | None:
    """Return the organisation that a contract itself leads to; None for a call-off that leaves it to what is above."""
    if "reporter" in contract:
        return contract["reporter"]
    if contract["kind"] == CALL_OFF:
        return None
    lots = lots_of(contract, dossier)
    return counting_organisation(lots[0]) if lots else _submitter(dossier)


def _submitter(dossier: Dossier) -> str:
    return dossier.submission["submitter"] if dossier.submission else ""
