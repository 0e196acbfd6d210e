"""MVI-C095."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import BreakdownPart, Dossier


@rule("MVI-C095", on="BreakdownPart")
def part_has_one_answer(part: BreakdownPart, _: Dossier) -> Iterator[Problem]:
    """Een deel van een uitsplitsing moet een getal hebben, een teller met een noemer, of een reden van
    ontbreken.

    Melding: Deel {code} heeft er {count} van deze drie: een getal, een teller met een noemer, een reden van
        ontbreken.
    Waarom: Een leeg deel is iets anders dan nul. En bij twee antwoorden weet niemand welk van de twee telt.
    Oplossing: Geef het deel precies één antwoord. Komt een code niet voor, vul dan nul in of laat het deel
        weg.

    A part of a breakdown must have a number, a numerator with a denominator, or a reason for missing.

    Message: Part {code} has {count} of these three: a number, a numerator with a denominator, a reason for
        missing.
    Why: An empty part is not the same as zero. And with two answers nobody knows which of them counts.
    Fix: Give the part exactly one answer. If a code does not occur, fill in zero or leave the part out.
    """
    number, ratio = "number" in part, not part.keys().isdisjoint(("numerator", "denominator"))
    count = number + ratio + ("missing_reason" in part)
    if count != 1:
        yield Problem(code=part["code"], count=count)
