"""MVI-C042."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Population


@rule("MVI-C042", on="Population", given="value")
def declared_awarded_value_has_its_basis(population: Population, _: Dossier) -> Iterator[Problem]:
    """Een opgegeven totaal aan gegunde waarde moet de grondslag van die waarde vermelden.

    Melding: Bij de gegunde waarde van {found} staat geen grondslag.
    Waarom: De waarde van uw percelen wordt door dit totaal gedeeld. Dat kan alleen als beide dezelfde grondslag
        hebben.
    Oplossing: Vul bij Grondslag van de waarde (value_basis) in of opties meetellen: incl_opties of
        excl_opties. Weet u het niet, kies dan onbekend.

    A declared total of awarded value must state the basis of that value.

    Message: The awarded value of {found} has no basis.
    Why: The values of your lots are divided by this total, and that only works when both have the same basis.
    Fix: State under Basis of the value (value_basis) whether options are in it: incl_opties or excl_opties.
        If you do not know, choose onbekend.
    """
    awarded = population["measure"] == "gegund_in_periode"
    if awarded and "value_basis" not in population:
        yield Problem("value", "amount", found=population["value"]["amount"])
