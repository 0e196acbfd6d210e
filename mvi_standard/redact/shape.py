"""Replaces a text by another of the same form: letters by letters, digits by digits, all else as it was.

The replacement follows from a secret key: the same each time, and impossible to predict or look up without that key.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

from mvi_standard.reading.tokens import inexact_number

if TYPE_CHECKING:
    from collections.abc import Callable, Container


_LEAST, _SPREAD, _STEPS = Decimal("1.5"), Decimal(2), 10**12


@dataclass(frozen=True)
class SecretDraw:
    """Draws that follow from a key of 1 to 64 bytes and from what is drawn for, so that equal things stay equal."""

    key: bytes

    def below(self, limit: int, *what: object) -> int:
        """Return a whole number from 0 up to but not including `limit`, always the same for the same `what`."""
        digest = blake2b(repr(what).encode(), key=self.key, digest_size=16).digest()
        return int.from_bytes(digest, "big") % limit

    @cached_property
    def factor(self) -> Decimal:
        """The factor for amounts: from 1.5 to 3.5, with twelve decimals, so that it divides no amount."""
        return _LEAST + _SPREAD * self.below(_STEPS, "factor") / _STEPS


_LETTERS = "cdfghjklmnpqrtvwxz"
"""No vowels, b or s, so that they form no word, least of all one that announces a BSN."""
_ELSEWHERE = {"Lu": "\u00c9", "Lt": "\u00c9", "Ll": "\u00e9", "Lm": "\u02b0", "Lo": "\u00aa"}
"""One letter of each kind outside ASCII."""
_UNSEEN = {"Cf", "Co", "Cs", "Zl", "Zp"}
_POWER = re.compile(r"([0-9]+(?:[.,][0-9]+)?)([eE][+-]?[0-9]+)")
_ATTEMPTS = 100
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
"""A number as JSON writes it."""


def masked(text: str, draw: SecretDraw, attempt: int = 0, *, digits_only: bool = False, zeros: bool = False) -> str:
    """Return a text of the same length and form; with `zeros` every zero stays, otherwise only a leading one."""
    chars = []
    for at, char in enumerate(text):
        stays = char == "0" and (zeros or not text[at - 1 : at].isdigit())
        letter = not char.isdigit()
        chars.append(char if stays or (letter and digits_only) else _other(char, draw, (text, at, attempt)))
    return "".join(chars)


def _other(char: str, draw: SecretDraw, what: tuple[object, ...]) -> str:
    category = unicodedata.category(char)
    if category == "Nd":
        zero = ord(char) - unicodedata.decimal(char)
        return chr(zero + 1 + draw.below(9, *what))
    if char.isascii() and char.isalpha():
        letter = _LETTERS[draw.below(len(_LETTERS), *what)]
        return letter.upper() if char.isupper() else letter
    return _ELSEWHERE.get(category, char)


def first(text: str, alike: Callable[[str], bool], draw: SecretDraw) -> str | None:
    """Return the first drawn text of the same form that is `alike`, keeping zeros, letters or the power if needed."""
    front = _POWER.fullmatch(text)
    for zeros, digits_only in ((False, False), (True, False), (False, True), (True, True)):
        begin, power = (front[1], front[2]) if front and digits_only else (text, "")
        for attempt in range(_ATTEMPTS):
            found = masked(begin, draw, attempt, zeros=zeros, digits_only=digits_only) + power
            if found != text and alike(found):
                return found
    return None


def number(token: str, draw: SecretDraw) -> str:
    """Return another number of the same form, exact as a float only where the original was."""
    mantissa, mark, power = token.partition("e" if "e" in token else "E")
    for attempt in range(_ATTEMPTS):
        found = masked(mantissa, draw, attempt, digits_only=True) + mark + power
        if is_kept(found) == is_kept(token):
            return found
    return "0"


def is_kept(token: str) -> bool:
    """Return whether a number keeps its value as a float."""
    return inexact_number(f"{token} ".encode()) is None


def unseen(text: str) -> str:
    """Return the invisible or half characters of a text, each after an underscore; usually none."""
    return "".join(f"_{char}" for char in text if not char.isascii() and unicodedata.category(char) in _UNSEEN)


_RUN = re.compile(r'"(?:[^"\\\n]|\\.)*"|[^"\s,:{}\[\]\'](?:[^"\n,:{}\[\]\']*[^"\s,:{}\[\]\'])?')
"""A quoted text, or a run of characters without a meaning in JSON or YAML."""
_PIECE = re.compile(r"\\u[0-9a-fA-F]{4}|\\.|[^\\]+|\\", re.DOTALL)
_PLAIN = frozenset('"\\/bfnrt')
_LONE = re.compile("\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_NOT_UTF8 = re.compile("[\udc80-\udcff]")


def masked_text(text: str, kept: Container[str], draw: SecretDraw) -> str:
    """Return an unparsable text of the same length in which only structure and the words in `kept` can be read."""
    wrong = _NOT_UTF8.search(text)
    if wrong:
        text = _NOT_UTF8.sub(wrong[0], text)
    return _RUN.sub(lambda run: _run(run[0], kept, draw), text)


def _run(run: str, kept: Container[str], draw: SecretDraw) -> str:
    quoted = run.startswith('"')
    content = run[1:-1] if quoted else run.removeprefix("- ")
    if content in kept:
        return run
    if quoted:
        return _PIECE.sub(lambda piece: _piece(piece[0], draw), run)
    return number(run, draw) if NUMBER.fullmatch(run) else masked(run, draw)


def _piece(piece: str, draw: SecretDraw) -> str:
    if not piece.startswith("\\"):
        return masked(piece, draw)
    if len(piece) > len("\\n"):
        return piece if _LONE.fullmatch(piece) else r"\u0078"
    return piece if piece[1:] in _PLAIN else piece[:1] + "x" * len(piece[1:])
