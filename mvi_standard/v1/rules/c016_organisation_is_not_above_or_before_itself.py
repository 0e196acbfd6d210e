"""MVI-C016."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation


@rule("MVI-C016", on="Organisation")
def organisation_is_not_above_or_before_itself(organisation: Organisation, _: Dossier) -> Iterator[Problem]:
    """Een organisatie mag geen overkoepelende organisatie of voorganger van zichzelf zijn.

    Melding: Organisatie {found} verwijst in het veld {field} naar zichzelf.
    Waarom: De cijfers van een organisatie tellen op bij de organisatie erboven, en dat kan de organisatie niet zelf
        zijn.
    Oplossing: Verwijs naar de juiste andere organisatie, of haal de verwijzing weg als er geen andere is.

    An organisation must not be its own umbrella organisation or predecessor.

    Message: Organisation {found} refers to itself in the field {field}.
    Why: The figures of an organisation add up to the organisation above it, and that cannot be itself.
    Fix: Refer to the right other organisation, or remove the reference when there is no other.
    """
    if organisation.get("umbrella") == organisation["id"]:
        yield Problem("umbrella", found=organisation["id"], field=Name("Organisation.umbrella"))
    for index, predecessor in enumerate(organisation.get("predecessors", ())):
        if predecessor == organisation["id"]:
            yield Problem("predecessors", index, found=predecessor, field=Name("Organisation.predecessors"))
