"""MVI-C133."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import About
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.identifiers import expectation, faulty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Identifier


@rule("MVI-C133", on="Identifier", about=About.NUMBER)
def dutch_vat_number_is_right(identifier: Identifier, _: Dossier) -> Iterator[Problem]:
    """Een Nederlands btw-nummer moet de vorm NL123456782B01 hebben, en de controlecijfers moeten kloppen.

    Melding: {found} is geen geldig btw-identificatienummer.
    Waarom: Met een verkeerd nummer is de opdrachtnemer niet te herkennen in andere bestanden en registers.
    Oplossing: Neem het nummer over van een factuur: NL, negen cijfers, een B en twee cijfers, zonder spaties
    of punten. Bij een bedrijf uit een ander land staat de code van dat land vooraan.

    A Dutch VAT number must have the form NL123456782B01, with the right check digits.

    Message: {found} is no valid VAT identification number.
    Why: With a wrong number the supplier cannot be recognised in other files and registers.
    Fix: Copy the number from an invoice: NL, nine digits, a B and two digits, without blanks or dots. With a
    company from another country the code of that country comes first.
    """
    value = identifier["value"]
    if identifier["scheme"] == "btw" and faulty("btw", value):
        yield Problem("value", found=value, **expectation("btw", value))
