"""MVI-C165."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Target

GROUP = "buyer_group"


@rule("MVI-C165", on="Target")
def group_targets_stand_with_the_lead(target: Target, dossier: Dossier) -> Iterator[Problem]:
    """Een doel van een inkoopgroep moet in het bestand van de trekker staan.

    Melding: Dit doel is van inkoopgroep {group}. Trekker {expected} levert het aan, niet {found}.
    Waarom: Meldt elke deelnemer de doelen van de groep, dan telt hetzelfde doel meer dan één keer.
    Oplossing: Haal het doel weg. Bent u zelf de trekker, verbeter dat dan bij de groep (lead).

    A target of a buyer group must stand in the file of its lead.

    Message: This target is of buyer group {group}. Lead {expected} submits it, not {found}.
    Why: If every member reports the targets of the group, the same target counts more than once.
    Fix: Remove the target. If you are the lead yourself, correct that in the group (lead).
    """
    if dossier.submission is None:
        return
    about, found = target["subject"], dossier.submission["submitter"]
    group = dossier.get("BuyerGroup", about["id"]) if about["type"] == GROUP else None
    if group and group["lead"] != found:
        yield Problem("subject", "id", found=found, expected=group["lead"], group=group["name"])
