"""MVI-C008."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Submission


@rule("MVI-C008", on="Submission")
def empty_file_says_why(submission: Submission, dossier: Dossier) -> Iterator[Problem]:
    """Een aanlevering zonder percelen, contracten, betalingen, afspraken en resultaten moet de reden daarvan
    noemen.

    Melding: Het bestand bevat geen percelen, contracten of resultaten, en er staat niet waarom.
    Waarom: Niets te melden is iets anders dan niet gemeld; alleen het eerste telt mee in de dekking.
    Oplossing: Kies een Reden van een lege aanlevering (nil_reason), zoals niets_gegund, of voeg de
        ontbrekende gegevens toe.

    A submission without lots, contracts, payments, commitments and results must give the reason for that.

    Message: The file holds no lots, contracts or results, and does not say why.
    Why: Nothing to report is not the same as not reported; only the first counts in the coverage.
    Fix: Choose a reason for a nil report (nil_reason), such as niets_gegund, or add the missing data.
    """
    if "nil_reason" not in submission and not any(dossier.count(cls) for cls in dossier.reported()):
        yield Problem()
