"""MVI-W100."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation


@rule("MVI-W100", on="Organisation", given="manifest", severity=WAARSCHUWING)
def signatory_has_an_action_plan(organisation: Organisation, dossier: Dossier) -> Iterator[Problem]:
    """Een ondertekenaar van het Manifest MVOI die hier rapporteert, hoort een actieplan in het bestand te
    hebben.

    Melding: {organisation} ondertekende het Manifest op {joined_on}, maar heeft hier geen actieplan.
    Waarom: Ondertekenaars hebben een openbaar actieplan beloofd. Zonder plan in dit bestand is uw
    antwoord bij PRO-26 onbekend.
    Oplossing: Voeg het vastgestelde plan met zijn webadres toe. Is er nog geen plan, dan kunt u dit laten
    staan.

    A signatory of the MVOI Manifest that reports here should have an action plan in the file.

    Message: {organisation} signed the Manifest on {joined_on}, but has no action plan here.
    Why: Signatories promised a public action plan. Without a plan in this file your answer at PRO-26
    is unknown.
    Fix: Add the adopted plan with its web address. If there is no plan yet, you can leave this as it is.
    """
    submission, key = dossier.submission, organisation["id"]
    if submission is None or key in dossier.by("ActionPlan", "organisation"):
        return
    joined_on = organisation["manifest"]["joined_on"]
    reports = key == submission["submitter"] or key in dossier.by("Coverage", "organisation")
    if reports and joined_on <= submission["reporting_period"]["end"]:
        yield Problem("manifest", organisation=called(organisation, "name"), joined_on=joined_on)
