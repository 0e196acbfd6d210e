"""MVI-C103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name, Said
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Calculation, Dossier

ABSENT, TOO_MUCH = Said("ontbreekt", "is missing"), Said("hoort er niet", "does not belong")
SHARED = ("opdrachtwaarde", "loonsom", "forfaitaire_loonsom")  # SOC-02 asks amount and percentage of these


@rule("MVI-C103", on="Calculation")
def calculation_fits_its_base(calculation: Calculation, _: Dossier) -> Iterator[Problem]:
    """Een berekening over opdrachtwaarde of loonsom moet bedrag en percentage noemen; een andere mag geen
    percentage noemen.

    Melding: Grondslag {base}: het veld {field} {verdict}.
    Waarom: Vijf procent van de loonsom is veel minder dan vijf procent van de opdrachtwaarde. Alleen met
    bedrag en percentage is dat na te rekenen.
    Oplossing: Vul bij opdrachtwaarde, loonsom en forfaitaire_loonsom beide velden in. Haal bij vast_bedrag,
    personen en maatwerk het percentage weg.

    A calculation over the contract sum or wage sum must state amount and percentage; another must not state a
    percentage.

    Message: Base {base}: the field {field} {verdict}.
    Why: Five per cent of the wage sum is far less than five per cent of the contract sum. Only amount and
    percentage together allow a check.
    Fix: With opdrachtwaarde, loonsom and forfaitaire_loonsom fill in both fields. With vast_bedrag, personen
    and maatwerk remove the percentage.
    """
    base = Name(f"code:social_return_base:{calculation['base']}")
    for each in ("base_amount", "percentage"):
        field = Name(f"Calculation.{each}")
        if calculation["base"] in SHARED and each not in calculation:
            yield Problem(base=base, field=field, verdict=ABSENT, unfilled=True)
    if calculation["base"] not in SHARED and "percentage" in calculation:
        yield Problem("percentage", base=base, field=Name("Calculation.percentage"), verdict=TOO_MUCH)
