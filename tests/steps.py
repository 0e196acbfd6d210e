"""Work that does not depend on the machine: lines that ran."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


def steps(work: Callable[[], Any]) -> int:
    """Return how many lines of our own run in `work`, each turn of a loop on one line counted."""
    count = 0

    def line(_: FrameType, event: str, __: object) -> Any:
        nonlocal count
        count += event == "line"
        return line

    def called(frame: FrameType, event: str, argument: object) -> Any:
        ours = "mvi_standard" in frame.f_code.co_filename
        return line(frame, event, argument) if ours else None

    before = sys.gettrace()
    sys.settrace(called)
    try:
        work()
    finally:
        sys.settrace(before)
    return count
