"""MVI-C130."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import About
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.identifiers import expectation, faulty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Identifier


@rule("MVI-C130", on="Identifier", about=About.NUMBER)
def kvk_number_has_eight_digits(identifier: Identifier, _: Dossier) -> Iterator[Problem]:
    """Een KvK-nummer moet precies acht cijfers hebben.

    Melding: {found} is geen KvK-nummer, want dat heeft precies acht cijfers.
    Waarom: Met een verkeerd nummer is de organisatie niet te herkennen in andere bestanden en registers.
    Oplossing: Neem het nummer over uit het Handelsregister. Heeft het zeven cijfers, dan is waarschijnlijk
    de nul vooraan weggevallen. Een spreadsheet maakt van 01234567 het getal 1234567: maak van de kolom
    tekst. Een vestigingsnummer van twaalf cijfers is geen KvK-nummer.

    A number of the Chamber of Commerce (KvK) must have exactly eight digits.

    Message: {found} is no KvK number, because that has exactly eight digits.
    Why: With a wrong number the organisation cannot be recognised in other files and registers.
    Fix: Copy the number from the business register. If it has seven digits, the zero in front was probably
    lost. A spreadsheet turns 01234567 into 1234567: format the column as text. A branch number of twelve digits
    is no KvK number.
    """
    value = identifier["value"]
    if identifier["scheme"] == "kvk" and faulty("kvk", value):
        yield Problem("value", found=value, **expectation("kvk", value))
