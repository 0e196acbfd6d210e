"""MVI-C059."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C059", on="Lot", given="procedure")
def route_stands_with_the_procedure(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """Een perceel dat bij een aanbesteding hoort, mag geen eigen aanbestedingsroute hebben.

    Melding: Dit perceel heeft route {found}, maar hoort bij aanbesteding {procedure}.
    Waarom: De route staat bij de aanbesteding en geldt voor alle percelen daarvan. Staat de route op twee
        plaatsen, dan spreken die elkaar vroeg of laat tegen.
    Oplossing: Haal de route bij dit perceel weg en kijk of die bij de aanbesteding klopt.

    A lot that belongs to a procedure must not have a procurement route of its own.

    Message: This lot has route {found}, but belongs to procedure {procedure}.
    Why: The route stands with the procedure and holds for all its lots. If it stands in two places, those will
    contradict each other sooner or later.
    Fix: Remove the route from this lot and check that it is right in the procedure.
    """
    if "route" in lot:
        yield Problem("route", found=lot["route"], procedure=lot["procedure"])
