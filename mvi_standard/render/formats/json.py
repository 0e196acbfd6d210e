"""For programs: one JSON document, described by `report.schema.json`, written finding by finding."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mvi_standard.counting.conformance import conformance
from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.history.ledger import checked
from mvi_standard.history.provenance import provenance
from mvi_standard.render.entry import entries
from mvi_standard.render.safe import safe_json
from mvi_standard.render.unknown_fields import unknown_names
from mvi_standard.render.where import cell, in_text
from mvi_standard.report import __version__
from mvi_standard.texts.named_values import named_values

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from mvi_standard.counting.conformance import Conformance
    from mvi_standard.history.ledger import Checked
    from mvi_standard.history.provenance import Run
    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.report import Report

FORMAT = "1.0"
"""Version of this form; it changes with `report.schema.json`, not with the standard."""


class Writer:
    """Writes one JSON document about all reports, finding by finding."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Begin the document."""
        self.stream, self.language, self.run, self.count = stream, language, run, 0
        head = {"report_format": FORMAT, "tool": "mvi-validate", "tool_version": __version__, "language": language}
        stream.write(f'{json.dumps(head)[:-1]}, "reports": [\n')

    def add(self, report: Report) -> None:
        """Write one report."""
        self.stream.write(",\n" if self.count else "")
        self.stream.write(compact(facts(report, self.run))[:-1] + ', "findings": [')
        for place, entry in enumerate(entries(report, self.language, accepted=True)):
            self.stream.write(",\n  " if place else "\n  ")
            self.stream.write(compact(finding_values(entry, report, self.language)))
        self.stream.write("]}")
        self.count += 1

    def close(self) -> None:
        """End the document."""
        self.stream.write("\n]}\n")
        self.stream.flush()


def compact(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Write a value as JSON on one line, safe to show anywhere."""
    return safe_json(value)


def facts(report: Report, run: Run) -> dict[str, Any]:
    """Return the facts about a report as a whole, in JSON values."""
    envelope = report.document.envelope if report.document else {}
    found: dict[str, Any] = {
        "file": report.name or None,
        "submission": _text(envelope.get("id")),
        "sha256": report.sha256 if report.document else report.refused or None,
        "readable": report.readable,
        "conforms": report.conforms,
        "standard_version": report.edition.version if report.edition else None,
        "profile": report.profile,
        "counts": dict(report.counts),
        "severities": dict(report.severities),
        "unknown_fields": [_known(vars(each)) for each in unknown_names(report)] or None,
        "accepted": len(report.accepted),
        "records": dict(report.records),
        "unsound": dict(report.unsound),
        "checked": {each.requirement.code: _checked(each) for each in checked(report)},
        "level": _level(conformance(report)),
        "provenance": provenance(report, run),
    }
    return _known(found)


def finding_values(entry: ReportEntry, report: Report, language: str) -> dict[str, Any]:
    """Return one finding in JSON values."""
    said, place, known, mending = entry.said, in_text(entry.place), entry.accepted, entry.remedy
    edition = report.edition or LATEST
    fields: dict[str, Any] = {
        "code": entry.code,
        "severity": entry.severity,
        "fingerprint": entry.identity.fingerprint,
        "pointer": entry.pointer,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "cell": cell(entry.place),
        "record": said.record or None,
        "identity": {"record": entry.identity.record, "field": entry.identity.field},
        "demand": said.demand,
        "message": said.message,
        "values": named_values(entry.finding, report, edition, language),
        "found": None if entry.private else said.found,
        "expected": said.expected,
        "suggestion": said.suggestion,
        "fix": said.fix,
        "page": entry.page,
        "patch": mending.patch() if mending else None,
        "certain": mending.certain if mending else None,
        "accepted": known and {"reason": known.reason, "owner": known.owner, "until": known.until},
    }
    return _known(fields)


def _known(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


def _checked(each: Checked) -> dict[str, Any]:
    numbers = {
        "applied": each.applied,
        "passed": each.passed,
        "failed": each.failed,
        "not_applicable": each.not_applicable,
        "not_run": each.not_run,
    }
    faulty = {"faulty": pointer(each.faulty)} if each.faulty else {}
    return numbers | ({"why": each.why} if each.why else {}) | faulty


def _level(found: Conformance) -> dict[str, Any]:
    """Return the level that was reached, and of each measure how far the submission is."""
    measures = {
        each.code: {
            "level": each.level,
            "minimum": each.minimum,
            "reached": each.reached,
        }
        | ({} if each.numerator is None else {"numerator": each.numerator, "denominator": each.denominator})
        | ({"unit": each.unit} if each.unit else {})
        for each in found.measures
    }
    known = {"reached": found.level, "next": found.next}
    return {key: value for key, value in known.items() if value is not None} | {"measures": measures}


def _text(value: Any) -> str | None:  # noqa: ANN401 - any JSON value
    return value if isinstance(value, str) else None
