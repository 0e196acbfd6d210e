"""MVI-C157."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C157", on="Lot", given="value_missing_reason")
def awarded_value_is_there_or_is_not(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """Een perceel mag niet zowel een gegunde waarde hebben als een reden waarom die er niet is.

    Melding: De gegunde waarde is ingevuld, en toch staat er de reden {found} waarom zij ontbreekt.
    Waarom: Dan weet niemand of het bedrag klopt, en of het mag meetellen.
    Oplossing: Klopt het bedrag, haal dan de reden weg. Is het een raming, haal dan het bedrag en de grondslag
        weg.

    A lot must not have both an awarded value and a reason why there is none.

    Message: The awarded value is filled in, and yet there is the reason {found} why it is missing.
    Why: Then nobody knows whether the amount is right, and whether it may count.
    Fix: If the amount is right, remove the reason. If it is an estimate, remove the amount and its basis.
    """
    if "value" in lot:
        yield Problem("value_missing_reason", found=lot["value_missing_reason"])
