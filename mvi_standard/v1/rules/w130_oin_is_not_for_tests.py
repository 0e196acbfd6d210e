"""MVI-W130."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.identifiers import OIN_FOR_TESTS, is_oin, oin_prefix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Identifier


@rule("MVI-W130", on="Identifier", severity=WAARSCHUWING)
def oin_is_not_for_tests(identifier: Identifier, _: Dossier) -> Iterator[Problem]:
    """Een OIN hoort een echt nummer te zijn, en geen nummer om mee te testen.

    Melding: {found} is een OIN om mee te testen, want het begint met 00000099.
    Waarom: Een testnummer hoort bij geen enkele organisatie, dus deze is niet te herkennen.
    Oplossing: Zoek het echte OIN op in het OIN-register van Logius.

    An OIN should be a real number, not one for tests.

    Message: {found} is an OIN for tests, because it begins with 00000099.
    Why: A test number belongs to no organisation, so this one cannot be recognised.
    Fix: Look up the real OIN in the OIN register of Logius.
    """
    value = identifier["value"]
    if identifier["scheme"] == "oin" and is_oin(value) and oin_prefix(value) == OIN_FOR_TESTS:
        yield Problem("value", found=value)
