"""MVI-C048."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.lots import counting_organisation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C048", on="Lot")
def lot_is_counted_by_a_covered_organisation(lot: Lot, dossier: Dossier) -> Iterator[Problem]:
    """De organisatie waarbij een perceel telt, moet in dit bestand een dekking hebben.

    Melding: Dit perceel telt bij {found}, maar van die organisatie staat er geen dekking in dit bestand.
    Waarom: Elk perceel telt bij één organisatie. Zonder dekking is onbekend van welk geheel het een deel is.
    Oplossing: Voeg een dekking toe voor deze organisatie. Telt een andere organisatie het perceel,
        bijvoorbeeld na een fusie, vul die dan in bij Geteld door (counted_by).

    The organisation in whose figures a lot counts must have a coverage in this file.

    Message: This lot counts for {found}, but this file has no coverage of that organisation.
    Why: Each lot counts for one organisation. Without a coverage nobody knows of which whole it is a part.
    Fix: Add a coverage for this organisation. If another organisation counts the lot, for instance after a
        merger, fill that in under Counted by (counted_by).
    """
    organisation = counting_organisation(lot)
    known = dossier.get("Organisation", organisation)  # one that is not there is a reference to nothing
    if known and organisation not in dossier.by("Coverage", "organisation"):
        yield Problem("counted_by" if "counted_by" in lot else "buyer", found=organisation)
