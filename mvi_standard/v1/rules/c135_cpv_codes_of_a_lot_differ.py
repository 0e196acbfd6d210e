"""MVI-C135."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C135", on="Lot", given="cpv")
def cpv_codes_of_a_lot_differ(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """Een perceel mag elke CPV-code maar één keer noemen, met of zonder controlecijfer.

    Melding: CPV-code {found} is dezelfde als {first}, die er al staat.
    Waarom: Een dubbele code telt dubbel in overzichten per soort inkoop.
    Oplossing: Laat een van de twee weg. Het cijfer na het streepje hoort niet bij de code zelf.

    A lot must name each CPV code at most once, with or without check digit.

    Message: CPV code {found} is the same as {first}, which is there already.
    Why: A repeated code counts twice in overviews by kind of purchase.
    Fix: Leave out one of the two. The digit after the dash is not part of the code itself.
    """
    seen: dict[str, str] = {}
    for index, code in enumerate(lot["cpv"]):
        first = seen.setdefault(code[:8], code)  # eight digits; the ninth is a check digit
        if first != code:
            yield Problem("cpv", index, found=code, first=first)
