"""PRO-12."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, exact, kpi
from mvi_standard.v1.amounts import no_value, pairs, refused, share_of_value
from mvi_standard.v1.award_weight import DEDUCTION, Weight, award_weight
from mvi_standard.v1.scope import awarded_lots
from mvi_standard.v1.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from mvi_standard.v1.records import Dossier, Lot

NOT_KNOWN = Weight()


@kpi("PRO-12")
def mean_award_weight(dossier: Dossier) -> Iterator[Entry]:
    """Elk gegund perceel telt met het gewicht van zijn MVI-gunningscriteria maal zijn waarde, per waardebasis.
    Per thema telt het nog eens, als dat gewicht bekend is. Een fictieve korting telt apart, als deel van de geraamde
    waarde. Is het gewicht niet bekend, dan ontbreekt het bij de gewichten in procenten.

    Each awarded lot counts with the weight of its MVI award criteria times its value, by value basis. It counts again
    by theme if that weight is known. A fictitious deduction counts apart, as a part of the estimated value. A weight
    that is not known is missing among those in percent.
    """
    for lot in awarded_lots(dossier):
        whole = award_weight(lot)
        yield _weighed(lot, whole)
        for theme in THEMES:
            yield _weighed(lot, award_weight(lot, theme) if any(whole) else whole, ("thema", theme))


def _weighed(lot: Lot, weight: Weight, by: tuple[str, str] = ("", "")) -> Entry:
    if weight.deduction is not None:
        return _deducted(lot, weight.deduction, by)
    share = None if weight == NOT_KNOWN else weight.percent / 100 if weight.percent else 0
    return share_of_value(lot, share, by, gewichtsoort="percentage")


def _deducted(lot: Lot, deduction: Fraction, by: tuple[str, str]) -> Entry:
    apart = pairs({"gewichtsoort": DEDUCTION})
    field = "estimated_value" if "estimated_value" in lot else "value"
    money = lot.get("estimated_value", lot.get("value"))
    if money is None:
        return Entry("Lot", lot, missing=no_value(lot), by=by, apart=apart)
    if failed := refused(money, field):
        return Entry("Lot", lot, excluded=failed, by=by, apart=apart)
    return Entry("Lot", lot, deduction, exact(money["amount"]), by=by, apart=apart)
