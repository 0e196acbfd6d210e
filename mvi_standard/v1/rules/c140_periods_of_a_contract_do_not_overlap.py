"""MVI-C140."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.series import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import ContractYear, Dossier


@rule("MVI-C140", on="ContractYear")
def periods_of_a_contract_do_not_overlap(contract_year: ContractYear, dossier: Dossier) -> Iterator[Problem]:
    """De periodes waarover u de betalingen op één contract meldt, mogen niet overlappen.

    Melding: De betalingen op contract {contract} over {start} tot en met {end} vallen deels samen met die
    over {first} tot en met {last}.
    Waarom: Wat in de gedeelde dagen is betaald, telt anders twee keer.
    Oplossing: Kijk welke datum een tikfout heeft. Staan er een heel jaar en een deel van dat jaar, houd dan
    een van de twee.

    The periods for which you report payments on one contract must not overlap.

    Message: The payments on contract {contract} over {start} to {end} partly coincide with those over {first}
    to {last}.
    Why: What was paid on the shared days would otherwise count twice.
    Fix: Check which date was mistyped. If there are a whole year and a part of that year, keep one of the
    two.
    """
    other = dossier.once(overlapping).get(id(contract_year))
    if other is None:
        return
    period, ends = contract_year["period"], {"first": other["period"]["start"], "last": other["period"]["end"]}
    yield Problem("period", contract=contract_year["contract"], start=period["start"], end=period["end"], **ends)


def overlapping(dossier: Dossier) -> Mapping[int, ContractYear]:
    """Return, by identity of a contract year, another of its contract that shares a day with it."""
    return dossier.compared("ContractYear", ("contract",), overlaps)
