"""Another text of the same form: each letter another letter, each digit another digit, the rest as it was."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from mvi_standard.reading.tokens import inexact_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.redact.drawing import Draw

_LETTERS = "cdfghjklmnpqrtvwxz"
"""No vowels, b or s: no word can come of them, and least of all one that announces a BSN."""
_ELSEWHERE = {"Lu": "\u00c9", "Lt": "\u00c9", "Ll": "\u00e9", "Lm": "\u02b0", "Lo": "\u00aa"}
"""One letter of each kind outside ASCII."""
_UNSEEN = {"Cf", "Co", "Cs", "Zl", "Zp"}
_POWER = re.compile(r"([0-9]+(?:[.,][0-9]+)?)([eE][+-]?[0-9]+)")
_ATTEMPTS = 100


def masked(text: str, draw: Draw, attempt: int = 0, *, digits_only: bool = False, zeros: bool = False) -> str:
    """Return a text of the same length and form; with `zeros` every zero stays, else only one in front."""
    chars = []
    for at, char in enumerate(text):
        stays = char == "0" and (zeros or not text[at - 1 : at].isdigit())
        letter = not char.isdigit()
        chars.append(char if stays or (letter and digits_only) else _other(char, draw, (text, at, attempt)))
    return "".join(chars)


def _other(char: str, draw: Draw, what: tuple[object, ...]) -> str:
    category = unicodedata.category(char)
    if category == "Nd":
        zero = ord(char) - unicodedata.decimal(char)
        return chr(zero + 1 + draw.below(9, *what))
    if char.isascii() and char.isalpha():
        letter = _LETTERS[draw.below(len(_LETTERS), *what)]
        return letter.upper() if char.isupper() else letter
    return _ELSEWHERE.get(category, char)


def first(text: str, alike: Callable[[str], bool], draw: Draw) -> str | None:
    """Return the first drawn text of the same form that is `alike`, with its zeros, letters or power where need be."""
    front = _POWER.fullmatch(text)
    for zeros, digits_only in ((False, False), (True, False), (False, True), (True, True)):
        begin, power = (front[1], front[2]) if front and digits_only else (text, "")
        for attempt in range(_ATTEMPTS):
            found = masked(begin, draw, attempt, zeros=zeros, digits_only=digits_only) + power
            if found != text and alike(found):
                return found
    return None


def number(token: str, draw: Draw) -> str:
    """Return another number of the same form; as little to be kept exactly, where it was that."""
    mantissa, mark, power = token.partition("e" if "e" in token else "E")
    for attempt in range(_ATTEMPTS):
        found = masked(mantissa, draw, attempt, digits_only=True) + mark + power
        if is_kept(found) == is_kept(token):
            return found
    return "0"


def is_kept(token: str) -> bool:
    """Tell whether a number can be kept as it is written."""
    return inexact_number(f"{token} ".encode()) is None


def unseen(text: str) -> str:
    """Return the characters of a text that nobody sees or that are half, each behind a mark; mostly none."""
    return "".join(f"_{char}" for char in text if not char.isascii() and unicodedata.category(char) in _UNSEEN)
