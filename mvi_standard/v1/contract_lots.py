"""Contracts and the lots behind them; those of a call-off are the lots of its framework agreement."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.v1.records import Contract, Dossier, Lot, Subject

CALL_OFF = "nadere_overeenkomst"


def lots_of(contract: Contract, dossier: Dossier) -> list[Lot]:
    """Return the lots of a contract; of a call-off those of its parent in the same file."""
    own = contract if contract["kind"] != CALL_OFF else dossier.get("Contract", contract.get("parent_contract"))
    found = (dossier.get("Lot", each) for each in own.get("lots", ())) if own else ()
    return [each for each in found if each]


def lots_of_subject(subject: Subject, dossier: Dossier) -> list[Lot]:
    """Return the lots behind a contract or lot."""
    if subject["type"] == "lot":
        lot = dossier.get("Lot", subject["id"])
        return [lot] if lot else []
    contract = dossier.get("Contract", subject["id"]) if subject["type"] == "contract" else None
    return lots_of(contract, dossier) if contract else []


def contracts_by_lot(dossier: Dossier) -> Mapping[str, list[Contract]]:
    """Return the contracts by lot, call-offs left out."""
    return dossier.once(_contracts_by_lot)


def _contracts_by_lot(dossier: Dossier) -> Mapping[str, list[Contract]]:
    found: dict[str, list[Contract]] = defaultdict(list)
    for each in dossier.all("Contract"):
        for lot in each.get("lots", ()) if each["kind"] != CALL_OFF else ():
            found[lot].append(each)
    return found
