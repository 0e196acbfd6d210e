"""MVI-C020."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C020", on="Lot", given="criteria")
def theme_of_a_criterion_is_applied(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """Elk thema van een criterium moet in het perceel zijn toegepast; voor een suggestie geldt dit niet.

    Melding: Criterium {criterion} gaat over het thema {found}, maar dat thema staat in dit perceel op
    {status}.
    Waarom: De cijfers volgen de thema's van het perceel. Dit criterium telt nu nergens mee.
    Oplossing: Zet het thema {found} bij dit perceel op toegepast, of haal het weg bij het criterium. Staat
    het thema er niet, dan telt het als onbekend.

    Each theme of a criterion must be applied in the lot; this does not hold for a suggestion.

    Message: Criterion {criterion} is about the theme {found}, but in this lot that theme is {status}.
    Why: The figures follow the themes of the lot. As it stands, this criterion counts nowhere.
    Fix: Set the theme {found} of this lot to toegepast, or remove it from the criterion. A theme that is not
    listed counts as onbekend.
    """
    status = {each["theme"]: each["application"] for each in lot.get("themes", ())}
    for index, criterion in enumerate(lot["criteria"]):
        for place, theme in enumerate(criterion["themes"]):
            found = status.get(theme, "onbekend")
            if found != "toegepast" and criterion["criterion_type"] != "suggestie":
                at = ("criteria", index, "themes", place)
                yield Problem(*at, found=theme, criterion=called(criterion), status=found)
