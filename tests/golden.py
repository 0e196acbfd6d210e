"""Committed output, to compare with: `MVI_GOLDEN=write pytest tests/render` writes it anew; read the difference."""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "render" / "golden"


def golden(name: str, text: str) -> str:
    """Return what tests/render/golden/<name> holds; `text` is what it will hold when it is written anew."""
    path = GOLDEN / name
    if os.environ.get("MVI_GOLDEN") == "write":
        path.write_text(text, "utf-8", newline="\n")
    return path.read_text("utf-8")
