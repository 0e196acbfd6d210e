"""MVI-W177."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

from mvi_standard.kpi import exact
from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1 import amounts, scope
from mvi_standard.v1.lots import counting_organisation
from mvi_standard.v1.population import AWARDED, PAID

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from mvi_standard.v1.records import Coverage, Dossier

ROUNDED = Decimal("1.05")
"""[proposed]: a total that is rounded to two figures is at most this much too low."""


@rule("MVI-W177", on="Coverage", severity=WAARSCHUWING)
def declared_value_holds_what_is_listed(coverage: Coverage, dossier: Dossier) -> Iterator[Problem]:
    """Een opgegeven bedrag hoort niet lager te zijn dan wat de gegevens in dit bestand samen optellen.

    Melding: Opgegeven is {found} euro, maar wat in dit bestand staat, is samen {listed} euro.
    Waarom: Het deel van de inkoop dat in beeld is, wordt door dit bedrag gedeeld. Is het te laag, dan lijkt
        alles in beeld.
    Oplossing: Verhoog het bedrag: het hoort ook te bevatten wat niet in het bestand staat. Of kijk of een waarde
        in het bestand te hoog is. Kloppen beide, leg dat dan uit bij Toelichting op wat opvalt (explanation) van
        dit totaal.

    A declared amount should not be lower than what the records in this file add up to.

    Message: Declared is {found} euro, but the records in this file come to {listed} euro together.
    Why: The share of procurement that is in view is divided by this amount. If it is too low, everything seems
        to be in view.
    Fix: Raise the amount: it should also hold what is not in the file. Or see whether a value in the file is too
        high. If both are right, explain that under Explanation of what stands out (explanation) of this total.
    """
    for index, each in enumerate(coverage["populations"]):
        if "value" not in each or "explanation" in each or amounts.refused(each["value"], "value"):
            continue
        series = (each["measure"], coverage["organisation"], each.get("value_basis"))
        part = (each.get("nature"), each.get("threshold_regime"))
        listed = dossier.once(_awarded if each["measure"] == AWARDED else _paid).get((*series, *part))
        if listed and listed > exact(each["value"]["amount"]) * ROUNDED:
            found = each["value"]["amount"]
            yield Problem("populations", index, "value", "amount", found=found, listed=float(listed))


def _awarded(dossier: Dossier) -> Mapping[Hashable, Decimal]:
    """Return the value of lots by measure, organisation, basis, and the part of procurement or None for all."""
    found: dict[Hashable, Decimal] = defaultdict(Decimal)
    for lot in scope.awarded_lots(dossier):
        if "value" in lot and not amounts.refused(lot["value"], "value") and lot.get("value_basis") != amounts.UNKNOWN:
            series = (AWARDED, counting_organisation(lot), lot.get("value_basis"))
            for part in product({lot.get("nature"), None}, (lot["threshold_regime"], None)):
                found[*series, *part] += exact(lot["value"]["amount"])
    return found


def _paid(dossier: Dossier) -> Mapping[Hashable, Decimal]:
    """Return what was paid, by the same: of payments nobody knows basis or part."""
    found: dict[Hashable, Decimal] = defaultdict(Decimal)
    for paid in dossier.once(amounts.payments):
        found[PAID, paid.organisation, None, None, None] += paid.euro
    return found
