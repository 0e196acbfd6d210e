"""MVI-C103."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Calculation, Dossier

SHARED = ("opdrachtwaarde", "loonsom", "forfaitaire_loonsom")  # SOC-02 asks amount and percentage of these


@rule("MVI-C103", on="Calculation")
def calculation_fits_its_base(calculation: Calculation, _: Dossier) -> Iterator[Problem]:
    """Een berekening over opdrachtwaarde of loonsom moet bedrag en percentage noemen; een andere mag geen
    percentage noemen.

    Melding: Bij de grondslag {base} klopt niet wat is ingevuld: {filled}.
    Waarom: Vijf procent van de loonsom is veel minder dan vijf procent van de opdrachtwaarde. Alleen met
    bedrag en percentage is dat na te rekenen.
    Oplossing: Vul bij opdrachtwaarde, loonsom en forfaitaire_loonsom beide velden in. Haal bij vast_bedrag,
    personen en maatwerk het percentage weg.

    A calculation over the contract sum or wage sum must state amount and percentage; another must not state a
    percentage.

    Message: With the base {base} it is not right what is filled in: {filled}.
    Why: Five per cent of the wage sum is far less than five per cent of the contract sum. Only amount and
    percentage together allow a check.
    Fix: With opdrachtwaarde, loonsom and forfaitaire_loonsom fill in both fields. With vast_bedrag, personen
    and maatwerk remove the percentage.
    """
    filled = [field for field in ("base_amount", "percentage") if field in calculation]
    share = calculation["base"] in SHARED
    if ("percentage" in filled) != share or (share and "base_amount" not in filled):
        base = Name(f"code:social_return_base:{calculation['base']}")
        yield Problem(base=base, filled=[Name(f"Calculation.{field}") for field in filled])
