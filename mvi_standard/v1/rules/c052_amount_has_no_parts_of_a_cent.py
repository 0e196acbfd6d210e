"""MVI-C052."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Money

DECIMALS = 2  # one euro is divided into one hundred cent: Regulation (EC) 974/98, article 2


@rule("MVI-C052", on="Money")
def amount_has_no_parts_of_a_cent(money: Money, _: Dossier) -> Iterator[Problem]:
    """Een geldbedrag mag hooguit twee cijfers achter de komma hebben.

    Melding: Het bedrag {found} heeft meer dan twee cijfers achter de komma.
    Waarom: Kleiner dan een cent bestaat niet. Meer cijfers wijzen op een omrekening of op een bedrag in
        duizenden.
    Oplossing: Neem het bedrag over uit uw administratie, in hele euro's of met centen.

    An amount of money must have at most two decimals.

    Message: The amount {found} has more than two decimals.
    Why: Nothing is smaller than a cent. More decimals point to a conversion or to an amount in thousands.
    Fix: Copy the amount from your records, in whole euros or with cents.
    """
    if round(money["amount"], DECIMALS) != money["amount"]:
        yield Problem("amount", found=money["amount"])
