"""MVI-W011."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Criterion, Dossier


@rule("MVI-W011", on="Criterion", severity=WAARSCHUWING)
def themes_of_a_criterion_are_in_use(criterion: Criterion, dossier: Dossier) -> Iterator[Problem]:
    """Een criterium hoort alleen thema's te noemen die nog in gebruik zijn.

    Melding: Criterium {criterion} noemt het thema {found}, dat is vervallen en niet meetelt als MVI.
    Waarom: Dit thema staat alleen nog in de lijst voor oude gegevens. In de landelijke cijfers komt het niet
    terug.
    Oplossing: Kies voor nieuwe gegevens een van de zes thema's als het criterium daarover gaat. Gaat het om
    oude gegevens, dan kunt u dit laten staan.

    A criterion should name only themes that are still in use.

    Message: Criterion {criterion} names the theme {found}, which is deprecated and does not count as MVI.
    Why: This theme is in the list for old data only. It does not return in the national figures.
    Fix: For new data, choose one of the six themes if the criterion is about it. If these are old data, you
    can leave this as it is.
    """
    for index, theme in enumerate(criterion["themes"]):
        if theme in dossier.deprecated("theme"):
            yield Problem("themes", index, found=theme, criterion=criterion["id"])
