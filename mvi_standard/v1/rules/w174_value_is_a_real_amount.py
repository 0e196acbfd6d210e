"""MVI-W174."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.amounts import stands_for_unknown, values_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier, Lot


@rule("MVI-W174", on="Lot", also=("Contract",), severity=WAARSCHUWING)
def value_is_a_real_amount(record: Lot | Contract, _: Dossier) -> Iterator[Problem]:
    """Een waarde hoort een echt bedrag te zijn, hoger dan 1 euro.

    Melding: Als waarde staat er {found}.
    Waarom: Nul of 1 euro staat meestal voor 'onbekend'. In de totalen telt het als een echt bedrag, dat bijna
        niets waard is.
    Oplossing: Vul het echte bedrag in. Is het niet bekend of niet afgesproken, laat dan de waarde en de grondslag
        weg en kies de reden (value_missing_reason). Klopt het bedrag echt, leg dat dan uit bij Toelichting op wat
        opvalt (explanation).

    A value should be a real amount, above 1 euro.

    Message: The value given is {found}.
    Why: Zero or 1 euro mostly stands for 'unknown'. In the totals it counts as a real amount that is worth next
        to nothing.
    Fix: Fill in the real amount. If it is not known or was not agreed, leave out the value and its basis and
        choose the reason (value_missing_reason). If the amount really is right, explain that under Explanation of
        what stands out (explanation).
    """
    for field, money in values_of(record) if "explanation" not in record else ():
        if stands_for_unknown(money):
            yield Problem(field, "amount", found=money["amount"])
