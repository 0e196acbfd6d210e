"""MVI-C143."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C143", on="Lot", given="awarded_on")
def award_is_not_before_publication(lot: Lot, dossier: Dossier) -> Iterator[Problem]:
    """Een perceel mag niet zijn gegund vóór de publicatie van de aanbesteding.

    Melding: Het perceel is gegund op {found}, maar de aanbesteding is pas gepubliceerd op {published_on}.
    Waarom: De Gunningsdatum bepaalt in welk jaar het perceel telt. Met een verkeerde datum is dat het verkeerde
    jaar.
    Oplossing: Kijk of de Gunningsdatum of de publicatiedatum een tikfout heeft, en of het perceel bij deze
    aanbesteding hoort.

    A lot must not be awarded before its procedure was published.

    Message: The lot was awarded on {found}, but its procedure was published only on {published_on}.
    Why: The award date decides in which year the lot counts. With a wrong date that is the wrong year.
    Fix: Check whether the award date or the day of publication was mistyped, and whether the lot belongs to
    this procedure.
    """
    procedure = dossier.get("Procedure", lot.get("procedure"))
    if procedure is None or "published_on" not in procedure:
        return
    if lot["awarded_on"] < procedure["published_on"]:
        yield Problem("awarded_on", found=lot["awarded_on"], published_on=procedure["published_on"])
