"""Findings, files and reports on one line of text, for formats without room for more."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mvi_standard.render.safe import safe
from mvi_standard.render.summary import amounts, findings_line, judged, known, level, scope
from mvi_standard.render.unknown_fields import unknown_fields
from mvi_standard.render.where import cell
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.report import Accepted, Report

ENDS = (".", "?", "!", "…")


def remark(entry: ReportEntry, language: str, *, with_fix: bool = False, with_cell: bool = False) -> str:
    """Return what is wrong, in which record, and what was probably meant, safe to show and on one line.

    The cell comes first for formats that have no field for it.
    """
    said = entry.said
    names = filter(None, [cell(entry.place) if with_cell else None, said.record])
    parts = [": ".join([*map(safe, names), said.message])]
    if said.suggestion:
        parts.append(f"{say('result.meant', language)} {said.suggestion}?")
    elif said.expected and said.expected not in said.message:
        parts.append(f"{say('result.expected', language)}: {said.expected}")
    if with_fix:
        parts.append(f"{say('result.fix', language)}: {said.fix}")
    return safe(_sentences(parts), None)


def gist(report: Report, language: str) -> str:
    """Return the verdict on a file, and how much was checked: without findings a reader wants to know just that."""
    return _sentences(filter(None, _gist(report, language)))


def _gist(report: Report, language: str) -> Iterator[str]:
    verdict = judged(report, language)
    yield f"{verdict[:1].upper()}{verdict[1:]}"
    yield amounts(report.severities, language)
    yield unknown_fields(report, language)
    yield from scope(report, language)
    yield known(report, language)
    if left := sum(report.counts.values()) - len(report.findings):
        yield say("result.not_shown", language, n=left)


def _sentences(parts: Iterable[str]) -> str:
    return " ".join(each if each.endswith(ENDS) else f"{each}." for each in parts)


def named(report: Report, language: str) -> str:
    """Return the name of a submission as typed, with slashes; in JSON Lines the number of its line follows."""
    return report.name.replace(os.sep, "/") or say("result.stdin", language)


def paragraph(report: Report, language: str) -> str:
    """Say what was found, how much was checked, and what the kept findings leave out."""
    said = [
        findings_line(report, language),
        unknown_fields(report, language),
        known(report, language),
        *scope(report, language),
        level(report, language),
    ]
    sentences = [f"{each}." for each in said if each]
    if left := sum(report.counts.values()) - len(report.findings):
        sentences.append(say("result.not_shown", language, n=left))
    return " ".join(sentences)


def known_as(accepted: Accepted, language: str) -> str:
    """Say why a fault is accepted, who answers for it, and how long."""
    said = {"reason": accepted.reason, "owner": accepted.owner, "until": accepted.until}
    return f"{say('pipeline.known_as', language, **said)}."
