"""MVI-C001."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Period, Term


@rule("MVI-C001", on="Period", also=("Term",), given="end")
def period_ends_on_or_after_its_start(period: Period | Term, _: Dossier) -> Iterator[Problem]:
    """Een periode moet eindigen op of na de dag waarop die begint.

    Melding: De periode eindigt op {end}, vóór het begin op {start}.
    Waarom: Met een negatieve duur kloppen looptijden en verdelingen over jaren niet.
    Oplossing: Kijk welke van de twee datums een tikfout heeft. Begin en eind tellen allebei mee.

    A period must end on or after the day on which it starts.

    Message: The period ends on {end}, before its start on {start}.
    Why: A negative duration makes every term and every split over years wrong.
    Fix: Check which of the two dates was mistyped. Both the first and the last day count.
    """
    if period["end"] < period["start"]:
        yield Problem("end", start=period["start"], end=period["end"])
