"""Verbs of `mvi`, in the order of its help."""

from __future__ import annotations

VERBS = (
    "template",
    "convert",
    "supplier-form",
    "merge",
    "map",
    "total",
    "trace",
    "report",
    "synth",
    "web",
    "baseline",
    "diff",
    "verify",
    "fix",
    "register",
    "redact",
    "completion",
)
