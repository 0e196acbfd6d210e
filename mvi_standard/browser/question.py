"""A question from the page with its files: reads and judges them, and finds the module that answers."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from mvi_standard.actions.refusal import Refused
from mvi_standard.actions.submission import submission
from mvi_standard.browser.judging import shown, suffix_of
from mvi_standard.browser.outcome import REFUSED, UNREADABLE, Answer
from mvi_standard.browser.page_texts import say, sorry
from mvi_standard.document import Unreadable
from mvi_standard.report import Options
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import NoReturn

    from mvi_standard.browser.outcome import Files
    from mvi_standard.document import Document
    from mvi_standard.report import EngineMaker, Report
    from mvi_standard.workbook.core.book import Book


class Unread(Exception):  # noqa: N818 - named for what it says of the file
    """Raised for a file that cannot be read as written; `report` says why."""

    def __init__(self, report: Report) -> None:
        """Keep the report."""
        super().__init__(report.name)
        self.report = report


@dataclass(frozen=True)
class Question:
    """A question: its options, its files, and the engine of the page."""

    options: Mapping[str, Any]
    files: Files
    engine: EngineMaker

    @property
    def language(self) -> str:
        """The language to answer in."""
        return str(self.options["language"])

    @property
    def name(self) -> str:
        """The name of the first file."""
        return self.files[0][0]

    def named(self, suffix: str) -> str:
        """Return the name of the first file with another ending."""
        return f"{PurePath(self.name).stem}{suffix}"

    def judged(self, reading: Callable[[], Document], *, name: str = "", keep: int | None = None) -> Report:
        """Judge a document with the engine of the page."""
        return report_on(reading, name=name, choices=Options(keep=keep, engine=self.engine))

    def submission(self) -> Document:
        """Read the submission in the first file; raises Unread, and Refused where it holds more than one."""
        name, data = self.files[0]
        try:
            document = submission(data, suffix_of(name), name)
        except Unreadable as refusal:
            self.unread(refusal)
        if document.faults:
            raise Unread(self.judged(lambda: document, name=name))
        return document

    def book(self) -> Book:
        """Open the workbook in the first file; raises Unread."""
        from mvi_standard.workbook.core.opening import open_book  # noqa: PLC0415 - few questions need the cells themselves

        name, data = self.files[0]
        try:
            return open_book(data, suffix_of(name))
        except Unreadable as refusal:
            self.unread(refusal)

    def unread(self, refusal: Unreadable) -> NoReturn:
        """Raise Unread with the report on a refusal to read the first file."""

        def again() -> NoReturn:
            raise refusal

        raise Unread(self.judged(again, name=self.name)) from refusal


def asks() -> list[str]:
    """Return the names of all questions; each is a module in `asks` with a function `answer`."""
    from mvi_standard.browser import asks as folder  # noqa: PLC0415 - comes with the first question

    return [each.name for each in iter_modules(folder.__path__)]


def answer(what: str, options: Mapping[str, Any], files: Files, engine: EngineMaker) -> Answer:
    """Answer one question; raises LookupError for an unknown one."""
    if what not in asks():
        raise LookupError(what)
    question = Question(options, files, engine)
    try:
        given: Answer = import_module(f"mvi_standard.browser.asks.{what}").answer(question)
    except Refused as refusal:
        return Answer(REFUSED, sorry(refusal.sentence(question.language, say)))
    except Unread as unread:
        return Answer(UNREADABLE, shown(unread.report, question.language, str(options["codes"])))
    return given
