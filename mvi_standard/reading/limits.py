"""Limits of one document; `docs/limits.md` gives the reasons."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True):
    """Sizes beyond which a document is refused unread."""

    size: int = 512 * 1024 * 1024
    """Bytes in one file."""
    records: int = 2_000_000
    """Objects in all top-level lists together."""
    depth: int = 64
    """Objects and lists within each other, the root included."""


DEFAULT = Limits()
