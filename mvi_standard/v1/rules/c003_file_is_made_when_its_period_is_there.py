"""MVI-C003."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Submission


@rule("MVI-C003", on="Submission")
def file_is_made_when_its_period_is_there(submission: Submission, _: Dossier) -> Iterator[Problem]:
    """Een voorlopige aanlevering mag niet zijn gemaakt vóór het begin van de rapportageperiode, een definitieve
    niet vóór de laatste dag ervan.

    Melding: Deze aanlevering met status {state} is gemaakt op {day}, vóór {due}.
    Waarom: Over dagen die nog moeten komen, zijn er geen cijfers en zeker geen definitieve.
    Oplossing: Controleer de Rapportageperiode (reporting_period) en Aangemaakt op (created_at). Is de
    status (state) definitief en loopt de periode nog, kies dan voorlopig.

    A provisional submission must not be made before its reporting period starts, a final one not before the
    last day of it.

    Message: This submission with state {state} was made on {day}, before {due}.
    Why: There are no figures yet about days still to come, and certainly no final ones.
    Fix: Check the reporting period (reporting_period) and the time of creation (created_at). If the
    state (state) is definitief and the period is still running, choose voorlopig.
    """
    period, state = submission["reporting_period"], submission["state"]
    due = period["end"] if state == "definitief" else period["start"]
    day = submission["created_at"].split("T")[0]  # the local day, as written
    if day < due:
        yield Problem("created_at", state=state, day=day, due=due)
