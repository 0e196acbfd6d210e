"""The sample of `make mutants`: drawn alike everywhere, each package in it, and no survivor without a reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from places import ROOT

from tools.mutants.mutant import Mutant, drawn
from tools.mutants.report import Outcome, complaints, first_failure, reasons, scores
from tools.mutants.selection import selected

if TYPE_CHECKING:
    import pytest


def mutant(line: int, path: str = "mvi_standard/a/b.py", operator: str = "core/AddNot", text: str = "") -> Mutant:
    return Mutant(path, operator, 0, (line, 4), (line, 5), text or f"if x == {line}:", 0)


def test_a_label_stays_when_the_line_moves() -> None:
    assert mutant(1, text="if x:").label == mutant(9, text="if x:").label == "a/b.py AddNot | if x:"


def test_a_second_mutant_of_the_same_kind_and_line_has_a_label_of_its_own() -> None:
    assert Mutant("mvi_standard/b.py", "core/AddNot", 4, (1, 1), (1, 2), "if x:", 1).label == "b.py AddNot | if x: | 2"


def test_each_package_is_in_the_sample() -> None:
    every = [
        mutant(n, path)
        for path in ("mvi_standard/a/b.py", "mvi_standard/c/d/e.py", "mvi_standard/f.py")
        for n in range(9)
    ]

    assert Counter(each.package for each in drawn(every, 3, bool)) == {"a": 3, "c": 3, "(top)": 3}


def test_the_draw_does_not_depend_on_the_order_or_on_how_many_are_drawn() -> None:
    every = [mutant(n) for n in range(50)]

    assert drawn(every, 5, bool) == drawn(every[::-1], 5, bool) == drawn(every, 9, bool)[:5]


def test_a_new_line_leaves_the_rest_of_the_draw() -> None:
    every = [mutant(n) for n in range(50)]

    assert len(set(drawn(every, 5, bool)) & set(drawn([*every, mutant(50)], 5, bool))) >= 4


def test_of_one_place_one_mutant_is_drawn() -> None:
    every = [mutant(1, operator=f"core/{n}") for n in range(9)]

    assert len(drawn(every, 5, bool)) == 1


def test_what_is_of_no_use_is_passed_over() -> None:
    every = [mutant(n) for n in range(50)]
    first, second, third = drawn(every, 3, bool)

    assert drawn(every, 2, lambda each: each != second) == [first, third]


def test_each_module_has_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for module in sorted(Path("mvi_standard").rglob("*.py")):
        first, others = selected(str(module))
        assert first + others, module
        assert not set(first) & set(others), module


def test_its_own_tests_and_those_that_import_it_are_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    first, others = selected("mvi_standard/counting/norm.py")

    assert first == ["tests/counting/test_norm.py"]
    assert "tests/counting/test_figures.py" in others


OUTCOMES = [
    Outcome(mutant(1), "tests/test_a.py::test_b", stopped=False, diff=""),
    Outcome(mutant(2), "", stopped=False, diff="-x\n+y"),
    Outcome(mutant(3), "", stopped=True, diff=""),
]
LABELS = [each.mutant.label for each in OUTCOMES]


def test_what_nothing_noticed_needs_a_reason() -> None:
    survived, stopped = complaints(OUTCOMES, (), LABELS)

    assert survived == f"survived: add a test, or a reason to survivors.txt: {LABELS[1]}\n-x\n+y"
    assert stopped.startswith(f"stopped: add a test, or a reason to survivors.txt: {LABELS[2]}")
    assert not list(complaints(OUTCOMES, LABELS[1:], LABELS))


def test_a_reason_goes_when_a_test_notices_the_mutant_or_the_line_is_gone() -> None:
    noticed, gone = complaints(OUTCOMES, [*LABELS, "gone"], LABELS)

    assert noticed == f"noticed by tests/test_a.py::test_b: take this out of survivors.txt: {LABELS[0]}"
    assert gone == "no such mutant: take this out of survivors.txt: gone"


def test_the_score_counts_what_was_stopped_apart() -> None:
    line = "3 sampled, 1 killed, 1 survived, 1 stopped"

    assert list(scores(OUTCOMES)) == [f"a: {line}", f"all: {line}"]


def test_a_line_without_a_reason_lets_no_mutant_live() -> None:
    assert reasons("a.py AddNot | if x:  # because\nb.py AddNot | if y:\n") == {"a.py AddNot | if x:": "because"}


def test_each_survivor_is_listed_once_with_a_reason() -> None:
    lines = (ROOT / "tools/mutants/survivors.txt").read_text("utf-8").splitlines()

    assert len(reasons("\n".join(lines))) == len(lines)


def test_the_test_that_failed_is_found_also_with_a_blank_in_its_name() -> None:
    output = "1 failed\nFAILED tests/a/test_b.py::test_c[two words] - AssertionError\n"

    assert first_failure(output) == "tests/a/test_b.py::test_c[two words]"
    assert first_failure("ERROR tests/test_a.py") == "tests/test_a.py"
    assert first_failure("3 passed") == ""
