"""MVI-C041."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C041", on="Contract")
def contract_value_goes_with_its_basis(contract: Contract, _: Dossier) -> Iterator[Problem]:
    """Bij een contract moeten de contractwaarde en de grondslag ervan er allebei staan, of allebei niet.

    Melding: In dit contract is het veld {filled} ingevuld, maar het veld {empty} niet.
    Waarom: Een bedrag zegt pas iets als bekend is of het voor één jaar, de vaste looptijd of alle opties
        geldt.
    Oplossing: Vul het andere veld ook in. Kent u de grondslag niet, kies dan onbekend. Is er geen bedrag,
        haal dan ook de grondslag weg.

    In a contract the contract value and its basis must both be given, or neither.

    Message: In this contract the field {filled} is filled in, but the field {empty} is not.
    Why: An amount only tells something once it is known to be for one year, the fixed term or all options.
    Fix: Fill in the other field as well. If you do not know the basis, choose onbekend. If there is no
        amount, remove the basis too.
    """
    if ("value" in contract) != ("value_basis" in contract):
        filled, empty = ("value", "value_basis") if "value" in contract else ("value_basis", "value")
        yield Problem(filled, filled=Name(f"Contract.{filled}"), empty=Name(f"Contract.{empty}"))
