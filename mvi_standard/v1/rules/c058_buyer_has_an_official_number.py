"""MVI-C058."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.lots import is_buyer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation

NATIONAL = ("tooi", "oin", "kvk")  # the numbers that tell buyers apart in all files: model, decision 18


@rule("MVI-C058", on="Organisation")
def buyer_has_an_official_number(organisation: Organisation, dossier: Dossier) -> Iterator[Problem]:
    """Een opdrachtgever moet een TOOI-adres, een OIN of een KvK-nummer hebben.

    Melding: Organisatie {organisation} is opdrachtgever, maar heeft geen TOOI-adres, OIN of KvK-nummer.
    Waarom: Honderden opdrachtgevers leveren bestanden aan. Alleen een landelijk nummer maakt duidelijk wie
        wie is.
    Oplossing: Voeg bij Officiële nummers (identifiers) een TOOI-adres toe. Heeft u dat niet, neem dan het OIN
        of KvK-nummer.

    A buyer must have a TOOI address, an OIN or a KvK number.

    Message: Organisation {organisation} is a buyer, but has no TOOI address, OIN or KvK number.
    Why: Hundreds of buyers hand in files. Only a national number makes clear who is who.
    Fix: Add a TOOI address under Official numbers (identifiers). If you have none, take the OIN or the KvK
        number.
    """
    schemes = {each["scheme"] for each in organisation.get("identifiers", ())}
    if is_buyer(organisation, dossier) and schemes.isdisjoint(NATIONAL):
        yield Problem(organisation=organisation["id"])
