"""One finding as a result of SARIF: message, place, fingerprint, who answers for it, and how to mend it."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from mvi_standard.fixes.remedy import WRONG_KEY, remedy
from mvi_standard.render.remark import remark
from mvi_standard.render.safe import safe
from mvi_standard.render.sarif_rules import LEVELS
from mvi_standard.render.where import STDIN, cell, file_of, in_text, one_of_many, uri
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.finding import Place
    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.report import Accepted, Report

ROOT = "%SRCROOT%"
CELL = "cell"
"""A kind of our own: the standard lets a tool name one where none of its own fits."""
FINGERPRINT = "mviIdentity/v1"
"""A name of our own: `primaryLocationLineHash` is GitHub's, which warns about each value that it did not compute."""

SUBMISSION = "mviSubmission/v1"
"""Beside a fingerprint in a file of many submissions: two of these may have the same fault."""


def submission(report: Report) -> str:
    """Return what distinguishes a submission from others in its file: its id, else its line; empty when it is alone."""
    if not one_of_many(report):
        return ""
    called = report.document.envelope.get("id") if report.document else None
    return safe(called, None) if isinstance(called, str) and called else report.name[report.name.rindex("#") :]


def location(report: Report) -> dict[str, str]:
    """Return the location of the file of a report, relative to the working directory."""
    name = file_of(report)
    based = name != STDIN and not PurePath(name).is_absolute()
    return {"uri": uri(name)} | ({"uriBaseId": ROOT} if based else {})


def result(
    entry: ReportEntry, report: Report, language: str, ruled: Mapping[str, int], artifact: int
) -> dict[str, Any]:
    """Return one finding; `ruled` has the index of each rule, `artifact` is the index of the file."""
    file = location(report) | {"index": artifact}
    physical: dict[str, Any] = {"artifactLocation": file}
    if place := in_text(entry.place):
        physical["region"] = _region(place)
    found: dict[str, Any] = {
        "ruleId": entry.code,
        "ruleIndex": ruled.get(entry.code, -1),
        "level": LEVELS[entry.severity],
        "message": {"text": unlinked(remark(entry, language, with_fix=True, with_cell=True))},
        "locations": [{"physicalLocation": physical} | _logical(entry)],
        "partialFingerprints": {FINGERPRINT: entry.identity.fingerprint},
        "suppressions": [_suppression(entry.accepted, language)] if entry.accepted else [],
        "properties": _properties(entry),
    }
    if change := _change(entry, report):
        words = {"text": say("result.fix", language)}
        found["fixes"] = [
            {"description": words, "artifactChanges": [{"artifactLocation": file, "replacements": [change]}]}
        ]
    return found


def unlinked(text: str) -> str:
    """Return a text that no viewer takes for a link."""
    return text.replace("](", "] (")


def _region(place: Place) -> dict[str, int]:
    return {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.length}


def _logical(entry: ReportEntry) -> dict[str, Any]:
    """Return the cell, where there is one, and the value in the submission."""
    places = []
    if address := cell(entry.place):
        places.append({"name": safe(address), "fullyQualifiedName": safe(address, None), "kind": CELL})
    if path := entry.pointer:
        kind = "property" if entry.code == WRONG_KEY else "value"
        last = path.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        places.append({"name": safe(last), "fullyQualifiedName": safe(path, None), "kind": kind})
    return {"logicalLocations": places} if places else {}


def _suppression(known: Accepted, language: str) -> dict[str, str]:
    said = say("pipeline.known_as", language, reason=known.reason, owner=known.owner, until=known.until)
    return {"kind": "external", "status": "accepted", "justification": unlinked(safe(said, None))}


def _properties(entry: ReportEntry) -> dict[str, str]:
    """Return what programs want to know apart."""
    said = entry.said
    told = {
        "record": entry.identity.record,
        "field": entry.identity.field,
        "found": None if entry.private else said.found,
        "expected": said.expected,
        "suggestion": said.suggestion,
    }
    return {key: safe(value, None) for key, value in told.items() if value}


def _change(entry: ReportEntry, report: Report) -> dict[str, Any] | None:
    """Return what to write instead, where that is certain; JSON says it in YAML too."""
    mended, place = remedy(entry.finding, report), in_text(entry.place)
    if mended is None or not mended.certain or place is None or report.document is None:
        return None
    if report.document.source.span(mended.path, key=mended.renames) is None:
        return None
    written = json.dumps(mended.value, ensure_ascii=False)
    return {"deletedRegion": _region(place), "insertedContent": {"text": written}}
