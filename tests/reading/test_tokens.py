"""Tokens are told apart in one walk: a text of a megabyte would take hours if anything in it were read twice."""

from __future__ import annotations

import pytest

from mvi_standard.reading import tokens
from mvi_standard.validate import validate

MILLION = 1_000_000
LONG = {
    "digits": b"1" * MILLION,
    "exponents": b"1e" * (MILLION // 2),
    "signs": b"1-" * (MILLION // 2) + b"1e",
    "points": b"1." * (MILLION // 2),
    "escaped quotes": rb"\"" * (MILLION // 2),
    "escaped slashes": rb"\\" * (MILLION // 2),
    "words": b"a " * (MILLION // 2),
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_long_text_is_too_long_and_nothing_else(text: bytes) -> None:
    report = validate(b'{"standard_version": "1.0-draft.2", "title": "' + text + b'"}')

    assert report.readable
    assert report.counts["MVI-S003"] + report.counts["MVI-S011"] == 1


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize("end", [b"", b"\\"])
def test_a_text_that_is_not_closed_goes_to_the_end(text: bytes, end: bytes) -> None:
    report = validate(b'{"a": "' + text + end)

    assert report.counts == {"MVI-F007": 1}
    assert tokens.too_deep(b'"' + text + b"[" * 99 + end, 64) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (b'{"a": "x1e5", "b": 1e999}', (19, "1e999")),
        (b'["12345678901234567890", 12345678901234567890.5]', (25, "12345678901234567890.5")),
        (b'["1e1e1e", 1e1e1e, -1e400]', (19, "-1e400")),
        (b'["12345678901234567890", 1e5]', None),
        (b"[1e5, 1E+2, 0.1]", None),
    ],
)
def test_a_row_of_digits_is_looked_at_once_and_no_other_is_passed_over(
    text: bytes, found: tuple[int, str] | None
) -> None:
    assert tokens.inexact_number(text) == found
