"""For programs: one JSON document, described by `report.schema.json`, written finding by finding."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.render.safe import safe_json
from mvi_standard.wording import words

if TYPE_CHECKING:
    from typing import TextIO

    from mvi_standard.finding import Finding
    from mvi_standard.report import Report

FORMAT = "1.0"
"""Version of this form; it changes with `report.schema.json`, not with the standard."""


class JsonWriter:
    """Writes one JSON document about all reports, finding by finding."""

    def __init__(self, stream: TextIO, language: str, *, tool: str) -> None:
        """Begin the document."""
        self.stream, self.language, self.count = stream, language, 0
        head = {"report_format": FORMAT, "tool": "mvi-validate", "tool_version": tool, "language": language}
        stream.write(f'{json.dumps(head)[:-1]}, "reports": [\n')

    def add(self, report: Report) -> None:
        """Write one report."""
        self.stream.write(",\n" if self.count else "")
        self.stream.write(_compact(_facts(report))[:-1] + ', "findings": [')
        for place, finding in enumerate(report.findings):
            self.stream.write(",\n  " if place else "\n  ")
            self.stream.write(_compact(_finding(finding, report, self.language)))
        self.stream.write("]}")
        self.count += 1

    def close(self) -> None:
        """End the document."""
        self.stream.write("\n]}\n")
        self.stream.flush()


def _compact(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return safe_json(json.dumps(value, ensure_ascii=False))


def _facts(report: Report) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "file": report.name or None,
        "sha256": report.document.sha256 if report.document else None,
        "readable": report.readable,
        "conforms": report.conforms,
        "standard_version": report.edition.version if report.edition else None,
        "profile": report.profile,
        "counts": dict(report.counts),
        "severities": dict(report.severities),
        "records": dict(report.records),
        "unchecked": dict(report.unchecked),
    }
    return {key: value for key, value in facts.items() if value is not None}


def _finding(finding: Finding, report: Report, language: str) -> dict[str, Any]:
    said = words(finding, report, report.edition or LATEST, language)
    place = report.place(finding)
    fields: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity,
        "pointer": pointer(finding.path),
        "line": place.line if place else None,
        "column": place.column if place else None,
        "record": said.record or None,
        "demand": said.demand,
        "message": said.message,
        "found": None if "private" in finding.values else said.found,
        "expected": said.expected,
        "suggestion": said.suggestion,
        "fix": said.fix,
    }
    return {key: value for key, value in fields.items() if value is not None}
