"""MVI-C109."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport


@rule("MVI-C109", on="SocialReturnReport")
def only_an_organisation_states_its_relation(report: SocialReturnReport, _: Dossier) -> Iterator[Problem]:
    """Een rapportage over een organisatie moet de verhouding tot contracten noemen; een andere rapportage mag
    dat niet.

    Melding: Bij het onderwerp {subject} past dit niet als Verhouding tot contracten: {relation}.
    Waarom: Alleen zo is te zien of cijfers van de organisatie nog bij die van de contracten komen. Anders
    tellen ze dubbel.
    Oplossing: Kies bij een organisatie totaal of aanvullend. Haal het veld weg bij een contract.

    A report about an organisation must state its relation to contracts, and no other report may.

    Message: With the subject {subject} this does not fit as Relation to contracts: {relation}.
    Why: Only this shows whether figures of the organisation come on top of those of its contracts. Otherwise
    they count twice.
    Fix: With an organisation choose totaal or aanvullend. Remove the field with a contract.
    """
    subject, relation = report["subject"]["type"], report.get("relation")
    if (subject == "organisation") == (relation is None):
        yield Problem(subject=Name(f"code:subject_type:{subject}"), relation=relation or [])
