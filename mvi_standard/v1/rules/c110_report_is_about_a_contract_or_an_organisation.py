"""MVI-C110."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport

SUBJECTS = ("contract", "organisation")  # the subject types of SOC-03 to SOC-09


@rule("MVI-C110", on="SocialReturnReport")
def report_is_about_a_contract_or_an_organisation(report: SocialReturnReport, _: Dossier) -> Iterator[Problem]:
    """Een social-returnrapportage moet over een contract of een organisatie gaan.

    Melding: Het onderwerp is van de soort {subject}, en dat kan hier niet.
    Waarom: Social return wordt in een contract afgesproken. Cijfers van percelen en inkoopgroepen zouden
    dubbel tellen.
    Oplossing: Kies het contract waarin de social return is geleverd. Weet u alleen het totaal, kies dan de
    organisatie.

    A social return report must be about a contract or an organisation.

    Message: The subject is of the kind {subject}, which is not possible here.
    Why: Social return is agreed in a contract. Figures of lots and buyer groups would count twice.
    Fix: Choose the contract in which the social return was delivered. If you only know the total, choose the
    organisation.
    """
    found = report["subject"]["type"]
    if found not in SUBJECTS:
        yield Problem("subject", "type", found=found, expected=SUBJECTS, subject=Name(f"code:subject_type:{found}"))
