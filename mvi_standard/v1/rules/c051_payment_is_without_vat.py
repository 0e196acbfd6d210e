"""MVI-C051."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Payment


@rule("MVI-C051", on="Payment")
def payment_is_without_vat(payment: Payment, _: Dossier) -> Iterator[Problem]:
    """Een betaling moet zonder btw zijn.

    Melding: Dit bedrag is niet zonder btw: bij Btw staat {found}.
    Waarom: De ene opdrachtgever betaalt 21 procent btw, een andere niets. Alleen zonder btw zijn bedragen op
        te tellen.
    Oplossing: Reken het bedrag om naar een bedrag zonder btw en kies exclusief. Verander niet alleen de code.

    A payment must exclude VAT.

    Message: This amount does not exclude VAT: under VAT stands {found}.
    Why: One buyer pays 21 per cent VAT, another nothing. Only amounts without VAT can be added up.
    Fix: Work out the amount without VAT and choose exclusief. Do not change the code only.
    """
    if payment["vat"] != "exclusief":
        yield Problem("vat", found=payment["vat"], expected="exclusief")
