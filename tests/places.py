"""Where the tests find what they read: the examples beside them, the real data beside the repository."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
DATA = Path(os.environ.get("MVI_TEST_DATA", ROOT.parent / "shared" / "data"))
"""Real notices and registers, that are not ours to copy; CI has them beside the checkout, a reader of it may not."""
with_real_data = pytest.mark.skipif(
    not DATA.exists() and not os.environ.get("CI"), reason="the real registers are not beside this checkout"
)
VALID = sorted((EXAMPLES / "valid").glob("*.json"))
INVALID = sorted((EXAMPLES / "invalid").glob("*.json"))
