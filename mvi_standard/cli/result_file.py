"""How a saved result is told from a submission: both are JSON, and may lie in one folder."""

from __future__ import annotations

from pathlib import Path

MARK = b'"report_format"'
HEAD = 200
"""Bytes at the beginning of a file within which a result says that it is one."""


def is_saved(name: str | Path) -> bool:
    """Tell whether a file is a result, and not a submission."""
    try:
        with Path(name).open("rb") as stream:
            return MARK in stream.read(HEAD)
    except OSError:
        return False  # whoever reads it says so
