"""Answers as the page with the validator does, from another engine: the form of ajv, without a browser."""

from __future__ import annotations

import json

from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.structure import Structure

_STRUCTURE = Structure(LATEST.schema, LATEST.tables.lists, RustEngine)


def judge(cls: str, text: str) -> str | None:
    """Return nothing when a value is sound, else its errors as ajv places them."""
    faults = _STRUCTURE.faults(cls, json.loads(text))
    found = [[pointer(each.path), each.keyword, each.member] for each in faults]
    return json.dumps(found) if found else None
