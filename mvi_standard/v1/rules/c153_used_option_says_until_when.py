"""MVI-C153."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import ContractOption, Dossier

FIELDS = ("exercised_on", "new_end")


@rule("MVI-C153", on="ContractOption")
def used_option_says_until_when(option: ContractOption, _: Dossier) -> Iterator[Problem]:
    """Bij een gebruikte optie moet staan wanneer u die gebruikte en tot wanneer het contract dan loopt.

    Melding: '{present}' is ingevuld, maar '{absent}' niet.
    Waarom: Alleen de nieuwe einddatum zegt hoelang het contract doorloopt. Alleen de dag van gebruik zegt vanaf
    welk jaar dat geldt.
    Oplossing: Vul '{absent}' in. Is de optie nog niet gebruikt, laat dan allebei weg.

    An option that was used must say when you used it, and until when the contract runs then.

    Message: '{present}' is filled in, but '{absent}' is not.
    Why: Only the new end says how long the contract goes on. Only the day of use says from which year that holds.
    Fix: Fill in '{absent}'. If the option was not used yet, leave out both.
    """
    for present, absent in (FIELDS, FIELDS[::-1]):
        if present in option and absent not in option:
            yield Problem(present, present=Name(f"ContractOption.{present}"), absent=Name(f"ContractOption.{absent}"))
