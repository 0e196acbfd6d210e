"""Numbers that KPIs add: exact where they can be, and the same everywhere where they cannot."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from mvi_standard.kpi import exact


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (3, "3"),
        (0.1, "0.1"),
        (Decimal("1.25"), "1.25"),
        (Decimal("0.1234567895"), "0.123456790"),
        (Fraction(1, 4), "0.25"),
        (Fraction(1, 3), "0.333333333"),
        (Fraction(-2, 3), "-0.666666667"),
        (Fraction(1, 2 * 10**9), "0.000000001"),
    ],
)
def test_a_number_has_at_most_nine_decimals_and_a_half_goes_away_from_zero(
    number: float | Decimal | Fraction, expected: str
) -> None:
    assert exact(number) == Decimal(expected)
