"""Limits of one document; `docs/limits.md` gives the reasons."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True):
    """Sizes beyond which a document is refused unread."""

    size: int = 512 * 1024 * 1024
    """Bytes in one file."""
    yaml: int = 4 * 1024 * 1024
    """Bytes of YAML, which takes a hundred times the time and ten times the memory of JSON."""
    yaml_values: int = 400_000
    """Values and keys in a document of YAML."""
    records: int = 200_000
    """Objects in all top-level lists together."""
    values: int = 5_000_000
    """Values in a document, as far as its commas and opening brackets tell."""
    record_values: int = 50_000
    """Values in one record, or in the root without its lists."""
    record_size: int = 4 * 1024 * 1024
    """Bytes of one record, or of the root without its lists."""
    depth: int = 64
    """Objects and lists within each other, the root included."""


DEFAULT = Limits()
