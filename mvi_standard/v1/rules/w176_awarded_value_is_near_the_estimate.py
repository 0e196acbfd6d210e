"""MVI-W176."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.amounts import stands_for_unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot

TIMES = 10
"""[proposed]: one zero too many or too few. A tender that is really so far off was a reason to think again."""


@rule("MVI-W176", on="Lot", given="estimated_value", severity=WAARSCHUWING)
def awarded_value_is_near_the_estimate(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """De gegunde waarde hoort minder dan tien keer zo hoog of zo laag te zijn als de raming.

    Melding: De gegunde waarde is {found}, en de raming was {estimated}.
    Waarom: Een van beide heeft dan meestal een nul te veel of te weinig. Elk cijfer in euro's volgt de gegunde
        waarde.
    Oplossing: Controleer beide bedragen. Hoort de raming bij de hele aanbesteding, laat haar dan weg. Is de
        waarde een bedrag per jaar, kies dan jaarwaarde als grondslag (value_basis). Kloppen ze, leg dat dan
        uit bij Toelichting op wat opvalt (explanation).

    The awarded value should be less than ten times as high or as low as the estimate.

    Message: The awarded value is {found}, and the estimate was {estimated}.
    Why: One of the two then mostly has a zero too many or too few. Every figure in euro follows the awarded
        value.
    Fix: Check both amounts. If the estimate is that of the whole procedure, leave it out. If the value is an
        amount per year, choose jaarwaarde as its basis (value_basis). If both are right, explain that under
        Explanation of what stands out (explanation).
    """
    estimate, value = lot["estimated_value"], lot.get("value")
    if value is None or "explanation" in lot or lot.get("value_basis") == "jaarwaarde":
        return
    alike = (value["currency"], value["vat"]) == (estimate["currency"], estimate["vat"])
    low, high = sorted((value, estimate), key=itemgetter("amount"))
    if alike and not stands_for_unknown(low) and high["amount"] >= TIMES * low["amount"]:
        yield Problem("value", "amount", found=value["amount"], estimated=estimate["amount"])
