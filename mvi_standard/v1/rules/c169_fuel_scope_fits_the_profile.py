"""MVI-C169."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Boundary, Dossier


@rule("MVI-C169", on="Boundary", given="fuel_scope")
def fuel_scope_fits_the_profile(boundary: Boundary, _: Dossier) -> Iterator[Problem]:
    """Bij een afbakening van bron tot en met gebruik (WTW) moeten de factoren dat ook zijn.

    Melding: De afbakening is {profile}, maar bij de reikwijdte van de brandstof staat {found}.
    Waarom: Met een factor voor alleen het gebruik lijkt de uitstoot lager dan die van anderen.
    Oplossing: Reken opnieuw met de factoren voor WTW, of kies de afbakening die bij de berekening past.

    A boundary from source up to use (WTW) must be calculated with factors of the same kind.

    Message: The boundary is {profile}, but the fuel scope is {found}.
    Why: With a factor for use alone, the emission seems lower than that of others.
    Fix: Calculate again with the factors for WTW, or choose the boundary that fits the calculation.
    """
    if boundary.get("profile", "").endswith("_wtw") and boundary["fuel_scope"] != "WTW":
        yield Problem("fuel_scope", profile=boundary["profile"], found=boundary["fuel_scope"])
