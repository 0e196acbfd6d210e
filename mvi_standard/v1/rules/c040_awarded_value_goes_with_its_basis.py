"""MVI-C040."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C040", on="Lot")
def awarded_value_goes_with_its_basis(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """Bij een perceel moeten de gegunde waarde en de grondslag ervan er allebei staan, of allebei niet.

    Melding: In dit perceel is het veld {filled} ingevuld, maar het veld {empty} niet.
    Waarom: Een contract van 2+1+1 jaar is met opties vier keer zo veel waard als per jaar. Zo'n verschil telt
        door.
    Oplossing: Vul het andere veld ook in. Kent u de grondslag niet, kies dan onbekend. Is er geen bedrag,
        haal dan ook de grondslag weg.

    In a lot the awarded value and its basis must both be given, or neither.

    Message: In this lot the field {filled} is filled in, but the field {empty} is not.
    Why: A contract of 2+1+1 years is worth four times as much with options as per year. That carries on in
        totals.
    Fix: Fill in the other field as well. If you do not know the basis, choose onbekend. If there is no
        amount, remove the basis too.
    """
    if ("value" in lot) != ("value_basis" in lot):
        filled, empty = ("value", "value_basis") if "value" in lot else ("value_basis", "value")
        yield Problem(filled, filled=Name(f"Lot.{filled}"), empty=Name(f"Lot.{empty}"))
