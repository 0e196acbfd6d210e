"""MVI-C007."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Submission


@rule("MVI-C007", on="Submission", given="nil_reason")
def nil_report_reports_nothing(submission: Submission, dossier: Dossier) -> Iterator[Problem]:
    """Een lege aanlevering mag geen percelen, contracten, betalingen, afspraken of resultaten hebben.

    Melding: Er is een reden van een lege aanlevering ({reason}), maar het bestand bevat nog gegevens
    ({records}): {lists}.
    Waarom: Een aanlevering met gegevens is niet leeg; het is dan onduidelijk of die gegevens meetellen.
    Oplossing: Horen de gegevens bij deze periode, laat de reden dan weg. Zo niet, verwijder dan de gegevens.
    Een actieplan, doelen en de dekking mogen wel in een lege aanlevering staan.

    A nil report must not have lots, contracts, payments, commitments or results.

    Message: There is a reason for a nil report ({reason}), but the file still holds records ({records}):
    {lists}.
    Why: A report with data is not a nil report, and it is unclear whether the data count.
    Fix: If the data belong to this period, leave out the reason. If not, remove the data. An action plan,
    targets and the coverage may stand in a nil report.
    """
    held = [cls for cls in dossier.reported() if dossier.count(cls)]
    if held:
        records = sum(dossier.count(cls) for cls in held)
        lists = tuple(Name(cls) for cls in held)
        yield Problem("nil_reason", reason=submission["nil_reason"], records=records, lists=lists)
