"""MVI-C066."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.lots import is_buyer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation


@rule("MVI-C066", on="Organisation")
def submitter_for_others_has_a_type(organisation: Organisation, dossier: Dossier) -> Iterator[Problem]:
    """Wie alleen voor anderen aanlevert, moet een type organisatie hebben.

    Melding: Organisatie {organisation} levert aan voor anderen, maar heeft geen type organisatie.
    Waarom: Wie het bestand ontvangt, moet weten of een overheid of een bureau namens de opdrachtgevers
        spreekt.
    Oplossing: Kies bij deze organisatie het type (organisation_type) dat past. Voor een bedrijf dat voor u
        aanlevert is dat overig.

    An organisation that submits for others only must have an organisation type.

    Message: Organisation {organisation} submits for others, but has no type of organisation.
    Why: Whoever receives the file has to know whether a public body or a firm speaks for the buyers.
    Fix: Choose the type (organisation_type) that fits this organisation. For a company that submits for you
        that is overig.
    """
    submits = dossier.submission and dossier.submission["submitter"] == organisation["id"]
    if submits and not is_buyer(organisation, dossier) and "organisation_type" not in organisation:
        yield Problem(organisation=organisation["id"])
