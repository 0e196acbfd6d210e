"""Pause garbage collection while validating: it would walk millions of records that hold no cycles."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def quiet_collector() -> Iterator[None]:
    """Switch the garbage collector off, and on again afterwards if it was on."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def collect_now() -> None:
    """Free what only the collector can free; cheap when few objects are alive."""
    gc.collect()
