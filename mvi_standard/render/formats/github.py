"""For GitHub Actions: a command for each finding, so that it appears beside its line; then a line of text.

GitHub shows ten annotations of each kind per step. So the first place of each code comes before the second of any,
heaviest first. The verdict on each file, with how much was checked, is a plain line in the log. Known faults are
counted in that line and get no annotation.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.render.entry import entries
from mvi_standard.render.remark import named, paragraph, remark
from mvi_standard.render.safe import safe
from mvi_standard.render.summary import judged, verdict
from mvi_standard.render.where import STDIN, file_of, in_text
from mvi_standard.requirement import FOUT, SEVERITIES, TIP, WAARSCHUWING
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.report import Report

KINDS = {FOUT: "error", WAARSCHUWING: "warning", TIP: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


class Writer:
    """Writes the annotations of each report, and its verdict."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Write to `stream`; what `run` left out of the report is counted."""
        self.stream, self.language, self.run = stream, language, run
        self.verdicts: Counter[str] = Counter()

    def add(self, report: Report) -> None:
        """Write one report."""
        self.stream.writelines(f"{command(each)}\n" for each in ranked(report, self.language))
        said = f"{named(report, self.language)}: {judged(report, self.language)}. {paragraph(report, self.language)}"
        self.stream.write(f"{safe(said, None)}\n")
        self.verdicts[verdict(report)] += 1

    def close(self) -> None:
        """Write the totals, if there were several files."""
        if (n := self.verdicts.total()) != 1:
            each = {key: self.verdicts[key] for key in ("conforms", "departs", "unreadable")}
            self.stream.write(f"{say('result.totals', self.language, n=n, **each)}\n")
        self.stream.flush()


@dataclass(frozen=True)
class Annotation:
    """An annotation beside a line; `properties` are named as GitHub does, and all texts are safe already."""

    kind: str
    properties: tuple[tuple[str, str], ...]
    message: str


def ranked(report: Report, language: str) -> Iterator[Annotation]:
    """Yield an annotation for each finding, those most worth a place among the ten first."""
    seen: Counter[str] = Counter()
    found = []
    for each in entries(report, language):
        found.append((SEVERITIES.index(each.severity), seen[each.code], each))
        seen[each.code] += 1
    for _, _, each in sorted(found, key=lambda one: one[:2]):
        yield _annotation(each, report, language)


def command(annotation: Annotation) -> str:
    """Write an annotation as a command to the runner, escaped as GitHub requires."""
    properties = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in annotation.properties)
    return f"::{annotation.kind} {properties}::{annotation.message.translate(_DATA)}"


def _annotation(entry: ReportEntry, report: Report, language: str) -> Annotation:
    place, said = in_text(entry.place), entry.said
    title = f"{say(f'result.{entry.severity}', language)} {entry.code}: {said.demand}"
    properties, file = {"title": safe(title, None)}, file_of(report)
    if file != STDIN:
        properties["file"] = safe(file, None)
    if place and file != STDIN:
        end = {"endColumn": str(place.column + place.length)} if place.length > 1 else {}
        properties |= {"line": str(place.line), "endLine": str(place.line), "col": str(place.column), **end}
    lines = (
        remark(entry, language, with_cell=True),
        f"{say('result.fix', language)}: {safe(said.fix, None)}",
        f"{say('result.explain', language)}: {entry.page}",
    )
    return Annotation(KINDS[entry.severity], tuple(properties.items()), "\n".join(lines))
