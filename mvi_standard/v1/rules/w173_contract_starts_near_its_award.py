"""MVI-W173."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called
from mvi_standard.v1.term import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier, Lot

EARLY, LATE = -6, 60
"""Months between award and start [proposed]: a wrong year moves a start by more, while real delays hardly do."""


@rule("MVI-W173", on="Contract", given="period", severity=WAARSCHUWING)
def contract_starts_near_its_award(contract: Contract, dossier: Dossier) -> Iterator[Problem]:
    """Een contract hoort te beginnen tussen een half jaar vóór en vijf jaar na de gunning van zijn percelen.

    Melding: Het contract begint op {found}, maar perceel {lot} is gegund op {awarded_on}.
    Waarom: Een van beide data is dan meestal verkeerd. Het perceel telt in het jaar van de gunning, het contract
        zolang het loopt.
    Oplossing: Kijk welke van de twee een tikfout heeft, en of het perceel bij dit contract hoort. In een
        aankondiging is 2000-01-01 geen echte gunningsdatum. Klopt het toch, leg dat dan bij het contract
        uit, bij Toelichting op wat opvalt (explanation).

    A contract should start between half a year before and five years after the award of its lots.

    Message: The contract starts on {found}, but lot {lot} was awarded on {awarded_on}.
    Why: One of the two days is then mostly wrong. The lot counts in the year of the award, the contract as long
        as it runs.
    Fix: See which of the two was mistyped, and whether the lot belongs to this contract. In a notice 2000-01-01
        is no real day of award. If it is right all the same, explain that at the contract, under Explanation of
        what stands out (explanation).
    """
    start = contract["period"]["start"]
    for key in contract.get("lots", ()) if "explanation" not in contract else ():
        lot: Lot | None = dossier.get("Lot", key)
        if lot is None or "awarded_on" not in lot:
            continue
        first, last = _limits(lot["awarded_on"])
        if not first <= start <= last:
            yield Problem("period", "start", found=start, lot=called(lot), awarded_on=lot["awarded_on"])
            return


@lru_cache(maxsize=1000)  # many lots are awarded on the same day
def _limits(awarded: str) -> tuple[str, str]:
    """Return the first and the last day on which a contract starts near its award."""
    return later(awarded, EARLY), later(awarded, LATE)
