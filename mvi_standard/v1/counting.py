"""Who counts what: the organisation of a lot, the lots of an organisation, and what it declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import CountUnit, Coverage, Dossier, Lot, Organisation, PopulationMeasure


def counting_organisation(lot: Lot) -> str:
    """Return the one organisation in whose figures a lot counts: the buyer, unless another is named."""
    return lot.get("counted_by", lot["buyer"])


def counted_lots(organisation: str, dossier: Dossier) -> Iterator[Lot]:
    """Give the lots that count in the figures of an organisation."""
    yield from dossier.by("Lot", "counted_by").get(organisation, ())
    yield from (lot for lot in dossier.by("Lot", "buyer").get(organisation, ()) if "counted_by" not in lot)


def is_buyer(organisation: Organisation, dossier: Dossier) -> bool:
    """Tell whether an organisation awarded a lot, or has its procurement reported here."""
    key = organisation["id"]
    return key in dossier.by("Lot", "buyer") or key in dossier.by("Coverage", "organisation")


def declared(coverage: Coverage, measure: PopulationMeasure, unit: CountUnit) -> Iterator[tuple[int, int]]:
    """Give place and number of what an organisation declared of one measure, for all its procurement."""
    for index, each in enumerate(coverage["populations"]):
        whole = "nature" not in each and "threshold_regime" not in each
        if whole and each["measure"] == measure and each.get("count_unit") == unit and "count" in each:
            yield index, each["count"]
