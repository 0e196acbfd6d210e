"""MVI-C160."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.published import earlier_lots, part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C160", on="Lot", given="identifiers")
def published_number_is_of_one_lot(lot: Lot, dossier: Dossier) -> Iterator[Problem]:
    """Een gepubliceerd nummer van een perceel mag niet ook bij een ander perceel staan.

    Melding: Perceel {other} heeft hetzelfde gepubliceerde nummer: {found}.
    Waarom: Aan dit nummer is te zien dat het hetzelfde perceel is. Het telt dan dubbel.
    Oplossing: Staat het perceel er twee keer, haal er dan één weg. Zijn het er twee, zet dan achter de schuine
        streep van elk het eigen perceelnummer uit de aankondiging.

    A published number of a lot must not stand with another lot as well.

    Message: Lot {other} has the same published number: {found}.
    Why: This number shows that it is the same lot. It then counts twice.
    Fix: If the lot is there twice, remove one. If there are two, put behind the slash of each its own lot number
        from the notice.
    """
    for index, each in enumerate(lot["identifiers"]):
        other = dossier.once(earlier_lots).get((id(lot), part(each)))
        if other is not None:
            yield Problem("identifiers", index, "value", found=each["value"], other=other)
