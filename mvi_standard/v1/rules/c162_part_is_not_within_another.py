"""MVI-C162."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C162", on="Observation", given="breakdown")
def part_is_not_within_another(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een uitsplitsing mag niet een groep noemen én een code die in die groep zit.

    Melding: Code {found} zit al in groep {group}, en beide staan in deze uitsplitsing.
    Waarom: De groep is de som van haar codes. Staan zij er allebei, dan telt een deel dubbel.
    Oplossing: Haal de groep weg als u alle losse codes kent; de som volgt dan vanzelf. Kent u die niet, haal
    dan de losse codes weg.

    A breakdown must not name both a group and a code within that group.

    Message: Code {found} is within group {group}, and both stand in this breakdown.
    Why: The group is the sum of its codes. If both are there, a part counts twice.
    Fix: Remove the group if you know all single codes; the sum then follows by itself. If you do not know them,
    remove the single codes.
    """
    for index, breakdown in enumerate(observation["breakdown"]):
        codes = {part["code"] for part in breakdown["parts"]}
        for number, part in enumerate(breakdown["parts"]):
            group = dossier.group_of(breakdown["dimension"], part["code"])
            if group in codes:
                yield Problem("breakdown", index, "parts", number, "code", found=part["code"], group=group)
