"""Code Quality of GitLab: one list of issues about all files.

Each file has one issue of its own, of the lowest severity, which says how much was checked. Its fingerprint never
changes, so GitLab calls it new only once; it is there beside faults too, or mending the last one would create a new
issue. Known faults are counted in it, and are no issues themselves. The format has no field for the page of a code.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from mvi_standard.render.entry import entries
from mvi_standard.render.formats.json import compact
from mvi_standard.render.remark import gist, remark
from mvi_standard.render.safe import safe
from mvi_standard.render.where import file_of
from mvi_standard.requirement import FOUT, READING, TIP, WAARSCHUWING

if TYPE_CHECKING:
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.report import Report

SEVERITIES = {FOUT: "critical", WAARSCHUWING: "minor", TIP: "info"}
UNREADABLE = "blocker"
"""Of a file that cannot be read nothing else is known."""
WHOLE = "mvi-validate"
"""The name of the check, and instead of a fingerprint, of what is said of a file as a whole."""


class Writer:
    """Writes one JSON list about all reports, issue by issue."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Begin the list."""
        self.stream, self.language, self.run = stream, language, run
        self.seen: Counter[tuple[str, str]] = Counter()
        self.written = 0
        stream.write("[")

    def add(self, report: Report) -> None:
        """Write the issues of one report."""
        file, submission = file_of(report), _submission(report)
        self.seen[file, submission] += 1
        named = (file, submission, str(self.seen[file, submission]))
        self._write(_issue(WHOLE, gist(report, self.language), TIP, file) | _fingerprint(named, WHOLE))
        for entry in entries(report, self.language):
            issue = _issue(entry.code, remark(entry, self.language, with_cell=True), entry.severity, file, _line(entry))
            self._write(issue | _fingerprint(named, entry.identity.fingerprint))

    def close(self) -> None:
        """End the list."""
        self.stream.write("\n]\n")
        self.stream.flush()

    def _write(self, issue: dict[str, Any]) -> None:
        self.stream.write(",\n" if self.written else "\n")
        self.stream.write(compact(issue))
        self.written += 1


def _issue(code: str, text: str, severity: str, file: str, line: int = 1) -> dict[str, Any]:
    return {
        "description": safe(text, None),
        "check_name": code,
        "severity": UNREADABLE if code.startswith(READING) else SEVERITIES[severity],
        "location": {"path": safe(file, None), "lines": {"begin": line}},
    }


def _fingerprint(named: tuple[str, ...], fault: str) -> dict[str, str]:
    """Return what tells an issue from all others: GitLab shows only the first of two that have the same."""
    return {"fingerprint": sha256("\0".join([*named, fault]).encode("utf-8", "backslashreplace")).hexdigest()}


def _submission(report: Report) -> str:
    """Return what a submission calls itself: in a file with many, lines move."""
    called = report.document.envelope.get("id") if report.document else None
    return called if isinstance(called, str) else ""


def _line(entry: ReportEntry) -> int:
    return entry.place.line if entry.place else 1
