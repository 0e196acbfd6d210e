"""MVI-C010."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Said
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import ContractYear, Dossier

NEITHER, BOTH = Said("allebei leeg", "both empty"), Said("allebei ingevuld", "both filled in")


@rule("MVI-C010", on="ContractYear")
def contract_year_has_an_amount_or_a_reason(year: ContractYear, _: Dossier) -> Iterator[Problem]:
    """Een contractjaar moet een betaald bedrag hebben, of de reden dat het ontbreekt: precies een van beide.

    Melding: Betaald en Reden van ontbreken zijn {given}.
    Waarom: Niets betaald, niet bekend en vergeten zijn drie verschillende dingen.
    Oplossing: Vul één van beide in: het bedrag (paid) of de reden (missing_reason). Nul is ook een bedrag. Weet u
        het niet, kies dan een reden zoals niet_geleverd.

    A contract year must have either the amount paid or the reason for missing, exactly one of them.

    Message: The amount paid and the reason for missing are {given}.
    Why: Nothing paid, not known and forgotten are three different things.
    Fix: Fill in one of the two: the amount (paid) or the reason (missing_reason). Zero is an amount too. If you do
        not know it, choose a reason such as niet_geleverd.
    """
    given = [field for field in ("paid", "missing_reason") if field in year]
    if len(given) != 1:
        yield Problem(*given[1:], given=BOTH if given else NEITHER)
