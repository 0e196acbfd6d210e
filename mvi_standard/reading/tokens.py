"""Check the bytes of JSON, cheaply, for anything that a parser lets through while changing the data.

Each check first runs a test on the raw bytes that C code does at memory speed, and reads token by token only where that
is not conclusive.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = re.compile(rb'"(?:[^"\\]++|\\.?)*+"?|-?[0-9][0-9.eE+-]*|[\[\]{}]', re.DOTALL)
"""A text that is not closed goes to the end; nothing in it is tried twice."""
SURROGATE = re.compile(rb"\\(?:[^u]|u([0-9a-fA-F]{4}))")

_NOT_BRACKETS = bytes(set(range(256)) - set(b'[]{}"\\'))
_NOT_BEFORE_A_VALUE = bytes(set(range(256)) - set(b",[{"))
_AS_SQUARE = bytes.maketrans(b"{}", b"[]")
_NUMBER_SHAPE = bytes(
    ord("0") if chr(b) in "0123456789." else ord("e") if chr(b) in "eE" else ord(" ") for b in range(256)
)
_NUMBER = frozenset(b"0123456789.eE+-")
_ROW = re.compile(rb"[0-9.eE+-]+")
_BEFORE_A_NUMBER = (b"", b":", b",", b"[", b" ", b"\n", b"\r", b"\t")
_EXACT_DIGITS = 15
"""A binary64 keeps any decimal of 15 significant digits (IEEE 754); with more it depends on the number."""
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)  # the two halves of a surrogate pair (Unicode)
_LONG = b"0" * (_EXACT_DIGITS + 1)


def harmless(data: bytes, depth: int) -> bool:
    """Return whether, without reading token by token, no check below can find anything in `data`."""
    escaped = b"\\" in data and b"\\u" in data  # one sign is looked for much faster than two
    return not escaped and _surely_shallow(data, depth) and next(_suspects(data), None) is None


def _surely_shallow(raw: bytes, limit: int) -> bool:
    """Strip pairs of brackets round by round; a bracket or an escape inside a text leaves the question open."""
    shape = raw.translate(_AS_SQUARE, _NOT_BRACKETS).replace(b'""', b"")
    for _ in range(limit):
        if not shape or b'"' in shape:
            break
        shape = shape.replace(b"[]", b"")
    return not shape


def _suspects(data: bytes) -> Iterator[int]:
    """Yield the offset of each row of digits that is long, or has an exponent, and may stand outside a text.

    What follows a letter or a quotation mark stands in a text: a hash, a number of an organisation.
    """
    shape = data.translate(_NUMBER_SHAPE)
    for sign in (b"0e", _LONG):
        at = shape.find(sign)
        while at >= 0:
            row = _row_around(data, at)
            if data[row[0] - 1 : row[0]] in _BEFORE_A_NUMBER:
                yield row[0]
            at = shape.find(sign, row[1])


def _row_around(data: bytes, at: int) -> tuple[int, int]:
    """Return where the row of digits, signs and exponents around an offset begins and ends."""
    start, end = at, _ROW.match(data, at)
    while start and data[start - 1] in _NUMBER:
        start -= 1
    return start, end.end() if end else at + 1


def values(raw: bytes) -> int:
    """Return the most values that there can be in `raw`: a comma or bracket inside a text counts too."""
    return len(raw.translate(None, _NOT_BEFORE_A_VALUE))


def too_deep(raw: bytes, limit: int) -> int | None:
    """Return the offset of the first bracket nested deeper than `limit`, or None."""
    return None if _surely_shallow(raw, limit) else _exact_depth(raw, limit)


def _exact_depth(raw: bytes, limit: int) -> int | None:
    depth = 0
    for match in TOKEN.finditer(raw):
        first = raw[match.start()]
        depth += (first in b"[{") - (first in b"]}")
        if depth > limit:
            return match.start()
    return None


def inexact_number(raw: bytes) -> tuple[int, str] | None:
    """Return offset and text of the first number that a binary64 cannot keep as written, or None."""
    if next(_suspects(raw), None) is None:
        return None
    return next(((offset, text) for offset, text in _numbers(raw) if not _is_kept(text)), None)


def _numbers(raw: bytes) -> Iterator[tuple[int, str]]:
    for match in TOKEN.finditer(raw):
        if match[0][0] not in b'"[]{}':
            yield match.start(), match[0].decode()


def _is_kept(text: str) -> bool:
    try:
        read = float(text)
    except ValueError:
        return True  # no JSON number: the parser will say so, with its place
    if read in (float("inf"), float("-inf")):
        return False
    try:
        # repr is the shortest text that reads back as the same float: equal decimals mean that nothing was lost.
        return Decimal(repr(read)) == Decimal(text)
    except InvalidOperation:  # an exponent of twenty digits
        return False


def lone_surrogate(raw: bytes) -> int | None:
    r"""Return the offset of the first half of a character that stands alone, such as `\ud800`, or None."""
    if b"\\u" not in raw:
        return None
    high_ends = -1
    high_starts = 0
    for match in SURROGATE.finditer(raw):
        unit = int(match[1], 16) if match[1] else 0
        low = unit in _LOW
        if high_ends >= 0 and not (low and match.start() == high_ends):
            return high_starts
        if low and high_ends < 0:
            return match.start()
        high_ends, high_starts = (match.end(), match.start()) if unit in _HIGH else (-1, 0)
    return high_starts if high_ends >= 0 else None
