"""MVI-C023."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, ThemeApplication


@rule("MVI-C023", on="ThemeApplication")
def justified_omission_has_a_reason(theme_application: ThemeApplication, _: Dossier) -> Iterator[Problem]:
    """Bij een thema dat gemotiveerd niet is toegepast, moet de reden staan.

    Melding: Het thema {theme} is gemotiveerd niet toegepast, maar de reden ontbreekt.
    Waarom: De reden is het verschil met niet_toegepast. Wie beleid maakt, wil weten wat inkopers tegenhoudt.
    Oplossing: Kies een Reden van niet toepassen (reason), zoals te_hoge_kosten. Is er geen reden vastgelegd,
        kies dan niet_toegepast bij Wel of niet toegepast (application).

    A theme that was deliberately not applied must have its reason.

    Message: The theme {theme} is marked as not applied with reasons, but no reason is given.
    Why: The reason is the difference with niet_toegepast. Policy makers want to know what holds buyers back.
    Fix: Choose a Reason for not applying (reason), such as te_hoge_kosten. If no reason was recorded, choose
        niet_toegepast under Applied or not (application).
    """
    if theme_application["application"] == "niet_toegepast_gemotiveerd" and "reason" not in theme_application:
        yield Problem("application", theme=theme_application["theme"])
