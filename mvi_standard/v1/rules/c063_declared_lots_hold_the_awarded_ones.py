"""MVI-C063."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.lots import counted_lots, declared
from mvi_standard.v1.scope import period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Coverage, Dossier


@rule("MVI-C063", on="Coverage")
def declared_lots_hold_the_awarded_ones(coverage: Coverage, dossier: Dossier) -> Iterator[Problem]:
    """Het opgegeven aantal gegunde percelen mag niet lager zijn dan het aantal in dit bestand.

    Melding: Het opgegeven aantal gegunde percelen is {found}, maar dit bestand telt er {listed} van deze
        organisatie.
    Waarom: Het aantal percelen in beeld wordt door dit totaal gedeeld. Is het te laag, dan komt er meer dan 100
    procent uit.
    Oplossing: Verhoog het totaal, of kijk of elk perceel in deze periode is gegund en bij deze organisatie
        telt.

    The declared number of awarded lots must not be lower than the number in this file.

    Message: The declared number of awarded lots is {found}, but this file counts {listed} of this
        organisation.
    Why: The number of lots in view is divided by this total. If it is too low, the outcome exceeds 100 per
    cent.
    Fix: Raise the total, or check that each lot was awarded in this period and counts for this organisation.
    """
    if dossier.submission:
        listed = dossier.once_for(_awarded, coverage["organisation"])
        for index, count in declared(coverage, "gegund_in_periode", "percelen"):
            if count < listed:
                yield Problem("populations", index, "count", found=count, listed=listed)


def _awarded(organisation: str, dossier: Dossier) -> int:
    """Count the lots of an organisation that were awarded in the period."""
    span = period(dossier)
    return sum(span["start"] <= lot.get("awarded_on", "") <= span["end"] for lot in counted_lots(organisation, dossier))
