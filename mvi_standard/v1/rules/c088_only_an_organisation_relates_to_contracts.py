"""MVI-C088."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C088", on="Observation", given="relation")
def only_an_organisation_relates_to_contracts(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """Alleen bij een waarde over een organisatie mag staan of die een totaal of een aanvulling is.

    Melding: Deze waarde gaat niet over een organisatie, maar over: {subject}. Toch staat erbij: {found}.
    Waarom: De keuze bepaalt of een waarde wordt opgeteld. Bij iets anders dan een organisatie is dat altijd
        duidelijk.
    Oplossing: Haal de verhouding tot contracten weg. Gaat de waarde over de organisatie, kies die dan als
        onderwerp.

    Only a value about an organisation may say whether it is a total or an addition; any other must not.

    Message: This value is not about an organisation, but about: {subject}. Yet it says: {found}.
    Why: The choice decides whether a value is added. For anything but an organisation that is always clear.
    Fix: Remove the relation to contracts. If the value is about the organisation, choose that as the
        subject.
    """
    kind = observation["subject"]["type"]
    if kind != "organisation":
        found = Name(f"code:relation:{observation['relation']}")
        yield Problem("relation", found=found, subject=Name(f"code:subject_type:{kind}"))
