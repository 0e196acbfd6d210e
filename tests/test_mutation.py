"""The examples notice nearly every small change to a rule, and to what rules share."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

import mutation
import pytest
from mutants import mutants

if TYPE_CHECKING:
    from pathlib import Path

HALVES = pytest.mark.parametrize("names", [mutation.modules()[half::2] for half in (0, 1)], ids=["even", "odd"])


@HALVES
def test_examples_kill_the_mutants_of_the_rules(names: list[str]) -> None:
    results = [each for name in names for each in mutation.results(name)]
    known = mutation.reasons()

    alive = {label for killed, label in results if not killed}
    assert alive - known.keys() == set(), "add an example, or a reason to survivors.txt"
    assert {label for killed, label in results if killed} & known.keys() == set(), "take these out of survivors.txt"
    assert len(alive) <= 0.05 * len(results)


@HALVES
def test_a_module_that_is_not_changed_is_not_noticed(names: list[str]) -> None:
    before = dict(sys.modules)
    for name in names:
        codes = mutation.codes_with(name)
        assert not mutation.noticed(codes, mutation.expectations(codes)), name
    assert {name: module for name, module in sys.modules.items() if before.get(name, module) is not module} == {}


def test_what_rules_share_is_mutated_too() -> None:
    assert {"identifiers", "conditions", "values"} < {mutation.title(name) for name in mutation.modules()}


def test_of_what_is_shared_only_what_rules_lead_to_is_mutated() -> None:
    reached = mutation.reached()[mutation.EDITION + "units"]

    assert {"allowed_units", "needs_unit"} <= reached  # C076 and C099 ask these
    assert reached.isdisjoint({"in_unit", "apart"})  # for KPIs only


def test_only_these_statements_are_changed_when_that_is_asked() -> None:
    first, _ = (tree := ast.parse("a = 1\nb = 2")).body

    assert {ast.unparse(each) for _, each in mutants(tree, [first])} == {"a = 2\nb = 2", "a = 0\nb = 2"}


def test_an_endless_mutant_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mutation, "SECONDS", 0.1)
    name = next(iter(mutation.RULES))

    assert mutation.noticed({name: compile("while True: pass", name, "exec")}, [])


def test_numbers_are_changed_also_in_a_string() -> None:
    made = {ast.unparse(tree) for _, tree in mutants(ast.parse("a = Decimal('0.005')\nb = 1.5"))}

    assert made == {"a = Decimal('0.010')\nb = 1.5", "a = Decimal('0.005')\nb = 3.0"}


def test_mutants_of_one_line_differ_in_their_labels() -> None:
    labels = [label for label, _ in mutants(ast.parse("a = 1 + 1"))]

    assert len(set(labels)) == len(labels) == 4


def test_only_a_whole_line_with_a_reason_lets_a_mutant_live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mutation, "SURVIVORS", tmp_path / "survivors.txt")
    mutation.SURVIVORS.write_text("levels return: def rank  # because\nlevels return: def ladder\n", "utf-8")

    assert mutation.reasons() == {"levels return: def rank": "because"}
