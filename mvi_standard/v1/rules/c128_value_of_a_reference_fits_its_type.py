"""MVI-C128."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, ReferenceCase


@rule("MVI-C128", on="ReferenceCase", given="value")
def value_of_a_reference_fits_its_type(reference: ReferenceCase, _: Dossier) -> Iterator[Problem]:
    """Een waarde van een referentie moet een eenheid hebben, en bij het type 'geen' mag geen waarde staan.

    Melding: De waarde {found} is niet te gebruiken: als type staat er '{type}' en als eenheid {unit}.
    Waarom: De besparing is het verschil met deze waarde. Zonder eenheid of vergelijking is dat niet te
    berekenen.
    Oplossing: Noem de eenheid (unit) van de waarde. Is het type 'geen', haal dan de waarde weg of kies
    waarmee u vergelijkt.

    A value of a reference must have a unit, and with the type 'geen' there must be no value.

    Message: The value {found} cannot be used: the type is '{type}' and the unit is {unit}.
    Why: The saving is the difference from this value. Without a unit or a comparison it cannot be worked
    out.
    Fix: State the unit (unit) of the value. If the type is 'geen', remove the value or choose what you
        compare with.
    """
    if "unit" not in reference or reference["type"] == "geen":
        yield Problem("value", found=reference["value"], type=reference["type"], unit=reference.get("unit", ()))
