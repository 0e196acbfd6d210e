"""MVI-C017."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    key = organisation["id"]
    umbrella = organisation.get("umbrella")
    if umbrella in _later_ids_that_lead_to(key, "umbrella", dossier):
        yield Problem("umbrella", found=umbrella, field=Name("Organisation.umbrella"), organisation=key)
    later = _later_ids_that_lead_to(key, "predecessors", dossier)
    for index, each in enumerate(organisation.get("predecessors", ())):
        if each in later:
            field = Name("Organisation.predecessors")
            yield Problem("predecessors", index, found=each, field=field, organisation=key)


def _later_ids_that_lead_to(home: str, field: str, dossier: Dossier) -> set[str]:
    """Follow `field` backwards from `home`, past later ids only: a circle is told once, at its first id."""
    passed: set[str] = set()
    ahead = {home}
    while ahead:
        named_by = (each["id"] for key in ahead for each in dossier.by("Organisation", field).get(key, ()))
        ahead = {each for each in named_by if each > home} - passed
        passed |= ahead
    return passed
