"""MVI-C017."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.circles import closing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import Dossier, Organisation


@rule("MVI-C017", on="Organisation")
def no_circle_of_organisations(organisation: Organisation, dossier: Dossier) -> Iterator[Problem]:
    """Overkoepelende organisaties en voorgangers mogen geen kring vormen.

    Melding: Via {found} in het veld {field} komt u weer uit bij organisatie {organisation}.
    Waarom: In een kring staat niemand bovenaan of vooraan, en dan zijn cijfers van groepen niet op te tellen.
    Oplossing: Volg de verwijzingen vanaf deze organisatie. Haal de verwijzing weg die de verkeerde kant op
        wijst.

    Umbrella organisations and predecessors must not form a circle.

    Message: Through {found} in the field {field} you come back to organisation {organisation}.
    Why: In a circle nobody is on top or first, so the figures of groups cannot be added up.
    Fix: Follow the references from this organisation. Remove the one that points the wrong way.
    """
    key, umbrella = organisation["id"], organisation.get("umbrella")
    if umbrella and (key, umbrella) in dossier.once(_umbrellas):
        yield Problem("umbrella", found=umbrella, field=Name("Organisation.umbrella"), organisation=key)
    for index, each in enumerate(organisation.get("predecessors", ())):
        if (key, each) in dossier.once(_predecessors):
            field = Name("Organisation.predecessors")
            yield Problem("predecessors", index, found=each, field=field, organisation=key)


def _umbrellas(dossier: Dossier) -> Mapping[tuple[str, str], bool]:
    """Return the references that close a circle: each has one umbrella, so that of others changes no circle."""
    return dossier.told("Organisation", lambda each: (each["id"], each.get("umbrella")), _closing)


def _closing(told: list[tuple[Organisation, tuple[str, str | None]]]) -> Mapping[tuple[str, str], bool]:
    named_by = defaultdict(set)
    for _, (key, above) in told:
        if above:
            named_by[above].add(key)
    return dict.fromkeys(closing(named_by), True)


def _predecessors(dossier: Dossier) -> set[tuple[str, str]]:
    """Return the references that close a circle."""
    named_by = dossier.by("Organisation", "predecessors").items()
    return closing({key: {each["id"] for each in those} for key, those in named_by})
