"""MVI-C056."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.lots import is_buyer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation


@rule("MVI-C056", on="Organisation")
def buyer_has_a_type(organisation: Organisation, dossier: Dossier) -> Iterator[Problem]:
    """Een opdrachtgever moet een type organisatie hebben.

    Melding: Organisatie {organisation} is opdrachtgever, maar heeft geen type organisatie.
    Waarom: Gemeenten worden met gemeenten vergeleken. Zonder type vallen uw cijfers buiten elke groep.
    Oplossing: Kies het type (organisation_type) dat past, zoals gemeente of waterschap. Past er geen, kies
        dan overig.

    A buyer must have an organisation type.

    Message: Organisation {organisation} is a buyer, but has no type of organisation.
    Why: Municipalities are compared with municipalities. Without a type your figures fall outside every
        group.
    Fix: Choose the type (organisation_type) that fits, such as gemeente or waterschap. If none fits, choose
        overig.
    """
    if is_buyer(organisation, dossier) and "organisation_type" not in organisation:
        yield Problem(organisation=organisation["id"])
