"""Precision of a number as it is written, and rounding to it."""

from __future__ import annotations

from decimal import MAX_PREC, Decimal, localcontext


def decimals(number: Decimal) -> int:
    """Return with how many decimals a number is written; zeros at the end say nothing."""
    return max(0, -int(number.normalize().as_tuple().exponent))


def rounded(exact: Decimal, like: Decimal) -> Decimal:
    """Return a number with as many decimals as another one is written with, however many that are."""
    with localcontext(prec=MAX_PREC):
        return round(exact, decimals(like))


def rounds_to(exact: Decimal, written: Decimal) -> bool:
    """Return whether the exact number, rounded to the decimals of the written one, can be that one."""
    return 2 * abs(exact - written) <= Decimal(1).scaleb(-decimals(written))  # half a unit of the last decimal
