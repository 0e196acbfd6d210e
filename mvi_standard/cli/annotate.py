"""`mvi-validate in.xlsx --annotate out.xlsx`: mark the faulty cells in a copy of the workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.render import KEPT
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.history.provenance import Run
    from mvi_standard.render import ReportWriter
    from mvi_standard.report import Report

XLSX = ".xlsx"
OTHER_WORKBOOKS = {".ods", ".xls", ".xlsb", ".xlsm", ".csv"}


class Annotating:
    """Passes reports on to other writers, and writes the marked workbook when it is closed."""

    def __init__(self, target: str, name: str, writers: Sequence[ReportWriter], language: str, run: Run) -> None:
        """Take the file to write, and the file that is checked."""
        self.target, self.name, self.writers, self.language, self.run = target, name, writers, language, run
        self.report: Report | None = None

    def add(self, report: Report) -> None:
        """Pass a report on to the other writers."""
        self.report = report
        shown = report if self.run.everything else report.first(KEPT)
        for each in self.writers:
            each.add(shown)

    def close(self) -> None:
        """Write the workbook."""
        for each in self.writers:
            each.close()
        if self.report is not None:
            self._write(self.report)

    def _write(self, report: Report) -> None:
        from mvi_standard.workbook.annotate import CannotAnnotate, annotated  # noqa: PLC0415 - after the checks

        if not report.readable or report.document is None:
            self._say(say("annotate.unreadable", self.language, name=safe(self.name, None)))
            return
        try:
            made = annotated(report.document.content, report, self.language, self.run.today)
        except CannotAnnotate as refusal:
            raise click.UsageError(say(refusal.key, self.language, name=self.name)) from refusal
        _written(Path(self.target), made.content)
        if made.kept:
            self._say(say("annotate.kept", self.language, sheet=safe(made.kept, None)))
        self._say(say("annotate.done", self.language, n=made.cells, name=safe(self.target, None)))

    def _say(self, text: str) -> None:
        click.echo(text, err=True)


def annotating(
    target: str, names: Sequence[str], writers: Sequence[ReportWriter], language: str, run: Run
) -> Annotating:
    """Return the writer of a marked workbook; raises UsageError where it cannot be made, before anything is judged."""
    if len(names) != 1:
        raise click.UsageError(say("annotate.single", language))
    name = names[0]
    suffix = Path(name).suffix.lower()
    if suffix != XLSX:
        key = "annotate.resave" if suffix in OTHER_WORKBOOKS else "annotate.kind"
        raise click.UsageError(say(key, language, name=name))
    if Path(target).suffix.lower() != XLSX or Path(target).is_dir():
        raise click.UsageError(say("annotate.target", language, name=target))
    return Annotating(target, name, writers, language, run)


def _written(target: Path, content: bytes) -> None:
    from mvi_standard.cli.replacing import whole  # noqa: PLC0415 - loads when there is something to write

    with whole(target) as stream:
        stream.write(content)
