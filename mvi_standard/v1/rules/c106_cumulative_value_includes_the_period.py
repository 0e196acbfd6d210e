"""MVI-C106."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport


@rule("MVI-C106", on="SocialReturnReport", given="value_cumulative")
def cumulative_value_includes_the_period(report: SocialReturnReport, _: Dossier) -> Iterator[Problem]:
    """De waarde tot nu toe moet ten minste de waarde in de periode zijn.

    Melding: De waarde tot nu toe is {found}, maar alleen al in deze periode is het {in_period}.
    Waarom: Met een te lage waarde tot nu toe lijkt de opdrachtnemer achter te lopen.
    Oplossing: Tel bij de waarde tot nu toe alle periodes op, ook deze. Kijk of de twee velden zijn
    verwisseld.

    The cumulative value must be at least the value in the period.

    Message: The cumulative value is {found}, but in this period alone it is {in_period}.
    Why: With a cumulative value that is too low the supplier seems to lag behind.
    Fix: Add up all periods in the cumulative value, this one included. Check whether the fields were
    swapped.
    """
    if "value_in_period" not in report:
        return
    in_period, cumulative = report["value_in_period"]["amount"], report["value_cumulative"]["amount"]
    if cumulative < in_period:
        yield Problem("value_cumulative", "amount", found=cumulative, in_period=in_period)
