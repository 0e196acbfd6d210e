"""MVI-C037."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.levels import UNRANKED, ladder, rank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C037", on="Lot", given="criteria")
def highest_level_is_not_below_a_level_of_the_criteria(lot: Lot, dossier: Dossier) -> Iterator[Problem]:
    """Het hoogste niveau van een thema moet op zijn schaal minstens zo hoog zijn als elk bindend criterium
    ervan.

    Melding: Het hoogste niveau van het thema {theme} is {found}, maar een criterium van dit thema heeft
    {expected}.
    Waarom: Het hoogste niveau bepaalt de cijfers over ambitie. Nu telt dit perceel te laag mee.
    Oplossing: Verhoog het hoogste niveau naar {expected}, of verbeter het niveau van het criterium. Een
    suggestie telt niet mee.

    The highest level of a theme must on its scale be at least as high as each of its binding criteria.

    Message: The highest level of the theme {theme} is {found}, but a criterion of this theme has {expected}.
    Why: The highest level decides the figures on ambition. As it stands, this lot counts too low.
    Fix: Raise the highest level to {expected}, or correct the level of the criterion. A suggestion does not
    count.
    """
    levelled = [each for each in lot["criteria"] if "level" in each]
    binding = [each for each in levelled if each["criterion_type"] != "suggestie"]
    for index, theme in enumerate(lot.get("themes", ())):
        if "highest_level" in theme:
            stated = theme["highest_level"]
            levels = [each["level"] for each in binding if theme["theme"] in each["themes"]]
            same = [each for each in levels if ladder(each) == ladder(stated)]
            highest = max(same, key=lambda each: rank(each, dossier), default=stated)
            if rank(highest, dossier) > rank(stated, dossier) > UNRANKED:
                values = {"found": stated["level"], "expected": highest["level"], "theme": theme["theme"]}
                yield Problem("themes", index, "highest_level", "level", **values)
