"""MVI-W051."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Payment


@rule("MVI-W051", on="Payment", severity=WAARSCHUWING)
def payment_is_in_euro(payment: Payment, _: Dossier) -> Iterator[Problem]:
    """Een betaling hoort in euro's te staan.

    Melding: Dit bedrag staat in {found}.
    Waarom: Totalen zijn in euro's. Een bedrag in ander geld telt daar niet in mee.
    Oplossing: Reken het bedrag om met de koers van de dag waarop het is afgesproken of betaald, en kies EUR.

    A payment should be in euro.

    Message: This amount is in {found}.
    Why: Totals are in euro. An amount in other money does not count in them.
    Fix: Convert the amount at the rate of the day on which it was agreed or paid, and choose EUR.
    """
    if payment["currency"] != "EUR":
        yield Problem("currency", found=payment["currency"], expected="EUR")
