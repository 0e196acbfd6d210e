"""MVI-W010."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, ThemeApplication


@rule("MVI-W010", on="ThemeApplication", severity=WAARSCHUWING)
def theme_of_a_lot_is_in_use(theme_application: ThemeApplication, dossier: Dossier) -> Iterator[Problem]:
    """Een perceel hoort alleen thema's te noemen die nog in gebruik zijn.

    Melding: Het thema {found} is vervallen en telt niet mee als MVI.
    Waarom: Dit thema staat alleen nog in de lijst voor oude gegevens. In de landelijke cijfers komt het niet
    terug.
    Oplossing: Kies voor nieuwe gegevens een van de zes thema's als de inhoud daar past. Gaat het om oude
    gegevens, dan kunt u dit laten staan.

    A lot should name only themes that are still in use.

    Message: The theme {found} is deprecated and does not count as MVI.
    Why: This theme is in the list for old data only. It does not return in the national figures.
    Fix: For new data, choose one of the six themes if the content fits. If these are old data, you can leave
    this as it is.
    """
    theme = theme_application["theme"]
    if theme in dossier.deprecated("theme"):
        yield Problem("theme", found=theme)
