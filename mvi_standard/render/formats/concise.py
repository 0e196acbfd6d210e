r"""For editors and logs: one line per finding, in the style of GNU programs, and one line per file.

    lindedam.json:114:19: fout MVI-S001 De waarde bij ... (Perceel 2026-014 Schoonmaak)
    lindedam.xlsx:12:6: fout MVI-S001 Contracten!F12: De waarde bij ... (Contract 2026-014 Schoonmaak)
    lindedam.json: voldoet niet aan de MVI-standaard 1.0-draft.2. 1 fout. 16 records gecontroleerd op ...

`MATCHER` reads the first kind of line and no other: file, line, column, severity, code and message. A finding without a
place gets 1:1, so that an editor that needs one shows it too; a cell gets its row and column. A colon in a name would
end it too early, so it is written as `\u003a`, except after a drive letter.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from mvi_standard.finding import Place
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.render.entry import entries
from mvi_standard.render.safe import safe
from mvi_standard.render.summary import findings_line, judged, known, level, scope, verdict
from mvi_standard.render.unknown_fields import unknown_fields
from mvi_standard.render.where import cell
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.report import Report

MATCHER = re.compile(
    r"^((?:[A-Za-z]:)?[^:]+):([0-9]+):([0-9]+): (fout|error|waarschuwing|warning|tip) (MVI-[A-Z][0-9]{3}) (.+)$"
)
WHOLE = Place(1, 1)
_LINE = re.compile(rf"(.*(?:{'|'.join(map(re.escape, JSON_LINES))})|)#([0-9]+)", re.IGNORECASE | re.DOTALL)
"""The name of a report on one line of JSON Lines: an editor opens the file, and finds the line by its number."""
_INNER = re.compile(r"(?<!^[A-Za-z]):")
_BEFORE_DIGIT = re.compile(":(?=[0-9])")
"""What would make a name in the last line look like a place."""


class Writer:
    """Writes one line for each finding, one for each report, and a last one when there were more reports."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Write to `stream`; what `run` left out of the report is counted."""
        self.stream, self.language, self.run = stream, language, run
        self.verdicts: Counter[str] = Counter()

    def add(self, report: Report) -> None:
        """Write one report."""
        self.stream.writelines(f"{line}\n" for line in lines(report, self.language))
        self.verdicts[verdict(report)] += 1

    def close(self) -> None:
        """Write the totals."""
        if (n := self.verdicts.total()) > 1:
            each = {key: self.verdicts[key] for key in ("conforms", "departs", "unreadable")}
            self.stream.write(f"{say('result.totals', self.language, n=n, **each)}\n")
        self.stream.flush()


def lines(report: Report, language: str) -> Iterator[str]:
    """Yield the lines of one report."""
    name = _name(report, language)
    for code, group in groupby(entries(report, language), key=lambda each: each.code):
        shown = [*group]
        yield from (_finding(each, report, language) for each in shown)
        if left := report.counts[code] - len(shown):
            yield f"{name}: {say('result.places_left', language, n=left, code=code)}"
    said = [
        judged(report, language),
        findings_line(report, language),
        _BEFORE_DIGIT.sub(r"\\u003a", safe(unknown_fields(report, language), None)),
        known(report, language),
        *scope(report, language),
    ]
    yield f"{name}: {'. '.join(each for each in [*said, level(report, language)] if each)}."


def _finding(entry: ReportEntry, report: Report, language: str) -> str:
    said, place = entry.said, entry.place or WHOLE
    name = _name(report, language, place)
    right = ""
    if said.suggestion:
        right = f" {say('result.meant', language)} {said.suggestion}?"
    elif said.expected and said.expected not in said.message:
        right = f" {say('result.expected', language)}: {said.expected}"
    record = f" ({said.record})" if said.record else ""
    address = cell(entry.place)
    message = f"{address}: {said.message}" if address else said.message
    text = f"{say(f'result.{entry.severity}', language)} {entry.code} {safe(message + right + record, None)}"
    return f"{name}:{place.line}:{place.column}: {text}"


def _name(report: Report, language: str, place: Place | None = None) -> str:
    """Return the name of a report; for a place in one of many lines the name of the file with these lines."""
    name = report.name.replace(os.sep, "/")
    line = _LINE.fullmatch(name) if place else None
    if line and place and int(line[2]) == place.line:
        name = line[1]
    return _INNER.sub(r"\\u003a", safe(name or say("result.stdin", language), None))
