"""For programs that read line by line: a JSON object for each finding, then one for its report.

Both are described by `$defs/line` in `report.schema.json`. A report comes after its findings, so whoever has
read it has read all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.render.entry import entries
from mvi_standard.render.formats.json import compact, facts, finding_values

if TYPE_CHECKING:
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Report


class Writer:
    """Writes each line as soon as it can."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Write to `stream`."""
        self.stream, self.language, self.run = stream, language, run

    def add(self, report: Report) -> None:
        """Write one report."""
        file = {"file": report.name} if report.name else {}
        for entry in entries(report, self.language, accepted=True):
            self._line({"kind": "finding", **file, **finding_values(entry, report, self.language)})
        self._line({"kind": "report", **facts(report, self.run)})
        self.stream.flush()

    def close(self) -> None:
        """Flush what is buffered."""
        self.stream.flush()

    def _line(self, value: dict[str, object]) -> None:
        self.stream.write(f"{compact(value)}\n")
