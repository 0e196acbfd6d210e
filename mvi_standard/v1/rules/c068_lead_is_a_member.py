"""MVI-C068."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import BuyerGroup, Dossier


@rule("MVI-C068", on="BuyerGroup")
def lead_is_a_member(group: BuyerGroup, _: Dossier) -> Iterator[Problem]:
    """De trekker van een inkoopgroep moet zelf ook lid zijn.

    Melding: Trekker {found} staat niet bij de leden.
    Waarom: De cijfers van een groep gaan over de leden. Anders tellen die van de trekker niet mee.
    Oplossing: Zet de trekker ook bij Leden (members), of kies als trekker een van de leden.

    The lead organisation of a buyer group must be a member itself.

    Message: Lead organisation {found} is not among the members.
    Why: The figures of a group are about its members. Otherwise those of the lead organisation are left out.
    Fix: Add the lead organisation to Members (members), or choose one of the members as lead.
    """
    if group["lead"] not in group["members"]:
        yield Problem("lead", found=group["lead"])
