"""MVI-C018."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Coverage, Dossier


@rule("MVI-C018", on="Coverage")
def minimum_value_goes_with_its_inclusion(coverage: Coverage, _: Dossier) -> Iterator[Problem]:
    """Een dekking moet een minimumwaarde hebben als u vanaf een minimumwaarde rapporteert, en anders niet.

    Melding: U koos {found}, en dat klopt niet met de minimumwaarde: die hoort alleen en altijd bij
        vanaf_minimumwaarde.
    Waarom: Zonder dit bedrag, of met een bedrag dat niet geldt, weet niemand welke kleine opdrachten
        ontbreken.
    Oplossing: Vul bij vanaf_minimumwaarde het bedrag (min_value) in. Koos u iets anders, haal de
        minimumwaarde dan weg.

    A coverage must have a minimum value when you report from a minimum value upwards, and not otherwise.

    Message: You chose {found}, which does not agree with the minimum value: that goes only and always with
        vanaf_minimumwaarde.
    Why: Without this amount, or with one that does not apply, nobody knows which small contracts are absent.
    Fix: Fill in the amount (min_value) with vanaf_minimumwaarde. If you chose something else, remove the
        minimum value.
    """
    if (coverage["inclusion"] == "vanaf_minimumwaarde") != ("min_value" in coverage):
        yield Problem("inclusion", found=coverage["inclusion"])
