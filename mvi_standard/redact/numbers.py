"""Replaces quantities: all are multiplied by one secret factor, so that relations between them still hold.

The factor is at least 1 and every product is rounded down, which preserves order, zero and "no more than the whole".
"""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, Context, Decimal
from typing import TYPE_CHECKING

from mvi_standard.redact import shape
from mvi_standard.redact.standard_words import NUMBERS

if TYPE_CHECKING:
    from mvi_standard.redact.schema_walk import Where
    from mvi_standard.redact.shape import SecretDraw

_CENT = Decimal("0.01")
_NOTHING = Decimal(0)
_EXACT = Context(prec=400)
_LARGE = Decimal(10) ** 15
_FINER = 3
"""Extra decimals of a number with a nudge."""
_KEPT_DIGITS = 15
"""A number with more significant digits may not be kept exactly (MVI-F010)."""
_MONEY = {"Amount", "SignedAmount"}
_GRAINS = {"Amount": _CENT, "SignedAmount": _CENT, "Count": Decimal(1)}
"""The units that amounts and counts are whole numbers of."""
_SMALL = {"Percentage", "Months", "VersionNumber", "Year"}
_STAY = {
    ("AwardWeight", "value"), ("AwardWeight", "total"), ("SocialReturnReport", "hours_per_fte_week"),
    ("KpiDefinition", "most"), ("Observation", "percentage"),
}  # fmt: skip
"""Weights and divisors, which say nothing about size."""
_LONGEST_SMALL = 5
_THOUSANDS = re.compile(r"(-?)([1-9][0-9]{0,2})\.000")


def number(where: Where, token: str, draw: SecretDraw, nudge: Decimal) -> str:
    """Return the replacement of a number; `nudge` is in units of its last decimal."""
    if not shape.NUMBER.fullmatch(token):
        return token  # NaN and Infinity
    if where.kind not in NUMBERS or not shape.is_kept(token):
        return shape.number(token, draw)
    if not is_quantity(where) and len(token) <= _LONGEST_SMALL:
        return token
    if where.kind in _MONEY and (match := _THOUSANDS.fullmatch(token)):
        return _with_three_zeros(match[1], match[2], draw)
    return scaled(token, draw.factor, where.kind, nudge)


def is_money(where: Where) -> bool:
    """Return whether a number is an amount of money."""
    return where.kind in _MONEY or where.unit.startswith("EUR")


def is_quantity(where: Where) -> bool:
    """Return whether a number is multiplied: not a percentage, a year, a version or a weight."""
    percentage = where.unit == "procent" and where.field not in {"numerator", "denominator"}
    return not percentage and where.kind not in _SMALL and (where.owner, where.field) not in _STAY


def scaled(token: str, factor: Decimal, kind: str, nudge: Decimal = _NOTHING) -> str:
    """Return `token` multiplied and rounded down to its own decimals, or money to a cent unless it had parts of one."""
    number = Decimal(token)
    if not number:
        return token
    written = int(number.as_tuple().exponent)
    grain = _GRAINS.get(kind)
    fits = grain is not None and abs(number) < _LARGE and number % grain == 0
    places = int(grain.as_tuple().exponent) if grain is not None and fits else written
    taken = number
    if nudge and not fits:
        taken, places = number + nudge.scaleb(written), written - _FINER
    product = _EXACT.multiply(taken, factor)
    step = Decimal(1).scaleb(max(places, product.adjusted() - _KEPT_DIGITS + 1))
    result = product.quantize(step, ROUND_FLOOR, _EXACT)
    if grain is not None and not fits and abs(number) < _LARGE and result % grain == 0:
        result += step  # it had parts of a cent or of a person, and goes on having them
    zeros = f"{Decimal(0):.{-written}f}"[1:] if kind == "Count" and fits and written < 0 else ""
    return (str(result) if int(result.as_tuple().exponent) > 0 else f"{result:f}") + zeros


def _with_three_zeros(sign: str, digits: str, draw: SecretDraw) -> str:
    """Return an amount below a thousand, written with three decimals that are zero like the original (MVI-W201)."""
    result = str(int(int(digits) * draw.factor))
    return f"{sign}{result if len(result) <= len('999') else shape.number(digits, draw)}.000"
