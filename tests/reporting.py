"""Reports as a command writes them: judged under a name, and written in one format."""

from __future__ import annotations

import re
from functools import cache, partial
from io import StringIO
from typing import TYPE_CHECKING

from hostile import BROKEN
from judged import report_of
from msgspec.structs import replace
from places import EXAMPLES, INVALID, ROOT, VALID

from mvi_standard.history.provenance import Run
from mvi_standard.read import read
from mvi_standard.render import KEPT, writer
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mvi_standard.report import Report

RUN = Run(today="2026-07-01")
DEMO = EXAMPLES / "demo" / "gemeente-met-fouten.json"
BASIC = EXAMPLES / "valid" / "gemeente-basis.json"
SOME = (DEMO, BASIC, *VALID[::40], *INVALID[::20])
"""Enough for what holds for any report; `make test-node` asks other makers about all."""
CHECKSUM = re.compile("[0-9a-f]{64}")
"""Those of the software differ with each change of it."""


@cache
def judged(path: Path) -> Report:
    """Judge a file of this repository, as from its root."""
    return replace(report_of(path).first(KEPT), name=path.relative_to(ROOT).as_posix())


def unread() -> Report:
    """Return the report on half a file."""
    return report_on(partial(read, BROKEN), name="half bestand.json")


def written(shape: str, reports: Iterable[Report], language: str = "nl", run: Run = RUN) -> str:
    """Write reports in one format."""
    stream = StringIO()
    made = writer(shape, stream, language, run)
    for each in reports:
        made.add(each)
    made.close()
    return stream.getvalue()
