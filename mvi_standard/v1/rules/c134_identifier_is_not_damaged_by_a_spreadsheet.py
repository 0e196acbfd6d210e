"""MVI-C134."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.identifiers import damaged, undamaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Identifier

OWN = "lokaal"
"""Numbers of one's own may have any form."""


@rule("MVI-C134", on="Identifier")
def identifier_is_not_damaged_by_a_spreadsheet(identifier: Identifier, _: Dossier) -> Iterator[Problem]:
    """Een officieel nummer moet tekst zijn, en mag niet door een spreadsheet zijn veranderd in een getal.

    Melding: {found} lijkt een officieel nummer dat een spreadsheet heeft veranderd in een getal.
    Waarom: Een spreadsheet rekent met getallen: nullen vooraan en de laatste cijfers kunnen verloren gaan.
    Oplossing: Maak in de spreadsheet tekst van de kolom en neem het nummer opnieuw over uit het register.

    An official number must be text, not made into a number by a spreadsheet.

    Message: {found} looks like an official number that a spreadsheet made into a number.
    Why: A spreadsheet calculates with numbers: zeros in front and the last digits can be lost.
    Fix: Format the column as text in the spreadsheet and copy the number from the register again.
    """
    scheme, value = identifier["scheme"], identifier["value"]
    if scheme != OWN and damaged(value):
        whole = undamaged(scheme, value)
        yield Problem("value", found=value, **({"meant": whole} if whole else {}))
