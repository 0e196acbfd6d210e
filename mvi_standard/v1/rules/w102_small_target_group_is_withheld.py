"""MVI-W102."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport

SHOWN_FROM = 5  # [proposed] in dossier 7.4: no source was read that sets a threshold


@rule("MVI-W102", on="SocialReturnReport", given="target_groups", severity=WAARSCHUWING)
def small_target_group_is_withheld(report: SocialReturnReport, _: Dossier) -> Iterator[Problem]:
    """Een aantal van 1 tot en met 4 personen in een doelgroep hoort niet te worden gedeeld.

    Melding: Het aantal personen van doelgroep {group} is {found}.
    Waarom: In een kleine groep zijn mensen te herkennen. De grens van 5 is een voorstel van deze standaard,
    nog geen vaste norm.
    Oplossing: Haal de aantallen van deze groep weg en kies onderdrukt als reden van ontbreken
    (missing_reason). Nul mag blijven staan.

    A number of 1 to 4 persons in a target group should not be shared.

    Message: The number of persons of target group {group} is {found}.
    Why: In a small group people can be recognised. The threshold of 5 is a proposal of this standard, not
    yet a fixed norm.
    Fix: Remove the numbers of this group and choose onderdrukt as the reason for missing (missing_reason).
        Zero may stay.
    """
    if report["subject"]["type"] != "organisation":
        return
    for index, each in enumerate(report["target_groups"]):
        persons = each.get("persons")
        if persons and persons < SHOWN_FROM:
            yield Problem("target_groups", index, "persons", found=persons, group=each["group"])
