"""MVI-C017."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mvi_standard.finding import Path
    from mvi_standard.v1.records import Dossier, Organisation

    Targets = list[tuple[Path, str]]


@rule("MVI-C017", on="Organisation")
def no_circle_of_organisations(organisation: Organisation, dossier: Dossier) -> Iterator[Problem]:
    """Overkoepelende organisaties en voorgangers vormen geen kring.

    Melding: Via {via} in het veld {field} komt u weer uit bij organisatie {organisation}.
    Waarom: In een kring staat niemand bovenaan of vooraan, en dan zijn cijfers van groepen niet op te tellen.
    Oplossing: Volg de verwijzingen vanaf deze organisatie. Haal de verwijzing weg die de verkeerde kant op
        wijst.

    Umbrella organisations and predecessors must not form a circle.

    Message: Through {via} in the field {field} you come back to organisation {organisation}.
    Why: In a circle nobody is on top or first, so the figures of groups cannot be added up.
    Fix: Follow the references from this organisation. Remove the one that points the wrong way.
    """
    for above, field in ((_umbrella, "umbrella"), (_predecessors, "predecessors")):
        for at, other in above(organisation):
            if other != organisation["id"] and _leads_to(organisation["id"], other, above, dossier):
                name = Name(f"Organisation.{field}")
                yield Problem(*at, via=other, field=name, organisation=organisation["id"])


def _umbrella(organisation: Organisation) -> Targets:
    return [(("umbrella",), organisation["umbrella"])] if "umbrella" in organisation else []


def _predecessors(organisation: Organisation) -> Targets:
    predecessors = organisation.get("predecessors", ())
    return [(("predecessors", index), each) for index, each in enumerate(predecessors)]


def _leads_to(home: str, start: str, above: Callable[[Organisation], Targets], dossier: Dossier) -> bool:
    """Tell whether `start` leads to `home`, past later ids only: a circle is told once, at its first id."""
    ahead = [start]
    passed: set[str] = set()
    while ahead:
        key = ahead.pop()
        if key == home:
            return True
        organisation = dossier.get("Organisation", key)
        if organisation and key > home and key not in passed:
            passed.add(key)
            ahead.extend(target for _, target in above(organisation))
    return False
