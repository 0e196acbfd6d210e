"""Where the tests find what they read: the examples beside them, the real data beside the repository."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

Item = TypeVar("Item")
ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
DATA = Path(os.environ.get("MVI_TEST_DATA", ROOT.parent / "shared" / "data"))
"""Real notices and registers, that are not ours to copy; CI has them beside the checkout, a reader of it may not."""
with_real_data = pytest.mark.skipif(
    not DATA.exists() and not os.environ.get("CI"), reason="the real registers are not beside this checkout"
)
DEEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"
VALID = sorted((EXAMPLES / "valid").glob("*.json"))
INVALID = sorted((EXAMPLES / "invalid").glob("*.json"))


def some(those: Sequence[Item], step: int = 4) -> Sequence[Item]:
    """Return one of each `step`, and all in `make deep`: for what costs a good part of a second an example."""
    return those if DEEP else those[::step]
