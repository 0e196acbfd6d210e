"""MVI-C017."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.circles import closing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
    key, told = organisation["id"], dossier.once(_closing)
    umbrella = organisation.get("umbrella")
    if (key, umbrella) in told["umbrella"]:
        yield Problem("umbrella", found=umbrella, field=Name("Organisation.umbrella"), organisation=key)
    for index, each in enumerate(organisation.get("predecessors", ())):
        if (key, each) in told["predecessors"]:
            field = Name("Organisation.predecessors")
            yield Problem("predecessors", index, found=each, field=field, organisation=key)


def _closing(dossier: Dossier) -> Mapping[str, set[tuple[str, str]]]:
    """Return for each field the references that close a circle."""
    return {field: closing(_named_by(field, dossier)) for field in ("umbrella", "predecessors")}


def _named_by(field: str, dossier: Dossier) -> Mapping[str, Iterable[str]]:
    return {key: {each["id"] for each in those} for key, those in dossier.by("Organisation", field).items()}
