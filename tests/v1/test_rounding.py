"""Numbers are compared as they are written, from the smallest that a file can hold to the largest."""

from __future__ import annotations

import json
from decimal import Decimal
from math import isfinite

import pytest
from places import EXAMPLES

from mvi_standard.read import parse
from mvi_standard.redact import redacted
from mvi_standard.v1.rounding import rounded
from mvi_standard.validate import report_on

BROKEN = json.loads((EXAMPLES / "invalid" / "MVI-C075-fraction.json").read_bytes())
NUMBERS = [(2.225073858507203e-309, 3), (1e-30, 3), (25.0, 5e-324), (1e-30, 5e-324), (0.25, 1e15)]


@pytest.mark.parametrize(
    ("exact", "like", "found"),
    [("33.333", "25.1", "33.3"), ("33.333", "25", "33"), ("1e400", "0.5", "1e400"), ("0.5", "1e-309", "0.5")],
)
def test_a_number_gets_the_decimals_of_another(exact: str, like: str, found: str) -> None:
    assert rounded(Decimal(exact), Decimal(like)) == Decimal(found)


@pytest.mark.parametrize(("percentage", "denominator"), NUMBERS)
def test_a_percentage_of_any_size_is_compared_and_redacted(percentage: float, denominator: float) -> None:
    at = next(each for each, one in enumerate(BROKEN["observations"]) if "percentage" in one)
    numbers = {"percentage": percentage, "numerator": 1e12, "denominator": denominator}
    others = [{**one, **numbers} if each == at else one for each, one in enumerate(BROKEN["observations"])]
    content = json.dumps({**BROKEN, "observations": others}).encode()

    report = report_on(lambda: parse(content, ".json"))
    assert [isfinite(each.values["expected"]) for each in report.findings if each.code == "MVI-C075"] == [True]
    assert redacted(content, ".json", b"key").content
