"""MVI-C049."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier

WHOLE = Decimal(100)  # percent: what percentages are parts of


@rule("MVI-C049", on="Contract", given="participants")
def shares_of_participants_are_100_percent(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """De aandelen van de deelnemende opdrachtgevers moeten samen precies 100 procent zijn.

    Melding: De aandelen zijn samen {total} procent.
    Waarom: Met de aandelen wordt de waarde over de opdrachtgevers verdeeld. Wat te veel of te weinig is, telt
        fout mee.
    Oplossing: Kijk of alle deelnemers er staan en of elk aandeel klopt. Komt het door afronden, tel het
        verschil dan op bij één deelnemer: 33,34 en twee keer 33,33.

    The shares of the participating buyers must be exactly 100 per cent together.

    Message: The shares are {total} per cent together.
    Why: The value is divided among the buyers by these shares. Anything too much or too little counts
        wrongly.
    Fix: Check that all participants are there and each share is right. If rounding is the cause, add the
        difference to one participant, as in 33.34, 33.33 and 33.33.
    """
    shares = [Decimal(repr(each["share"])) for each in contract["participants"]]
    if shares and sum(shares) != WHOLE:
        yield Problem("participants", total=float(sum(shares)))
