"""Ids for records that a form brings: they follow from what the form is about, and are the same each time."""

from __future__ import annotations

from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST = 100
"""Characters that an id may have."""
_CHECKED = 8


def numbered(base: str, taken: Container[str], first: int = 1) -> str:
    """Return the base with the first number behind it that makes an id nobody has: `C-1-mki-2026-1`."""
    return next(made for each in count(first) if (made := fitted(base, f"-{each}")) not in taken)


def named(base: str, taken: Container[str]) -> str:
    """Return the base itself, or with a number from 2 behind it where somebody has it."""
    plain = fitted(base)
    return numbered(base, taken, 2) if plain in taken else plain


def fitted(base: str, end: str = "") -> str:
    """Return a base with an end, within the length of an id: a checksum takes the place of what is cut off."""
    if len(base) + len(end) <= LONGEST:
        return f"{base}{end}"
    check = sha256(base.encode()).hexdigest()[:_CHECKED]
    return f"{base[: LONGEST - len(end) - _CHECKED - 1]}-{check}{end}"
