"""MVI-C025."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, ThemeApplication

MOTIVATED = ("niet_toegepast_gemotiveerd", "niet_relevant")


@rule("MVI-C025", on="ThemeApplication")
def reason_stands_with_an_omission(theme_application: ThemeApplication, _: Dossier) -> Iterator[Problem]:
    """Een reden of toelichting mag alleen staan bij een thema dat gemotiveerd is weggelaten of niet relevant
    is.

    Melding: Bij het thema {theme} staat iets in {field}, maar het thema staat op {status}.
    Waarom: De status en de reden spreken elkaar tegen, dus is niet duidelijk hoe het thema moet tellen.
    Oplossing: Kies niet_toegepast_gemotiveerd of niet_relevant als de reden klopt. Klopt de status, maak dan
    {field} leeg.

    A reason or explanation may stand only with a theme that was deliberately not applied or is not relevant.

    Message: For the theme {theme} something stands in {field}, but the theme is {status}.
    Why: The status and the reason contradict each other, so it is not clear how the theme should count.
    Fix: Choose niet_toegepast_gemotiveerd or niet_relevant if the reason is right. If the status is right,
    leave out {field}.
    """
    status = theme_application["application"]
    for field in ("reason", "reason_text"):
        if field in theme_application and status not in MOTIVATED:
            name = Name(f"ThemeApplication.{field}")
            yield Problem(field, field=name, theme=theme_application["theme"], status=status)
