"""MVI-C010."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import ContractYear, Dossier


@rule("MVI-C010", on="ContractYear")
def contract_year_has_an_amount_or_a_reason(year: ContractYear, _: Dossier) -> Iterator[Problem]:
    """Een contractjaar moet een betaald bedrag hebben, of de reden dat het ontbreekt: precies een van beide.

    Melding: Van Betaald en Reden van ontbreken zijn er {given} ingevuld, in plaats van één.
    Waarom: Niets betaald, niet bekend en vergeten zijn drie verschillende dingen.
    Oplossing: Vul het bedrag in, ook als het nul is. Weet u het niet, kies dan alleen de reden.

    A contract year must have either the amount paid or the reason for missing, exactly one of them.

    Message: Of the amount paid and the reason for missing, {given} are filled in instead of one.
    Why: Nothing paid, not known and forgotten are three different things.
    Fix: Fill in the amount, also when it is zero. If you do not know it, choose only the reason.
    """
    given = [field for field in ("paid", "missing_reason") if field in year]
    if len(given) != 1:
        yield Problem(*given[1:], given=len(given))
