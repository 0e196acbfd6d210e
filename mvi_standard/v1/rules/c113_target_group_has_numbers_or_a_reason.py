"""MVI-C113."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, TargetGroupCount


@rule("MVI-C113", on="TargetGroupCount")
def target_group_has_numbers_or_a_reason(count: TargetGroupCount, _: Dossier) -> Iterator[Problem]:
    """Bij een doelgroep moeten aantallen staan, of de reden waarom die er niet zijn, en niet allebei.

    Melding: Bij doelgroep {group} horen aantallen of een reden, maar ingevuld is: {filled}.
    Waarom: Zonder aantal en zonder reden is niet te zien of er niemand was of dat u het aantal niet deelt.
    Oplossing: Vul personen (persons) of uren (hours) in. Deelt u de aantallen niet omdat ze te klein zijn,
    kies dan onderdrukt als reden (missing_reason) en haal ze weg.

    A target group must have numbers, or the reason why there are none, and not both.

    Message: Target group {group} needs numbers or a reason, but what is filled in is: {filled}.
    Why: Without a number or a reason nobody can see whether there was no one, or you do not share the
    number.
    Fix: Fill in persons (persons) or hours (hours). If you withhold them because they are too small, choose
    onderdrukt as the reason (missing_reason) and remove them.
    """
    filled = [field for field in ("persons", "hours", "missing_reason") if field in count]
    if not filled or (filled != ["missing_reason"] and "missing_reason" in filled):
        yield Problem(group=count["group"], filled=[Name(f"TargetGroupCount.{field}") for field in filled])
