"""Judge all submissions in a file, as the command line does, and prepare what the page shows."""

from __future__ import annotations

from collections import Counter
from io import StringIO
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.browser.next_steps import onward
from mvi_standard.browser.outcome import CONFORMS, DEPARTS, NOTHING, OWN_LIST, UNREADABLE, VERDICTS, Outcome
from mvi_standard.browser.own_list import is_own_list, own_list
from mvi_standard.cli.files import reports_of
from mvi_standard.history.clock import local_day
from mvi_standard.history.provenance import Run
from mvi_standard.render import KEPT, MARKED, writer
from mvi_standard.render.formats.html import fragment
from mvi_standard.render.markup import element
from mvi_standard.report import Options
from mvi_standard.texts.say import say
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mvi_standard.document import Document
    from mvi_standard.report import EngineMaker, Report

MARKABLE = ".xlsx"
"""How the name ends of a workbook that can be marked."""
SHOWN = 100
"""Submissions of each verdict that the page shows: a browser cannot show thousands. The files to keep hold all."""


def judged(  # noqa: PLR0913 - a file, how to say it, and who judges
    name: str, data: bytes, language: str, codes: str, *, progress: Callable[[float], object], engine: EngineMaker
) -> Outcome:
    """Judge all submissions in a file; `codes` is the base address of the pages about codes.

    `progress` is called with the number of submissions done, also after each third of one: read, judged, in words.
    """
    suffix = suffix_of(name)
    streams = {shape: StringIO() for shape in ("json", "html")}
    writers = [writer(shape, stream, language, Run(today=local_day())) for shape, stream in streams.items()]
    verdicts, pieces, marked, next_steps = Counter[str](), list[str](), _Marked(), NOTHING

    def read() -> None:
        progress(verdicts.total() + 1 / 3)

    for count, whole in enumerate(_reports(name, data, suffix, engine, read), start=1):
        progress(count - 1 / 3)
        report = whole.first(KEPT)
        verdict = verdict_of(report)
        verdicts[verdict] += 1
        if verdicts[verdict] <= SHOWN:
            pieces.append(shown(report, language, codes))
        for each in writers:
            each.add(report)
        if suffix == MARKABLE:
            marked = _marked(whole, language)
        next_steps = onward(report, suffix).text
        progress(count)
    for each in writers:
        each.close()
    if left := verdicts.total() - len(pieces):
        pieces.append(element("p", say("result.submissions_not_shown", language, n=left)))
    heaviest = max(verdicts, key=VERDICTS.index)
    kept = {shape: stream.getvalue() for shape, stream in streams.items()}
    return Outcome(heaviest, "".join([*pieces, marked.why]), kept["json"], kept["html"], marked.content, next_steps)


def shown(report: Report, language: str, codes: str) -> str:
    """Return a report as an HTML fragment for the page."""
    if is_own_list(report):
        return own_list(report, language, codes)
    return fragment(report, language, href=lambda code: f"{codes}{code}/")


def suffix_of(name: str) -> str:
    """Return the ending of a name, in lower case."""
    return PurePath(name).suffix.lower()


def verdict_of(report: Report) -> str:
    """Return the verdict on one submission."""
    if report.readable:
        return CONFORMS if report.conforms else DEPARTS
    return OWN_LIST if is_own_list(report) else UNREADABLE


def _reports(name: str, data: bytes, suffix: str, engine: EngineMaker, read: Callable[[], object]) -> Iterator[Report]:
    choices = Options(keep=MARKED if suffix == MARKABLE else KEPT, engine=engine)

    def one(reading: Callable[[], Document], name: str) -> Report:
        return report_on(lambda: _told(reading(), read), name=name, choices=choices)

    return reports_of(lambda: data, suffix, name, one)


def _told(document: Document, read: Callable[[], object]) -> Document:
    """Return a document after telling that it was read."""
    read()
    return document


class _Marked(NamedTuple):
    """A marked workbook, or a piece of the page that says why there is none; or neither."""

    content: bytes | None = None
    why: str = ""


def _marked(report: Report, language: str) -> _Marked:
    """Return the workbook that a report is about with its faulty cells marked."""
    from mvi_standard.workbook.annotate import CannotAnnotate, annotated  # noqa: PLC0415 - with the first workbook

    if not report.findings or not report.readable or report.document is None:
        return _Marked()
    try:
        return _Marked(annotated(report.document.content, report, language, local_day()).content)
    except CannotAnnotate as refusal:
        return _Marked(why=element("p", say(refusal.key, language, name=report.name)))
