"""MVI-W175."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.amounts import refused, values_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier, Lot

LIMIT = 10_000_000_000
"""Euro [proposed]: nearly a tenth of what all public bodies of the Netherlands buy in a year (KPI PRO-02)."""


@rule("MVI-W175", on="Lot", also=("Contract",), severity=WAARSCHUWING)
def value_is_below_ten_billion(record: Lot | Contract, _: Dossier) -> Iterator[Problem]:
    """De waarde van één perceel of contract hoort lager te zijn dan 10 miljard euro.

    Melding: Als waarde staat er {found} euro. Alle overheden samen kopen in een jaar voor 116 miljard euro in.
    Waarom: Eén zo'n bedrag bepaalt elk landelijk totaal. Meestal staan er nullen te veel, of zijn het centen.
    Oplossing: Controleer het aantal nullen, en of de punt goed staat. Klopt het bedrag echt, leg dat dan uit
        bij Toelichting op wat opvalt (explanation).

    The value of one lot or contract should be below 10 billion euro.

    Message: The value given is {found} euro. All public bodies together buy for 116 billion euro in a year.
    Why: One such amount decides every national total. Mostly there are too many zeros, or it is in cents.
    Fix: Check the number of zeros, and the place of the point. If the amount really is right, explain that
        under Explanation of what stands out (explanation).
    """
    for field, money in values_of(record) if "explanation" not in record else ():
        if not refused(money, field) and money["amount"] >= LIMIT:
            yield Problem(field, "amount", found=money["amount"])
