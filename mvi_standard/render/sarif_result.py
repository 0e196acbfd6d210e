"""One finding as a result of SARIF: message, place, fingerprint, who answers for it, and how to mend it."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import pointer
from mvi_standard.remedy import WRONG_KEY, remedy
from mvi_standard.render.file_name import STDIN, file_of, uri
from mvi_standard.render.phrases import phrase
from mvi_standard.render.remark import remark
from mvi_standard.render.safe import safe
from mvi_standard.render.sarif_rules import LEVELS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.finding import Place
    from mvi_standard.render.entry import Entry
    from mvi_standard.report import Accepted, Report

ROOT = "%SRCROOT%"
FINGERPRINT = "mviIdentity/v1"
"""A name of our own: `primaryLocationLineHash` is GitHub's, which warns about each value that it did not compute."""


def location(report: Report) -> dict[str, str]:
    """Return where the file of a report is, seen from the folder in which the command was given."""
    name = file_of(report)
    based = name != STDIN and not PurePath(name).is_absolute()
    return {"uri": uri(name)} | ({"uriBaseId": ROOT} if based else {})


def result(entry: Entry, report: Report, language: str, ruled: Mapping[str, int], artifact: int) -> dict[str, Any]:
    """Return one finding; `ruled` has the index of each rule, `artifact` is that of the file."""
    file = location(report) | {"index": artifact}
    physical: dict[str, Any] = {"artifactLocation": file}
    if entry.place:
        physical["region"] = _region(entry.place)
    found: dict[str, Any] = {
        "ruleId": entry.code,
        "ruleIndex": ruled.get(entry.code, -1),
        "level": LEVELS[entry.severity],
        "message": {"text": unlinked(remark(entry, language, with_fix=True))},
        "locations": [{"physicalLocation": physical} | _logical(entry)],
        "partialFingerprints": {FINGERPRINT: entry.identity.fingerprint},
        "suppressions": [_suppression(entry.accepted, language)] if entry.accepted else [],
        "properties": _properties(entry),
    }
    if change := _change(entry, report):
        words = {"text": phrase("fix", language)}
        found["fixes"] = [
            {"description": words, "artifactChanges": [{"artifactLocation": file, "replacements": [change]}]}
        ]
    return found


def unlinked(text: str) -> str:
    """Return a text in which no viewer sees a link."""
    return text.replace("](", "] (")


def _region(place: Place) -> dict[str, int]:
    return {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.length}


def _logical(entry: Entry) -> dict[str, Any]:
    if not entry.finding.path:
        return {}
    name = safe(str(entry.finding.path[-1]))
    kind = "property" if entry.code == WRONG_KEY else "value"
    return {
        "logicalLocations": [
            {"name": name, "fullyQualifiedName": safe(pointer(entry.finding.path), None), "kind": kind}
        ]
    }


def _suppression(known: Accepted, language: str) -> dict[str, str]:
    said = phrase("known_as", language, reason=known.reason, owner=known.owner, until=known.until)
    return {"kind": "external", "status": "accepted", "justification": unlinked(safe(said, None))}


def _properties(entry: Entry) -> dict[str, str]:
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


def _change(entry: Entry, report: Report) -> dict[str, Any] | None:
    """Return what to write instead, where that is certain; JSON says it in YAML too."""
    mended = remedy(entry.finding, report)
    if mended is None or not mended.certain or entry.place is None or report.document is None:
        return None
    if report.document.source.span(mended.path, key=mended.renames) is None:
        return None
    written = json.dumps(mended.value, ensure_ascii=False)
    return {"deletedRegion": _region(entry.place), "insertedContent": {"text": written}}
