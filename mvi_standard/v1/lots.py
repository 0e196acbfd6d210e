"""Lots: whose figures they count in, and which contracts hang on them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import (
        Contract,
        CountUnit,
        Coverage,
        Dossier,
        Lot,
        Organisation,
        PopulationMeasure,
        Subject,
    )

CALL_OFF = "nadere_overeenkomst"


def counting_organisation(lot: Lot) -> str:
    """Return the one organisation in whose figures a lot counts: the buyer, unless another is named."""
    return lot.get("counted_by", lot["buyer"])


def counted_lots(organisation: str, dossier: Dossier) -> Iterator[Lot]:
    """Yield the lots that count in the figures of an organisation."""
    yield from dossier.by("Lot", "counted_by").get(organisation, ())
    yield from (lot for lot in dossier.by("Lot", "buyer").get(organisation, ()) if "counted_by" not in lot)


def is_buyer(organisation: Organisation, dossier: Dossier) -> bool:
    """Return whether an organisation awarded a lot, or has its procurement reported here."""
    key = organisation["id"]
    return key in dossier.by("Lot", "buyer") or key in dossier.by("Coverage", "organisation")


def declared(coverage: Coverage, measure: PopulationMeasure, unit: CountUnit) -> Iterator[tuple[int, int]]:
    """Yield place and number of what an organisation declared of one measure, for all its procurement."""
    for index, each in enumerate(coverage["populations"]):
        whole = "nature" not in each and "threshold_regime" not in each
        if whole and each["measure"] == measure and each.get("count_unit") == unit and "count" in each:
            yield index, each["count"]


def lots_of(contract: Contract, dossier: Dossier) -> list[Lot]:
    """Return the lots of a contract; of a call-off those of its parent in the same file."""
    own = with_lots(contract, dossier)
    return _named(own, dossier) if own else []


def _named(contract: Contract, dossier: Dossier) -> list[Lot]:
    found = (dossier.get("Lot", each) for each in contract.get("lots", ()))
    return [each for each in found if each]


def with_lots(contract: Contract, dossier: Dossier) -> Contract | None:
    """Return the contract that names the lots behind one: of a call-off its parent; None when that is not there."""
    return contract if contract["kind"] != CALL_OFF else dossier.get("Contract", contract.get("parent_contract"))


def holder(subject: Subject, dossier: Dossier) -> tuple[str, str]:
    """Return class and id of what says which lots are behind a subject: a call-off leaves that to its parent."""
    contract = dossier.get("Contract", subject["id"]) if subject["type"] == "contract" else None
    own = with_lots(contract, dossier) if contract else None
    return ("Contract", own["id"]) if own else ("Lot", subject["id"] if subject["type"] == "lot" else "")


def lots_behind(held: tuple[str, str], dossier: Dossier) -> list[Lot]:
    """Return the lots that a holder stands for."""
    cls, key = held
    if cls == "Contract":
        contract = dossier.get("Contract", key)
        return _named(contract, dossier) if contract else []
    lot = dossier.get("Lot", key)
    return [lot] if lot else []


def contracts_by_lot(dossier: Dossier) -> Mapping[str, list[Contract]]:
    """Return the contracts by lot, call-offs left out."""
    return dossier.once(_contracts_by_lot)


def _contracts_by_lot(dossier: Dossier) -> Mapping[str, list[Contract]]:
    found: dict[str, list[Contract]] = defaultdict(list)
    for each in dossier.all("Contract"):
        for lot in each.get("lots", ()) if each["kind"] != CALL_OFF else ():
            found[lot].append(each)
    return found
