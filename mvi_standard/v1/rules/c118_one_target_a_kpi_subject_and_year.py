"""MVI-C118."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import Dossier, Target


@rule("MVI-C118", on="Target")
def one_target_a_kpi_subject_and_year(target: Target, dossier: Dossier) -> Iterator[Problem]:
    """Voor één KPI, onderwerp en doeljaar mag er maar één doel zijn.

    Melding: Doel {first} gaat ook al over KPI {kpi} van {subject} in {year}.
    Waarom: Bij twee doelen voor hetzelfde jaar is niet te zeggen of het doel is gehaald.
    Oplossing: Haal het doel weg dat niet meer geldt. Is het een tussendoel voor een ander jaar, verbeter dan
    het jaar.

    For one KPI, subject and target year there must be only one target.

    Message: Target {first} is already about KPI {kpi} of {subject} in {year}.
    Why: With two targets for the same year nobody can tell whether the target was reached.
    Fix: Remove the target that no longer holds. If it is an interim target for another year, correct the year.
    """
    first = dossier.once(_earlier).get(id(target))
    if first is not None:
        yield Problem(first=first, kpi=target["kpi"], subject=target["subject"]["id"], year=target["year"])


def _earlier(dossier: Dossier) -> Mapping[int, str]:
    """Return, by identity of a target, the id of the first one about the same, if that is another."""
    return dossier.told("Target", lambda each: (_answers_to(each), each["id"]), _found)


def _found(told: list[tuple[Target, tuple[tuple[str, str, str, int], str]]]) -> Mapping[int, str]:
    firsts: dict[tuple[str, str, str, int], str] = {}
    return {id(each): firsts[goal] for each, (goal, key) in told if firsts.setdefault(goal, key) != key}


def _answers_to(target: Target) -> tuple[str, str, str, int]:
    return target["kpi"], target["subject"]["type"], target["subject"]["id"], target["year"]
