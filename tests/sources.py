"""The standard as `schema/` has it, read once in a process: no test changes it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from places import ROOT

from tools.generate.source import read

if TYPE_CHECKING:
    from tools.generate.standard import Standard


@cache
def standard() -> Standard:
    return read(ROOT / "schema")
