"""What the page with the validator calls: judging as at the terminal, and all that the page can show of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.choices import Choices
from mvi_standard.cli.bug import reference
from mvi_standard.cli.clock import local_day
from mvi_standard.cli.files import reports_of
from mvi_standard.collector import collect_now, quiet_collector
from mvi_standard.engines.ajv import AjvEngine
from mvi_standard.render import KEPT, MARKED, writer
from mvi_standard.render.html import fragment
from mvi_standard.render.html_element import element
from mvi_standard.render.phrases import counted, phrase
from mvi_standard.run import Run
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mvi_standard.engines.ajv import Judge
    from mvi_standard.report import Report

CONFORMS, DEPARTS, UNREADABLE, BUG = VERDICTS = ("conforms", "departs", "unreadable", "bug")
"""From light to heavy: the heaviest of the submissions in a file is that of the file."""
MARKABLE = ".xlsx"
"""How the name ends of a workbook that can be marked."""
SHOWN = 100
"""Submissions of each verdict that the page shows: a browser cannot show thousands. The files to keep hold all."""


@dataclass(frozen=True)
class Outcome:
    """What came out of one file: a verdict, a piece of the page, and files to keep, empty without a report.

    `marked` is the workbook with its faulty cells coloured; None for anything else, and where nothing is wrong.
    """

    verdict: str
    fragment: str
    json: str = ""
    document: str = ""
    marked: bytes | None = None


class Validator:
    """Judges files, one by one; `judge` is what the page made of the JSON Schema."""

    def __init__(self, judge: Judge) -> None:
        """Prepare the engine once."""
        self._engine = partial(AjvEngine, judge=judge)

    def outcome(
        self, name: str, data: bytes | memoryview, language: str, codes: str, progress: Callable[[int], object]
    ) -> Outcome:
        """Judge all submissions in a file; `codes` is the address that the page of each code lies under.

        `progress` hears how many submissions were judged. Never an exception: a bug of ours is an outcome too.
        """
        try:
            with quiet_collector():
                return self._judged(name, bytes(data), language, codes, progress)
        except MemoryError:
            return _sorry(phrase("memory", language))
        except Exception as error:  # noqa: BLE001 - the last guard: whatever it is, it is our bug
            return _sorry(phrase("bug", language, program="mvi-validate", reference=reference(error)))
        finally:
            collect_now()

    def _judged(self, name: str, data: bytes, language: str, codes: str, progress: Callable[[int], object]) -> Outcome:
        streams = {shape: StringIO() for shape in ("json", "html")}
        writers = [writer(shape, stream, language, Run(today=local_day())) for shape, stream in streams.items()]
        verdicts, pieces, marked = Counter[str](), list[str](), _Marked()
        for count, whole in enumerate(self._reports(name, data), start=1):
            report = whole.first(KEPT)
            verdict = _verdict(report)
            verdicts[verdict] += 1
            if verdicts[verdict] <= SHOWN:
                pieces.append(fragment(report, language, href=lambda code: f"{codes}{code}/"))
            for each in writers:
                each.add(report)
            if _suffix(name) == MARKABLE:
                marked = _marked(whole, language)
            progress(count)
        for each in writers:
            each.close()
        if left := verdicts.total() - len(pieces):
            pieces.append(element("p", counted("submissions_not_shown", language, left)))
        heaviest = max(verdicts, key=VERDICTS.index)
        kept = {shape: stream.getvalue() for shape, stream in streams.items()}
        return Outcome(heaviest, "".join([*pieces, marked.why]), kept["json"], kept["html"], marked.content)

    def _reports(self, name: str, data: bytes) -> Iterator[Report]:
        suffix = _suffix(name)
        choices = Choices(keep=MARKED if suffix == MARKABLE else KEPT, engine=self._engine)
        return reports_of(lambda: data, suffix, name, partial(report_on, choices=choices))


class _Marked(NamedTuple):
    """A marked workbook, or a piece of the page that says why there is none; or neither."""

    content: bytes | None = None
    why: str = ""


def _marked(report: Report, language: str) -> _Marked:
    """Return the workbook that a report is about with its faulty cells marked."""
    from mvi_standard.workbook.annotating import annotated  # noqa: PLC0415 - comes with the first workbook
    from mvi_standard.workbook.annotation.cannot import CannotAnnotate  # noqa: PLC0415 - idem

    if not report.findings or not report.readable or report.document is None:
        return _Marked()
    try:
        return _Marked(annotated(report.document.content, report, language, local_day()).content)
    except CannotAnnotate as refusal:
        return _Marked(why=element("p", phrase(refusal.key, language, name=report.name)))


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()


def _verdict(report: Report) -> str:
    return CONFORMS if report.conforms else DEPARTS if report.readable else UNREADABLE


def _sorry(sentence: str) -> Outcome:
    return Outcome(BUG, element("p", sentence, cls="mvi-sorry", tabindex="-1"))
