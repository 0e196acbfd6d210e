"""MVI-C138."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Organisation

SINGLE = ("kvk", "rsin", "oin", "tooi")


@rule("MVI-C138", on="Organisation", given="identifiers")
def organisation_has_one_number_of_each_register(organisation: Organisation, _: Dossier) -> Iterator[Problem]:
    """Een organisatie mag hooguit één KvK-nummer, RSIN, OIN en TOOI-adres hebben.

    Melding: Deze organisatie heeft van register {scheme} meer dan één nummer: {first} en {found}.
    Waarom: Met twee nummers is niet te zeggen welke organisatie het is, en telt die misschien dubbel.
    Oplossing: Houd het nummer dat nu geldt. Horen ze bij twee bedrijven, maak er dan twee organisaties van.

    An organisation must have at most one KvK number, RSIN, OIN and TOOI address.

    Message: This organisation has more than one number of register {scheme}: {first} and {found}.
    Why: With two numbers nobody can tell which organisation this is, and it may count twice.
    Fix: Keep the number that is valid now. If they are of two companies, make two organisations of them.
    """
    seen: dict[str, str] = {}
    for index, identifier in enumerate(organisation["identifiers"]):
        scheme = identifier["scheme"]
        if scheme in SINGLE and scheme in seen:
            yield Problem("identifiers", index, "scheme", scheme=scheme, first=seen[scheme], found=identifier["value"])
        seen.setdefault(scheme, identifier["value"])
