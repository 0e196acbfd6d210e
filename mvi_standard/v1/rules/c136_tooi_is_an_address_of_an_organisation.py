"""MVI-C136."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.identifiers import expectation, faulty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Identifier


@rule("MVI-C136", on="Identifier")
def tooi_is_an_address_of_an_organisation(identifier: Identifier, _: Dossier) -> Iterator[Problem]:
    """Een TOOI-nummer moet het volledige adres van een organisatie in TOOI zijn.

    Melding: {found} is niet het adres van een organisatie in TOOI.
    Waarom: Alleen met het volledige adres is de organisatie te herkennen in andere bestanden en registers.
    Oplossing: Neem het adres over uit de waardelijsten van TOOI, met soort en code, zoals
    https://identifier.overheid.nl/tooi/id/gemeente/gm0344.

    A TOOI number must be the full address of an organisation in TOOI.

    Message: {found} is not the address of an organisation in TOOI.
    Why: Only with the full address can the organisation be recognised in other files and registers.
    Fix: Copy the address from the TOOI value lists, with kind and code, such as
    https://identifier.overheid.nl/tooi/id/gemeente/gm0344.
    """
    value = identifier["value"]
    if identifier["scheme"] == "tooi" and faulty("tooi", value):
        yield Problem("value", found=value, **expectation("tooi", value))
