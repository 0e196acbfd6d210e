"""The part of a checksum that people compare: pages show it, `SHA256SUMS` has all of it."""

from __future__ import annotations

from hashlib import sha256

SHOWN = 16
"""Hexadecimal digits, of 64."""


def beginning(content: bytes) -> str:
    """Return the beginning of the SHA-256 of a file, as `mvi-validate --version` shows it of a JSON Schema."""
    return sha256(content).hexdigest()[:SHOWN]
