"""MVI-C022."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, ThemeApplication


@rule("MVI-C022", on="ThemeApplication")
def not_relevant_theme_has_a_reason(theme_application: ThemeApplication, _: Dossier) -> Iterator[Problem]:
    """Bij een thema dat niet relevant is, moet de reden staan.

    Melding: Het thema {theme} staat op niet relevant, maar de reden ontbreekt.
    Waarom: Het perceel blijft meetellen in het totaal. Zonder reden kan niemand nagaan of het thema echt niet
    past.
    Oplossing: Kies een Reden van niet toepassen (reason), meestal geen_raakvlak. Weet u de reden niet, kies
    dan niet_toegepast of onbekend bij Wel of niet toegepast (application).

    A theme that is not relevant must have a reason.

    Message: The theme {theme} is marked as not relevant, but the reason is missing.
    Why: The lot still counts in the total. Without a reason nobody can check that the theme really does not
    fit.
    Fix: Choose a Reason for not applying (reason), usually geen_raakvlak. If you do not know the reason,
    choose niet_toegepast or onbekend under Applied or not (application).
    """
    if theme_application["application"] == "niet_relevant" and "reason" not in theme_application:
        yield Problem("application", theme=theme_application["theme"])
