"""MVI-C102."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.rounding import rounds_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier


@rule("MVI-C102", on="Commitment", given="calculation")
def agreed_amount_follows_from_its_calculation(commitment: Commitment, _: Dossier) -> Iterator[Problem]:
    """Een afgesproken getal met een berekening moet het bedrag van de grondslag maal het percentage zijn.

    Melding: Afgesproken is {found}, maar {percentage} procent van {base_amount} is {expected}.
    Waarom: Aan dit bedrag wordt gemeten of de opdrachtnemer genoeg doet. Een nul te veel maakt het
    onhaalbaar.
    Oplossing: Kijk welk van de drie getallen een tikfout heeft en rond af op hele centen of hele euro's.
    Staat in het contract echt een ander bedrag, kies dan vast_bedrag als grondslag en haal het percentage
    weg.

    An agreed number with a calculation must be the base amount times the percentage.

    Message: The agreed number is {found}, but {percentage} per cent of {base_amount} is {expected}.
    Why: This amount decides whether the supplier does enough. One zero too many puts it out of reach.
    Fix: Check which of the three numbers was mistyped, and round to whole cents or whole euros. If the
    contract really states another amount, choose vast_bedrag as the base and remove the percentage.
    """
    calculation, agreed = commitment["calculation"], commitment["agreed"]
    if "number" not in agreed:
        return
    if "base_amount" in calculation and "percentage" in calculation:
        base_amount, percentage = calculation["base_amount"]["amount"], calculation["percentage"]
        expected = Decimal(repr(base_amount)) * Decimal(repr(percentage)) / 100
        if not rounds_to(expected, Decimal(repr(agreed["number"]))):
            values = {"base_amount": base_amount, "percentage": percentage}
            shown = float(round(expected, 2))
            yield Problem("agreed", "number", found=agreed["number"], expected=shown, **values)
