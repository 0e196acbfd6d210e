"""What a submitter hears of one file alone: its faults in words, how far it is, and how much is in it."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - msgspec reads the types
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from mvi_standard.counting.conformance import Measured, conformance
from mvi_standard.document import ROOT
from mvi_standard.editions import LATEST
from mvi_standard.render.where import spoken
from mvi_standard.requirement import FOUT, LANGUAGES
from mvi_standard.texts.wording import words
from mvi_standard.total.submission_account import name_of

if TYPE_CHECKING:
    from mvi_standard.finding import Finding
    from mvi_standard.report import Report

MOST = 50
"""Faults that are told in words; of more kinds than these the codes say enough."""


class InWords(Struct, frozen=True):
    """The first fault with a code, in one language: where it is, what is wrong and how to mend it."""

    where: str
    record: str
    message: str
    fix: str


class Fault(Struct, frozen=True):
    """A demand that was broken `count` times; `said` holds the first time, by language."""

    code: str
    count: int
    said: Mapping[str, InWords]


class Told(Struct, frozen=True):
    """What follows from a file alone; `organisation` submits it, `records` counts by class.

    `level` is the level that it reaches and `next` the one above it, for which it lacks `lacking`; empty for none.
    """

    organisation: str = ""
    records: Mapping[str, int] = {}
    faults: tuple[Fault, ...] = ()
    level: str = ""
    next: str = ""
    lacking: tuple[Measured, ...] = ()


def told(report: Report) -> str:
    """Return what a submitter hears of a file alone, as JSON."""
    here = report.dossier is not None and report.dossier.submission is not None
    reached = conformance(report)
    found = Told(
        name_of(report) if here else "",
        {cls: count for cls, count in report.records.items() if cls != ROOT},
        tuple(_faults(report)),
        reached.level or "",
        reached.next or "",
        reached.missing,
    )
    return msgspec.json.encode(found).decode()


def heard(text: str) -> Told:
    """Read back what was told."""
    return msgspec.json.decode(text, type=Told)


def _faults(report: Report) -> list[Fault]:
    first = {each.code: each for each in reversed(report.findings) if each.severity == FOUT}
    codes = [code for code in report.counts if code in first]
    return [
        Fault(code, report.counts[code], {each: _in_words(first[code], report, each) for each in LANGUAGES})
        for code in codes[:MOST]
    ]


def _in_words(finding: Finding, report: Report, language: str) -> InWords:
    said = words(finding, report, report.edition or LATEST, language)
    place = report.place(finding)
    return InWords(spoken(place, language) if place else report.pointer(finding), said.record, said.message, said.fix)
