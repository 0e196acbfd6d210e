"""MVI-C026."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, ThemeApplication


@rule("MVI-C026", on="ThemeApplication")
def way_and_level_go_with_application(theme_application: ThemeApplication, _: Dossier) -> Iterator[Problem]:
    """Toegepast via en Hoogste niveau mogen alleen staan bij een thema dat is toegepast.

    Melding: Bij het thema {theme} staat iets in {field}, maar het thema staat op {status}.
    Waarom: Een thema dat niet is toegepast, heeft geen criteria. Een van de twee antwoorden is dus fout.
    Oplossing: Zet het thema op toegepast als er een eis, gunningscriterium of bepaling is. Maak anders
    {field} leeg. Alleen een suggestie is geen toepassing.

    Applied through and Highest level may stand only with a theme that was applied.

    Message: For the theme {theme} something stands in {field}, but the theme is {status}.
    Why: A theme that was not applied has no criteria. So one of the two answers is wrong.
    Fix: Set the theme to toegepast if there is a requirement, award criterion or clause. Otherwise leave out
    {field}. A suggestion alone does not make a theme applied.
    """
    status = theme_application["application"]
    for field in ("via", "highest_level"):
        if field in theme_application and status != "toegepast":
            name = Name(f"ThemeApplication.{field}")
            yield Problem(field, field=name, theme=called(theme_application, "theme"), status=status)
