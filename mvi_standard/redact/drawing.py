"""Choices that nobody can foresee or look up, and that are the same for the same thing: drawn by a secret key."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from hashlib import blake2b

_LEAST, _SPREAD, _STEPS = Decimal("1.5"), Decimal(2), 10**12


@dataclass(frozen=True)
class Draw:
    """Draws that follow from a key of 1 to 64 bytes and from what is drawn for."""

    key: bytes

    def below(self, limit: int, *what: object) -> int:
        """Return a whole number from 0 up to `limit`, the same each time for the same `what`."""
        digest = blake2b(repr(what).encode(), key=self.key, digest_size=16).digest()
        return int.from_bytes(digest, "big") % limit

    @cached_property
    def factor(self) -> Decimal:
        """What numbers are multiplied by: from 1.5 to 3.5, with twelve decimals, so that it divides no amount."""
        return _LEAST + _SPREAD * self.below(_STEPS, "factor") / _STEPS
