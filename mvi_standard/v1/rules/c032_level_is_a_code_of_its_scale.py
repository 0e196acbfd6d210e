"""MVI-C032."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import About
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.levels import codelist

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Level


@rule("MVI-C032", on="Level", about=About.CODE)
def level_is_a_code_of_its_scale(level: Level, dossier: Dossier) -> Iterator[Problem]:
    """Een niveau moet een code zijn van de schaal die erbij staat, als de standaard een lijst van die schaal
    heeft.

    Melding: Het niveau {found} bestaat niet op de schaal {scale}.
    Waarom: Dezelfde naam kan op een andere schaal meer of minder betekenen. Dan is niet te zien wat de
    hoogste ambitie is.
    Oplossing: Kies een code uit de lijst van deze schaal. Hoort het niveau bij een andere schaal, kies dan
    die schaal.

    A level must be a code of the scale beside it, if the standard has a list of that scale.

    Message: The level {found} does not exist on the scale {scale}.
    Why: The same name can mean more or less on another scale. Then nobody can see what the highest ambition
    is.
    Fix: Choose a code from the list of this scale. If the level belongs to another scale, choose that scale.
    """
    known = dossier.codes(codelist(level))
    if known and level["level"] not in known:
        yield Problem("level", found=level["level"], expected=known, scale=level["scale"])
