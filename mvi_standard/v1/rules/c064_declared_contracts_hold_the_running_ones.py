"""MVI-C064."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called
from mvi_standard.v1.lots import CALL_OFF, counted_lots, declared
from mvi_standard.v1.scope import period
from mvi_standard.v1.term import runs_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Said
    from mvi_standard.v1.records import Contract, Coverage, Dossier


@rule("MVI-C064", on="Coverage")
def declared_contracts_hold_the_running_ones(coverage: Coverage, dossier: Dossier) -> Iterator[Problem]:
    """Het opgegeven aantal lopende contracten mag niet lager zijn dan het aantal in dit bestand.

    Melding: Het opgegeven aantal lopende contracten is {found}, maar dit bestand telt er {listed} van deze
        organisatie: {contracts}.
    Waarom: Het aantal contracten in beeld wordt door dit totaal gedeeld. Is het te laag, dan komt er meer dan
        100 procent uit.
    Oplossing: Verhoog het totaal, of kijk of de looptijd en het einde van elk contract kloppen.
        Nadere overeenkomsten tellen hier niet mee.

    The declared number of running contracts must not be lower than the number in this file.

    Message: The declared number of running contracts is {found}, but this file counts {listed} of this
        organisation: {contracts}.
    Why: The number of contracts in view is divided by this total. If it is too low, the outcome exceeds 100 per
    cent.
    Fix: Raise the total, or check that the term and the end of each contract are right. Call-offs do not
        count here.
    """
    if dossier.submission:
        named = dossier.once_for(_running, coverage["organisation"])
        for index, count in declared(coverage, "lopend_in_periode", "contracten"):
            if count < len(named):
                yield Problem("populations", index, "count", found=count, listed=len(named), contracts=named)


def _running(organisation: str, dossier: Dossier) -> list[str | Said]:
    """Return the numbers of the running contracts of an organisation."""
    span, contracts = period(dossier), _own_contracts(organisation, dossier)
    # A call-off counts with its framework agreement: model, decision 6, and PRO-19.
    return [called(each) for each in contracts if each["kind"] != CALL_OFF and runs_in(span, each)]


def _own_contracts(organisation: str, dossier: Dossier) -> Iterator[Contract]:
    """Give what an organisation reports: its own, and of those without a reporter what its lots led to."""
    yield from dossier.by("Contract", "reporter").get(organisation, ())
    for lot in counted_lots(organisation, dossier):
        for contract in dossier.by("Contract", "lots").get(lot["id"], ()):
            if "reporter" not in contract and contract["lots"][0] == lot["id"]:
                yield contract
