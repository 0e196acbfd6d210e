"""MVI-C002."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation

WIDER = ("cumulatief", "hele_contractduur", "hele_levensduur")
"""The time bases that look further than the reporting period."""


@rule("MVI-C002", on="Observation")
def observation_lies_in_the_reporting_period(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een waarneming moet over de rapportageperiode gaan, tenzij de tijdsbasis een ander tijdvak noemt.

    Melding: De waarneming gaat over {start} tot en met {end}, maar de rapportageperiode is {first} tot en met
    {last}.
    Waarom: Waarden uit een ander jaar zouden anders in de cijfers van dit jaar meetellen.
    Oplossing: Meld hier alleen wat in de rapportageperiode viel. Telt u vanaf de start van het contract of
    over de hele duur, geef dat dan aan met tijdsbasis (time_basis) cumulatief, hele_contractduur of
    hele_levensduur. Hoort de waarde bij een ander jaar, meld die dan in een nieuwe versie van dat jaar.

    An observation must be about the reporting period, unless its time basis names another span.

    Message: The observation is about {start} to {end}, but the reporting period is {first} to {last}.
    Why: Values of another year would otherwise count in the figures of this year.
    Fix: Report only what fell in the reporting period. If you count from the start of the contract or over
    its whole term, say so with time basis (time_basis) cumulatief, hele_contractduur or hele_levensduur. If
    the value belongs to another year, report it in a new version of that year.
    """
    if dossier.submission is None or observation.get("time_basis") in WIDER:
        return
    period, reported = observation["period"], dossier.submission["reporting_period"]
    if period["start"] < reported["start"] or period["end"] > reported["end"]:
        yield Problem("period", **period, first=reported["start"], last=reported["end"])
