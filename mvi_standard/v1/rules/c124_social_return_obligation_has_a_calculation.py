"""MVI-C124."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Commitment, Dossier

BASE = "social_return_base"
"""A KPI that is divided by this list counts obligations by what they are calculated of."""


@rule("MVI-C124", on="Commitment")
def social_return_obligation_has_a_calculation(commitment: Commitment, dossier: Dossier) -> Iterator[Problem]:
    """Een afspraak over social return (SOC-02) moet laten zien hoe het bedrag is berekend.

    Melding: Bij deze afspraak over {kpi} staat geen berekening.
    Waarom: Vijf procent van de loonsom is iets anders dan van de opdrachtwaarde. Alleen met de berekening
    zijn afspraken te vergelijken.
    Oplossing: Vul bij Berekening (calculation) de grondslag (base) in, zoals opdrachtwaarde of loonsom, het bedrag
    daarvan (base_amount) en het percentage (percentage). Is een bedrag zonder percentage afgesproken, vul dan alleen
    vast_bedrag als grondslag in.

    A commitment on social return (SOC-02) must show how the amount was worked out.

    Message: This commitment on {kpi} has no calculation.
    Why: Five per cent of the wage sum differs from five per cent of the contract sum. Only with the calculation
    can commitments be compared.
    Fix: Fill in under Calculation (calculation) the base (base), such as opdrachtwaarde or loonsom, its amount
    (base_amount) and the percentage (percentage). If an amount without a percentage was agreed, fill in only
    vast_bedrag as the base.
    """
    kpi = dossier.kpi(commitment["kpi"])
    dimensions = kpi.get("dimensions", ()) if kpi else ()
    if "calculation" not in commitment and any(each["codelist"] == BASE for each in dimensions):
        yield Problem(kpi=commitment["kpi"])
