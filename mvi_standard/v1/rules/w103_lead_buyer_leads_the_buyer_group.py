"""MVI-W103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Procedure


@rule("MVI-W103", on="Procedure", given="lead_buyer", severity=WAARSCHUWING)
def lead_buyer_leads_the_buyer_group(procedure: Procedure, dossier: Dossier) -> Iterator[Problem]:
    """De penvoerder van een aanbesteding van een inkoopgroep hoort de trekker van die groep te zijn.

    Melding: Penvoerder is {found}, maar de trekker van inkoopgroep {group} is {lead}.
    Waarom: Meestal voert de trekker de aanbesteding uit. Is de verkeerde gekozen, dan zoekt men de
    aanbesteding bij een ander.
    Oplossing: Kijk wie de aanbesteding uitvoerde. Deed een ander lid dat, dan kunt u dit laten staan.

    The lead buyer of a procedure of a buyer group should be the lead organisation of that group.

    Message: The lead buyer is {found}, but the lead organisation of buyer group {group} is {lead}.
    Why: Usually the lead organisation runs the procedure. With the wrong choice people look for it
    elsewhere.
    Fix: Check who ran the procedure. If another member did, you can leave this as it is.
    """
    lead, group = procedure["lead_buyer"], dossier.get("BuyerGroup", procedure.get("buyer_group"))
    if group and lead in group["members"] and lead != group["lead"]:
        yield Problem("lead_buyer", found=lead, expected=group["lead"], group=group["name"], lead=group["lead"])
