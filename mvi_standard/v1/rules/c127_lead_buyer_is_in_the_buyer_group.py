"""MVI-C127."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Procedure


@rule("MVI-C127", on="Procedure", given="lead_buyer")
def lead_buyer_is_in_the_buyer_group(procedure: Procedure, dossier: Dossier) -> Iterator[Problem]:
    """De penvoerder van een aanbesteding van een inkoopgroep moet lid van die groep zijn.

    Melding: Penvoerder {found} is geen lid van inkoopgroep {group}.
    Waarom: De aanbesteding komt uit de groep. Voert een ander die uit, dan telt die bij de verkeerde
    organisaties.
    Oplossing: Kies een lid van de groep als penvoerder, of zet de penvoerder bij de leden van de groep.

    The lead buyer of a procedure of a buyer group must be a member of that group.

    Message: Lead buyer {found} is not a member of buyer group {group}.
    Why: The procedure comes from the group. If someone else runs it, it counts with the wrong organisations.
    Fix: Choose a member of the group as lead buyer, or add the lead buyer to the members of the group.
    """
    lead, group = procedure["lead_buyer"], dossier.get("BuyerGroup", procedure.get("buyer_group"))
    if group and lead not in group["members"]:
        there = [each for each in group["members"] if dossier.get("Organisation", each)]
        yield Problem("lead_buyer", found=lead, expected=there, group=group["name"])
