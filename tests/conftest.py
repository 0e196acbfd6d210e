"""Where things are, and Hypothesis set to be repeatable."""

from __future__ import annotations

import gc
import os

from hypothesis import HealthCheck, settings

settings.register_profile("here", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("deep", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "here"))
gc.disable()  # while tests are collected nothing of them is garbage, and each round walks them all


def pytest_collection_finish() -> None:
    """Leave fifteen thousand tests out of every round of the collector: they stay until the end."""
    gc.collect()
    gc.freeze()
    gc.enable()
