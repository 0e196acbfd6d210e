"""MVI-C111."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport


@rule("MVI-C111", on="SocialReturnReport", given="persons_active")
def whoever_started_was_active(report: SocialReturnReport, _: Dossier) -> Iterator[Problem]:
    """Er moeten ten minste zo veel personen actief zijn als er in de periode zijn gestart.

    Melding: Er zijn {found} personen actief, maar er zijn er {started} gestart.
    Waarom: Wie in de periode begon, was in die periode ook actief. Een van de twee aantallen is dus fout.
    Oplossing: Tel bij Personen actief (persons_active) iedereen mee die in de periode werkte of leerde, ook
    wie al weer weg is.

    At least as many persons must be active as started in the period.

    Message: {found} persons are active, but {started} started.
    Why: Whoever started in the period was also active in it. So one of the two numbers is wrong.
    Fix: In Persons active (persons_active) count everybody who worked or learned in the period, also those
        who left again.
    """
    if "persons_started" not in report:
        return
    started, active = report["persons_started"], report["persons_active"]
    if active < started:
        yield Problem("persons_active", found=active, started=started)
