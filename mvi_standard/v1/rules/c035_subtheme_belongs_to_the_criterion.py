"""MVI-C035."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Criterion, Dossier


@rule("MVI-C035", on="Criterion", given="subthemes")
def subtheme_belongs_to_the_criterion(criterion: Criterion, dossier: Dossier) -> Iterator[Problem]:
    """Een subthema uit de lijst moet horen bij een van de thema's van het criterium.

    Melding: Criterium {criterion} heeft het subthema {found}, maar gaat alleen over: {themes}.
    Waarom: Het deel vóór de punt noemt het thema. Zonder dat thema telt het criterium daar niet mee.
    Oplossing: Voeg het thema van dit subthema toe aan het criterium (themes), of haal het subthema weg.

    A subtheme of the list must belong to one of the themes of the criterion.

    Message: Criterion {criterion} has the subtheme {found}, but is only about: {themes}.
    Why: The part before the dot names the theme. Without that theme the criterion does not count there.
    Fix: Add the theme of this subtheme to the criterion (themes), or remove the subtheme.
    """
    for index, subtheme in enumerate(criterion["subthemes"]):
        if subtheme in dossier.codes("subtheme") and subtheme.partition(".")[0] not in criterion["themes"]:
            at = ("subthemes", index)
            yield Problem(*at, found=subtheme, criterion=called(criterion), themes=criterion["themes"])
