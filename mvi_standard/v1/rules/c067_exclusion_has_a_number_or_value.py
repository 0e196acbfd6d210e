"""MVI-C067."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Exclusion

UNCOUNTED = ("geheim", "geen_registratie")  # not to be told, not to be known: list exclusion_reason


@rule("MVI-C067", on="Exclusion")
def exclusion_has_a_number_or_value(exclusion: Exclusion, _: Dossier) -> Iterator[Problem]:
    """Een uitsluiting moet een aantal of een waarde noemen, tenzij u die niet mag of kunt geven.

    Melding: Bij de uitsluiting met reden {reason} staat geen aantal en geen waarde.
    Waarom: Wie uw cijfers leest, wil weten hoe groot het deel is dat u heeft weggelaten.
    Oplossing: Vul Aantal (count) of Waarde (value) in. Een schatting mag. Alleen bij geheim en
        geen_registratie mogen beide ontbreken.

    An exclusion must state a number or a value, unless you are not allowed or able to give them.

    Message: The exclusion with reason {reason} has no number and no value.
    Why: Whoever reads your figures wants to know how large the part is that you left out.
    Fix: Fill in Number (count) or Value (value). An estimate will do. Only with geheim and geen_registratie
        may both be absent.
    """
    if exclusion["reason"] not in UNCOUNTED and "count" not in exclusion and "value" not in exclusion:
        yield Problem("reason", reason=exclusion["reason"])
