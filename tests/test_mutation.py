"""The examples notice nearly every small change to a rule."""

from __future__ import annotations

import mutation
import pytest

from mvi_standard.editions import LATEST


@pytest.mark.parametrize("half", [0, 1])
def test_examples_kill_the_mutants_of_the_rules(half: int) -> None:
    examples = mutation.cases()
    reasons = mutation.SURVIVORS.read_text("utf-8")
    results = [each for rule in LATEST.rules[half::2] for each in mutation.survivors(rule, examples)]

    alive = [label for killed, label in results if not killed]
    assert [label for label in alive if label not in reasons] == [], "add an example, or a reason to survivors.txt"
    assert len(alive) <= 0.05 * len(results)
