"""MVI-W013."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, ThemeApplication


@rule("MVI-W013", on="ThemeApplication", given="via", severity=WAARSCHUWING)
def applied_theme_is_no_mere_suggestion(theme_application: ThemeApplication, _: Dossier) -> Iterator[Problem]:
    """Een thema dat is toegepast, hoort niet alleen als suggestie in de stukken te staan.

    Melding: Het thema {theme} staat op toegepast, maar alleen via een suggestie.
    Waarom: Een suggestie verplicht niemand en levert geen punten op. Het perceel telt nu ten onrechte mee als
    MVI.
    Oplossing: Vul bij Toegepast via (via) ook de eis, het gunningscriterium of de bepaling in, als die er is.
    Kies anders niet_toegepast en maak Toegepast via leeg.

    A theme that was applied should not stand in the documents as a suggestion only.

    Message: The theme {theme} is marked as applied, but only through a suggestion.
    Why: A suggestion binds nobody and earns no points. As it stands, the lot wrongly counts as MVI.
    Fix: Also fill in under Applied through (via) the requirement, award criterion or clause, if there is one.
    Otherwise choose niet_toegepast and leave out Applied through.
    """
    if theme_application["application"] == "toegepast" and theme_application["via"] == ["suggestie"]:
        yield Problem("via", theme=theme_application["theme"])
