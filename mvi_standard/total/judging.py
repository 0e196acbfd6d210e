"""Judging the versions of one submission until one counts: the last that conforms, else what is sound in the last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from mvi_standard.document import ROOT
from mvi_standard.report import Options
from mvi_standard.requirement import WAARSCHUWING
from mvi_standard.total.account import CHANGED, CONFLICT, EARLIER
from mvi_standard.total.parts import part_of
from mvi_standard.total.records import GATHERED
from mvi_standard.total.rows import rows
from mvi_standard.total.sound_records import only_sound
from mvi_standard.total.submission_head import document_of
from mvi_standard.total.telling import told
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from mvi_standard.report import Report
    from mvi_standard.total.parts import Part, Parts, Row
    from mvi_standard.total.submission_head import SubmissionHead
    from mvi_standard.total.version_selection import Opened, Versions

KEPT = 1
"""Number of findings kept of each code: a total only counts them."""


@dataclass(frozen=True)
class Counting:
    """How submissions count: `sound_records` of one that does not conform do too; `parts` keeps what was found.

    `opened` reads the submission of a head again.
    """

    sound_records: bool = False
    parts: Parts | None = None
    opened: Opened = document_of


@dataclass(frozen=True)
class Judged:
    """One file with its rows; `added` if its records count, `reason` says why it is refused or counts all the same."""

    head: SubmissionHead
    part: Part
    added: bool = False
    reason: str = ""

    @property
    def conforms(self) -> bool:
        """True when the file conforms."""
        return bool(self._told("conforms"))

    @property
    def records(self) -> int:
        """The number of records in the file."""
        return int(self._told("records"))

    @property
    def counted(self) -> Part:
        """The tables of what counts: that of the submission itself, and those of its records if they do."""
        found = self.part if self.added else {name: each.slice(0, 0) for name, each in self.part.items()}
        submissions = self.part["submissions"]
        for name, value in {"name": self.head.place, "added": self.added, "reason": self.reason}.items():
            column = pa.array([value], submissions.field(name).type)
            submissions = submissions.set_column(submissions.column_names.index(name), submissions.field(name), column)
        return {**found, "submissions": submissions}

    def _told(self, name: str) -> Any:  # noqa: ANN401 - what the column holds
        return self.part["submissions"][name][0].as_py()


def settled(versions: Versions, how: Counting) -> list[Judged]:
    """Judge the versions of one submission, the highest first, until one counts; return all that were judged.

    Of equal versions with other content the one that conforms counts; if several do, nobody knows which one is right.
    """
    found: list[Judged] = []
    for equal in versions:
        here = [_judged(head, how) for head in equal]
        sure = [each for each in here if each.conforms and not each.reason]
        if len(sure) == 1:
            reason = EARLIER if found else ""
            return [*found, *(replace(each, added=True, reason=reason) if each is sure[0] else each for each in here)]
        found += (replace(each, reason=CONFLICT) if each in sure else each for each in here)
    return _with_sound_records(found) if how.sound_records else found


def _with_sound_records(found: list[Judged]) -> list[Judged]:
    """Let the sound records count of the highest version, unless several files are that version."""
    first = [each for each in found if each.head.version == found[0].head.version]
    usable = len(first) == 1 and not first[0].reason and len(first[0].part["parties"])
    return [replace(first[0], added=True), *found[1:]] if usable else found


def _judged(head: SubmissionHead, how: Counting) -> Judged:
    part = how.parts.kept(head) if how.parts else None
    if part is None:
        report = report_on(partial(how.opened, head), name=head.place, choices=Options(keep=KEPT))
        part = part_of(_rows(report, head, how))
        if report.document and head.sha256 != report.sha256:
            return Judged(head, part, reason=CHANGED)
        if how.parts:
            how.parts.keep(head, part)
    return Judged(head, part)


def _rows(report: Report, head: SubmissionHead, how: Counting) -> dict[str, list[Row]]:
    """Return the rows of a file, by table; of its records when it conforms, or of its sound records when asked."""
    counting = report if report.conforms else only_sound(report) if how.sound_records else None
    found = {"submissions": [_submission(report, head, counting)], **(rows(counting, head.key) if counting else {})}
    return {name: found.get(name, []) for name in GATHERED}


def _submission(report: Report, head: SubmissionHead, counting: Report | None) -> Row:
    document = report.document
    envelope = document.envelope if document else {}
    span = envelope.get("reporting_period")
    span = span if isinstance(span, dict) else {}
    return (
        0,
        head.place,
        head.key,
        head.version,
        head.sha256,
        str(envelope.get("profile", "")),
        str(span.get("start", "")),
        str(span.get("end", "")),
        report.conforms,
        False,
        "",
        sum(count for cls, count in report.records.items() if cls != ROOT),
        sum(map(len, counting.dossier.records.values())) if counting and counting.dossier else 0,
        " ".join(f"{code}:{count}" for code, count in sorted(report.counts.items())),
        report.severities.get(WAARSCHUWING, 0),
        told(report),
    )
