"""MVI-C006."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Submission

FIELDS = ("replaces", "correction_reason")


@rule("MVI-C006", on="Submission")
def replacing_goes_with_a_reason(submission: Submission, _: Dossier) -> Iterator[Problem]:
    """Een aanlevering moet de reden van de correctie noemen als ze een eerdere versie vervangt, en anders niet.

    Melding: '{present}' is ingevuld, maar '{absent}' niet.
    Waarom: Wie de cijfers gebruikt, moet kunnen nagaan wat er is veranderd en waarom.
    Oplossing: Vul '{absent}' in. Is dit het eerste bestand over deze periode, laat dan allebei weg.

    A submission must give the reason for the correction when it replaces an earlier version, and not otherwise.

    Message: '{present}' is filled in, but '{absent}' is not.
    Why: Whoever uses the figures must be able to see what was changed and why.
    Fix: Fill in '{absent}'. If this is the first file about this period, leave out both.
    """
    for present, absent in (FIELDS, FIELDS[::-1]):
        if present in submission and absent not in submission:
            yield Problem(present, present=Name(f"Submission.{present}"), absent=Name(f"Submission.{absent}"))
