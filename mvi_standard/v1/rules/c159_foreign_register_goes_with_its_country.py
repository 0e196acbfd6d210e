"""MVI-C159."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Identifier

FOREIGN = "buitenlands_register"
NOT_FOREIGN = frozenset({"NL", "UK", "EL"})
"""Has registers of its own here, or is written for a country that ISO 3166-1 calls GB or GR."""


@rule("MVI-C159", on="Identifier")
def foreign_register_goes_with_its_country(identifier: Identifier, _: Dossier) -> Iterator[Problem]:
    """Een nummer uit een buitenlands register moet het land noemen, en een ander nummer niet.

    Melding: Bij register {scheme} ontbreekt het land, of er staat een land dat er niet hoort.
    Waarom: Hetzelfde nummer bestaat in meer landen. Zonder land weet niemand van welk bedrijf het is.
    Oplossing: Noem bij buitenlands_register het land (country) met twee letters, zoals BE, GB of GR. Haal het
        land weg bij een ander register. Is het bedrijf Nederlands, kies dan kvk.

    A number from a foreign register must state the country, and any other number must not.

    Message: With the scheme {scheme} the country is missing, or there is a country that does not belong there.
    Why: The same number exists in several countries. Without the country nobody knows whose it is.
    Fix: With buitenlands_register state the country (country) in two letters, such as BE, GB or GR. Remove
        the country with any other scheme. If the company is Dutch, choose kvk.
    """
    scheme, country = identifier["scheme"], identifier.get("country")
    if (scheme == FOREIGN) != (country is not None) or country in NOT_FOREIGN:
        yield Problem(*["country"] * (country is not None), scheme=scheme)
