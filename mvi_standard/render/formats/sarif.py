"""SARIF 2.1.0, for code scanners and editors: one run about all files, written finding by finding.

A file without findings is listed too: as an artifact, and in a notification that says how much was checked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from mvi_standard.render.entry import entries
from mvi_standard.render.formats.json import compact, facts
from mvi_standard.render.remark import gist
from mvi_standard.render.safe import safe
from mvi_standard.render.sarif_result import ROOT, SUBMISSION, location, result, submission, unlinked
from mvi_standard.render.sarif_rules import driver
from mvi_standard.render.where import file_of, one_of_many
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST = 25_000
"""Results that GitHub takes of one run: it refuses a file with more. With `--all` there is no end to them."""
APART = ("file", "sha256", "unknown_fields", "checked", "provenance")
"""Facts of a report that are told elsewhere in the file."""


class Writer:
    """Writes one SARIF log about all reports; its memory does not grow with the number of findings."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Begin the log, with all rules."""
        self.stream, self.language, self.run = stream, language, run
        self.written = self.left = 0
        self.readable = True
        self.seen: Counter[tuple[str, str]] = Counter()
        self.artifacts: dict[str, dict[str, Any]] = {}
        self.notifications: list[str] = []
        self.provenance: dict[str, Any] = {}
        self.ledger: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.reasons: defaultdict[str, set[str]] = defaultdict(set)
        tool = driver(language)
        self.ruled = {each["id"]: place for place, each in enumerate(tool["rules"])}
        base = {ROOT: {"description": {"text": say("sarif.root", language)}}}
        head = {"language": language, "columnKind": "unicodeCodePoints", "originalUriBaseIds": base}
        stream.write(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"tool": {compact({"driver": tool})},\n')
        stream.write(f'{compact(head)[1:-1]}, "results": [')

    def add(self, report: Report) -> None:
        """Write the findings of one report, and keep the facts about it as a whole."""
        artifact, apart = self._artifact(report), self._apart(report)
        for entry in entries(report, self.language, accepted=True):
            if self.written >= MOST and not self.run.everything:
                self.left += 1
                continue
            found = result(entry, report, self.language, self.ruled, artifact)
            found["partialFingerprints"] |= apart
            self.stream.write(f",\n{compact(found)}" if self.written else f"\n{compact(found)}")
            self.written += 1
        self._keep(report)

    def close(self) -> None:
        """Write the files, what was checked in them, and the basis of the verdict."""
        if self.left:
            said = say("result.not_shown", self.language, n=self.left)
            self.notifications.append(compact(_notification("left_out", "warning", said)))
        ledger = {code: self._summed(code) for code in self.ledger}
        invocation = {
            "executionSuccessful": self.readable,
            "properties": {"checked": ledger, "provenance": self.provenance},
        }
        self.stream.write(f'],\n"artifacts": {compact(list(self.artifacts.values()))},\n')
        self.stream.write(f'"invocations": [{compact(invocation)[:-1]}, "toolExecutionNotifications": [\n')
        self.stream.write(",\n".join(self.notifications) + "]}]}]}\n")
        self.stream.flush()

    def _artifact(self, report: Report) -> int:
        """Return the index of the file of a report; a file of many submissions is one artifact, without a checksum."""
        place = location(report)
        known = self.artifacts.setdefault(
            place["uri"], {"location": place | {"index": len(self.artifacts)}, "roles": ["analysisTarget"]}
        )
        if report.document and report.document.sha256 and not one_of_many(report):
            known |= {"hashes": {"sha-256": report.document.sha256}, "length": len(report.document.content)}
        index: int = known["location"]["index"]
        return index

    def _apart(self, report: Report) -> dict[str, str]:
        """Return what tells the faults of a submission from those of others in its file, also when ids are twins."""
        if not (named := submission(report)):
            return {}
        self.seen[file_of(report), named] += 1
        nth = self.seen[file_of(report), named]
        return {SUBMISSION: f"{named} ({nth})" if nth > 1 else named}

    def _keep(self, report: Report) -> None:
        known = facts(report, self.run)
        self.readable &= report.readable
        self.provenance |= {key: value for key, value in known["provenance"].items() if key != "input_sha256"}
        for code, numbers in known["checked"].items():
            self.ledger[code].update({key: value for key, value in numbers.items() if isinstance(value, int)})
            self.reasons[code] |= {numbers["why"]} if "why" in numbers else set()
        event, level = ("judged", "note") if report.readable else ("unreadable", "error")
        told = _notification(event, level, gist(report, self.language))
        told["locations"] = [{"physicalLocation": {"artifactLocation": location(report)}}]
        told["properties"] = {
            key: safe(value, None) if isinstance(value, str) else value
            for key, value in known.items()
            if key not in APART
        }
        self.notifications.append(compact(told))

    def _summed(self, code: str) -> dict[str, Any]:
        why = sorted(self.reasons[code])
        return dict(self.ledger[code]) | ({"why": why} if why else {})


def _notification(event: str, level: str, text: str) -> dict[str, Any]:
    return {"descriptor": {"id": event}, "level": level, "message": {"text": unlinked(safe(text, None))}}
