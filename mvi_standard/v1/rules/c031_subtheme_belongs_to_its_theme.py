"""MVI-C031."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, ThemeApplication


@rule("MVI-C031", on="ThemeApplication", given="subthemes")
def subtheme_belongs_to_its_theme(theme_application: ThemeApplication, dossier: Dossier) -> Iterator[Problem]:
    """Een subthema uit de lijst moet horen bij het thema waar het onder staat.

    Melding: Het subthema {found} staat onder het thema {theme}, maar hoort daar niet bij.
    Waarom: Het deel vóór de punt noemt het thema. Staat een subthema verkeerd, dan telt het bij het verkeerde
    thema.
    Oplossing: Zet het subthema onder zijn eigen thema, of kies een subthema dat met {theme} begint.

    A subtheme of the list must belong to the theme under which it stands.

    Message: The subtheme {found} stands under the theme {theme}, but does not belong to it.
    Why: The part before the dot names the theme. A misplaced subtheme counts with the wrong theme.
    Fix: Put the subtheme under its own theme, or choose a subtheme that starts with {theme}.
    """
    theme = theme_application["theme"]
    for index, subtheme in enumerate(theme_application["subthemes"]):
        if subtheme in dossier.codes("subtheme") and subtheme.partition(".")[0] != theme:
            yield Problem("subthemes", index, found=subtheme, theme=theme)
