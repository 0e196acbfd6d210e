"""MVI-C108."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.social_return import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport


@rule("MVI-C108", on="SocialReturnReport")
def report_has_figures_or_a_reason(report: SocialReturnReport, _: Dossier) -> Iterator[Problem]:
    """Een social-returnrapportage moet cijfers bevatten, of de reden waarom die er niet zijn, en niet allebei.

    Melding: Hier horen cijfers of een reden van ontbreken te staan, maar ingevuld is: {filled}.
    Waarom: Niets geleverd is iets anders dan niets bekend. Zonder cijfer en zonder reden is dat niet te
    zien.
    Oplossing: Vul nul in als er niets is geleverd. Kies een reden van ontbreken (missing_reason) als u geen
    enkel cijfer heeft. Haal de reden weg zodra er een cijfer staat.

    A social return report must hold figures, or the reason why there are none, and not both.

    Message: Figures or a reason for missing belong here, but what is filled in is: {filled}.
    Why: Nothing delivered differs from nothing known. Without a figure or a reason nobody can tell which.
    Fix: Fill in zero if nothing was delivered. Choose a reason for missing (missing_reason) if you have no
    figure at all. Remove the reason as soon as there is a figure.
    """
    filled = [field for field in FIGURES if report.get(field, []) != []]
    if bool(filled) == ("missing_reason" in report):
        shown = [*filled, "missing_reason"] if filled else []
        yield Problem(filled=[Name(f"SocialReturnReport.{field}") for field in shown])
