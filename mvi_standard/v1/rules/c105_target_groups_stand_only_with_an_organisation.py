"""MVI-C105."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport


@rule("MVI-C105", on="SocialReturnReport", given="target_groups")
def target_groups_stand_only_with_an_organisation(report: SocialReturnReport, _: Dossier) -> Iterator[Problem]:
    """Een rapportage over één contract mag geen doelgroepen noemen.

    Melding: Deze rapportage over contract {contract} noemt doelgroepen.
    Waarom: In één contract werken vaak maar een tot drie mensen. Met hun doelgroep erbij zijn die mensen te
    herkennen.
    Oplossing: Haal de doelgroepen hier weg. Geef ze samen op in een rapportage over de hele organisatie.

    A report about one contract must not name target groups.

    Message: This report about contract {contract} names target groups.
    Why: Often only one to three people work in a contract. With their target group they can be recognised.
    Fix: Remove the target groups here. Give them together in a report about the whole organisation.
    """
    if report["subject"]["type"] == "contract" and report["target_groups"]:
        yield Problem("target_groups", contract=called(report["subject"]))
