"""A whole report in one paragraph, and who it is about, for the formats of a pipeline. All of it is data still."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mvi_standard.render.summary import found, known, level, scope
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from mvi_standard.report import Accepted, Report


def named(report: Report, language: str) -> str:
    """Return the name of a submission as it was typed, with slashes; a line of JSON Lines has its number behind."""
    return report.name.replace(os.sep, "/") or say("result.stdin", language)


def paragraph(report: Report, language: str) -> str:
    """Say what was found, how much was checked, and what the findings that are kept leave out."""
    said = [found(report, language), known(report, language), *scope(report, language), level(report, language)]
    sentences = [f"{each}." for each in said if each]
    if left := sum(report.counts.values()) - len(report.findings):
        sentences.append(say("result.not_shown", language, n=left))
    return " ".join(sentences)


def known_as(accepted: Accepted, language: str) -> str:
    """Say why a fault is accepted, who answers for it, and how long."""
    said = {"reason": accepted.reason, "owner": accepted.owner, "until": accepted.until}
    return f"{say('pipeline.known_as', language, **said)}."
