"""MVI-C024."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, ThemeApplication


@rule("MVI-C024", on="ThemeApplication", given="reason")
def other_reason_is_explained(theme_application: ThemeApplication, _: Dossier) -> Iterator[Problem]:
    """Bij de reden overig moet een toelichting staan.

    Melding: Bij het thema {theme} is de reden overig, maar de toelichting ontbreekt.
    Waarom: Overig zegt zelf niets. Met uw eigen woorden kan een vaak genoemde reden in de lijst komen.
    Oplossing: Schrijf in de Toelichting (reason_text) waarom het thema niet is toegepast, of kies een reden
    die al in de lijst staat.

    The reason overig must come with an explanation.

    Message: For the theme {theme} the reason is overig, but the explanation is missing.
    Why: Overig by itself says nothing. With your own words, a reason that is often given can enter the list.
    Fix: Write in the Explanation (reason_text) why the theme was not applied, or choose a reason that is
    already in the list.
    """
    if theme_application["reason"] == "overig" and "reason_text" not in theme_application:
        yield Problem("reason", theme=theme_application["theme"])
