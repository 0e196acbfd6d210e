"""A test that asserts something only on a condition says nothing on the day that the condition never holds."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALLOWED = {
    "test_saying_less_again_and_again_never_raises_the_level": "Hypothesis draws what is left out, and each draw may "
    "break a rule; the test after it goes through all that can be left out",
}
"""Tests that may assert on a condition only, each with the reason."""
PROBE = """
def test_only_on_a_condition():
    for each in found():
        if each:
            assert each.good

def test_in_both_cases():
    if found():
        assert True
    else:
        assert False

def test_of_what_is_raised():
    try:
        found()
    except ValueError:
        assert True
"""


def certain(statements: Sequence[ast.stmt]) -> Iterator[ast.Assert]:
    """Give the asserts that no `if` and no exception leads to, but for an `if` that asserts either way."""
    for each in statements:
        match each:
            case ast.Assert():
                yield each
            case ast.If():
                yes, no = [*certain(each.body)], [*certain(each.orelse)]
                yield from [*yes, *no] if yes and no else []
            case ast.Try():
                yield from certain([*each.body, *each.orelse, *each.finalbody])
            case ast.For() | ast.While() | ast.With():
                yield from certain(each.body)


def conditional(tree: ast.Module) -> list[str]:
    """Return the names of the tests that assert, and only on a condition."""
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")]
    asserting = [each for each in functions if any(isinstance(node, ast.Assert) for node in ast.walk(each))]
    return [each.name for each in asserting if not [*certain(each.body)]]


def test_no_test_asserts_on_a_condition_only() -> None:
    found = [name for path in ROOT.glob("tests/**/test_*.py") for name in conditional(ast.parse(path.read_bytes()))]

    assert sorted(found) == sorted(ALLOWED), "collect in a list what the condition lets through, and assert it is there"


def test_what_is_on_a_condition_is_seen() -> None:
    assert conditional(ast.parse(PROBE)) == ["test_only_on_a_condition", "test_of_what_is_raised"]
