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
