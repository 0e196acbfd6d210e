"""A fictional Netherlands: submissions of made-up public bodies, to try the national total on."""

from __future__ import annotations

from mvi_standard.total.synth.country import netherlands

__all__ = ["netherlands"]
