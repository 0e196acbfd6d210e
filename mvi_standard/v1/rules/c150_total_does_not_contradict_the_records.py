"""MVI-C150."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C150", on="Observation", given="relation", reconciles=True)
def total_does_not_contradict_the_records(observation: Observation, dossier: Dossier) -> Iterator[Problem]:
    """Een totaal van een organisatie moet passen bij wat de gegevens in hetzelfde bestand over die organisatie
    zeggen.

    Melding: Bij {what} staat {found}, maar volgens dit bestand is het {limit}. Dat volgt uit: {records}.
    Waarom: Wie het totaal narekent, vindt een ander cijfer. Dan gelooft niemand het totaal, en ook de rest niet.
    Oplossing: Verbeter het totaal, of de gegevens die hier staan. Komt de waarde boven op de contracten in
        dit bestand, kies dan de verhouding aanvullend.

    A total of an organisation must fit what the records in the same file say of that organisation.

    Message: At {what} it says {found}, but by this file it is {limit}. That follows from: {records}.
    Why: Whoever checks the total finds another figure. Then nobody believes the total, nor the rest.
    Fix: Correct the total, or the records named here. If the value comes on top of the contracts in this
        file, choose the relation aanvullend.
    """
    if observation["relation"] == "totaal":
        from mvi_standard.v1.reconcile import observed  # noqa: PLC0415 - KPIs load only when there is a total to check

        yield from islice(observed(observation, dossier), 1)
