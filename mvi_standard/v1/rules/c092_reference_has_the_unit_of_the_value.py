"""MVI-C092."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Observation


@rule("MVI-C092", on="Observation", given="reference")
def reference_has_the_unit_of_the_value(observation: Observation, _: Dossier) -> Iterator[Problem]:
    """De waarde van de referentie moet in dezelfde eenheid staan als de waarde zelf.

    Melding: De referentie staat in {found}, de waarde zelf in {expected}.
    Waarom: Wie de twee van elkaar aftrekt, krijgt dan een besparing die duizend keer te groot of te klein
        kan zijn.
    Oplossing: Reken de referentie om naar {expected}, of verbeter de eenheid als die verkeerd is
        overgenomen.

    The value of the reference must have the same unit as the value itself.

    Message: The reference is in {found}, the value itself in {expected}.
    Why: Whoever subtracts one from the other then gets a saving that may be a thousand times too large or
        too small.
    Fix: Convert the reference to {expected}, or mend the unit if it was copied wrongly.
    """
    reference = observation["reference"]
    if "value" not in reference or "number" not in observation or "unit" not in observation:
        return
    unit = reference.get("unit", observation["unit"])
    if unit != observation["unit"]:
        yield Problem("reference", "unit", found=unit, expected=observation["unit"])
