"""MVI-C082."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import About
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C082", on="Observation", given="breakdown", about=About.CODE)
def part_has_a_code_of_its_list(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """De code van een deel moet in de codelijst van de uitsplitsing staan, of een eigen voorvoegsel hebben.

    Melding: Code {found} hoort niet bij een uitsplitsing naar {dimension}.
    Waarom: Een code die niemand anders gebruikt, is bij geen enkele andere organisatie op te tellen.
    Oplossing: Kies een code uit de lijst. Past er geen, zet dan uw eigen voorvoegsel met een dubbele punt
        voor uw code.

    The code of a part must be in the code list of the breakdown, or have a prefix of your own.

    Message: Code {found} does not belong to a breakdown by {dimension}.
    Why: A code that nobody else uses cannot be added to that of any other organisation.
    Fix: Choose a code from the list. If none fits, put your own prefix and a colon in front of your code.
    """
    kpi = dossier.kpi(observation["kpi"])
    if kpi is None:
        return
    lists = {each["name"]: each["codelist"] for each in kpi.get("dimensions", ())}
    for index, breakdown in enumerate(observation["breakdown"]):
        codes = dossier.codes(lists.get(breakdown["dimension"], ""))
        for number, part in enumerate(breakdown["parts"]):
            if codes and part["code"] not in codes and ":" not in part["code"]:
                values = {"found": part["code"], "expected": codes, "dimension": breakdown["dimension"]}
                yield Problem("breakdown", index, "parts", number, "code", **values)
