"""MVI-C151."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport


@rule("MVI-C151", on="SocialReturnReport", given="relation", reconciles=True)
def social_return_total_holds_that_of_the_contracts(report: SocialReturnReport, dossier: Dossier) -> Iterator[Problem]:
    """Een totaal aan social return mag niet lager zijn dan wat de rapportages over de contracten samen zeggen.

    Melding: Bij {what} staat {found}, maar volgens de rapportages over contracten is het {limit}. Dat volgt
        uit: {records}.
    Waarom: De contracten zitten in het totaal. Is het totaal lager, dan klopt een van de twee niet.
    Oplossing: Verhoog het totaal, of verbeter de rapportages die hier staan. Komt deze rapportage boven op de
        contracten, kies dan de verhouding aanvullend.

    A total of social return must not be lower than what the reports on contracts say together.

    Message: At {what} it says {found}, but by the reports on contracts it is {limit}. That follows from:
        {records}.
    Why: The contracts are in the total. If the total is lower, one of the two is wrong.
    Fix: Raise the total, or correct the reports named here. If this report comes on top of the contracts,
        choose the relation aanvullend.
    """
    if report["relation"] == "totaal":
        from mvi_standard.v1.reconcile_social_return import reported  # noqa: PLC0415 - as in MVI-C150

        yield from reported(report, dossier)
