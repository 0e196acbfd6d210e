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

    Melding: Deze organisatie heeft meer dan één nummer van register {scheme}.
    Waarom: Met twee nummers is niet te zeggen welke organisatie het is, en telt die misschien dubbel.
    Oplossing: Houd het nummer dat nu geldt. Zijn het twee organisaties, maak er dan twee regels van.

    An organisation must have at most one KvK number, RSIN, OIN and TOOI address.

    Message: This organisation has more than one number of register {scheme}.
    Why: With two numbers nobody can tell which organisation this is, and it may count twice.
    Fix: Keep the number that is valid now. If these are two organisations, make two records of them.
    """
    seen = set()
    for index, identifier in enumerate(organisation["identifiers"]):
        scheme = identifier["scheme"]
        if scheme in SINGLE and scheme in seen:
            yield Problem("identifiers", index, "scheme", scheme=scheme)
        seen.add(scheme)
