"""PRO-17."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi, yes_or_no
from mvi_standard.v1.award_weight import award_weight
from mvi_standard.v1.scope import procedures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier

HALF = 50
"""Which weight is enough, in percent."""


@kpi("PRO-17")
def share_of_category_tenders_half_on_impact(dossier: Dossier) -> Iterator[Entry]:
    """Elke gegunde categorie-aanbesteding telt één keer: ja als MVI in al haar gegunde percelen minstens 50 % weegt.
    Een aanbesteding met een perceel dat alleen een fictieve korting heeft, valt erbuiten.

    Each awarded category procedure counts once: yes if MVI weighs at least 50 % in all its awarded lots. A
    procedure with a lot that has only a fictitious deduction is left out.
    """
    for each in procedures(dossier):
        if each.cls == "Procedure" and each.record.get("is_category_procurement"):
            weights = [award_weight(lot) for lot in each.lots]
            shares = [weight.percent for weight in weights if weight.percent is not None]
            if any(weight.deduction is not None for weight in weights):
                yield Entry(each.cls, each.record, excluded="award_weight.kind")
            else:
                answer = all(share >= HALF for share in shares) if len(shares) == len(weights) else None
                yield yes_or_no(each.cls, each.record, answer)
