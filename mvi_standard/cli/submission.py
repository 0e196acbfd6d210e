"""Read one submission from a file of any kind or a folder of CSV files, by a mapping when one is given."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from mvi_standard.actions.submission import only_line
from mvi_standard.cli.guard import UNUSABLE
from mvi_standard.cli.options import needing, reporting_refusals
from mvi_standard.document import Unreadable
from mvi_standard.history.clock import local_moment
from mvi_standard.read import read
from mvi_standard.reading.file import read_file
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

    from mvi_standard.document import Document
    from mvi_standard.report import Report
    from mvi_standard.workbook.core.book import Book


def one_submission(name: Path, language: str) -> Document:
    """Read one submission; reports a file that cannot be read faithfully as mvi-validate does, and exits."""
    from mvi_standard.validate import report_on  # noqa: PLC0415 - loads when there is something to judge

    try:
        with reporting_refusals(language):
            document = _read(name, language)
    except Unreadable as refusal:
        say_unread(refusal, name, language)
    if document.faults:
        _leave(report_on(lambda: document, name=str(name)), language)
    return document


def say_unread(refusal: Unreadable, name: Path, language: str) -> NoReturn:
    """Report why a file cannot be read, as mvi-validate does, and exit."""
    from mvi_standard.validate import report_on  # noqa: PLC0415 - only when there is something to say

    _leave(report_on(partial(_again, refusal), name=str(name)), language)


def _read(name: Path, language: str) -> Document:
    if name.suffix.lower() in JSON_LINES:
        return only_line(read_file(name), str(name))
    with needing("excel", language):
        return read(name)


def _leave(report: Report, language: str) -> NoReturn:
    from mvi_standard.render.formats.text import render, wants_colour  # noqa: PLC0415 - only when there is something to say

    for line in render(report, language, colour=wants_colour(sys.stderr)):
        click.echo(line, err=True, color=True)
    sys.exit(UNUSABLE)


def _again(refusal: Unreadable) -> NoReturn:
    raise refusal


def book_of(name: Path, language: str) -> Book:
    """Open a workbook or a folder of tables; raises Unreadable, and reports a missing extra."""
    with needing("excel", language):
        from mvi_standard.workbook.core.opening import open_book  # noqa: PLC0415 - the extra may not be installed

        return open_book(name) if name.is_dir() else open_book(read_file(name), name.suffix.lower())


def mapped(name: Path, mapping: Path, language: str) -> Document:
    """Apply a mapping to a workbook; raises Unreadable for a workbook that cannot be read."""
    from mvi_standard.actions import mapping as onward  # noqa: PLC0415 - idem

    text = _text(mapping, language)
    with reporting_refusals(language):
        document, skipped = onward.mapped(text, lambda: book_of(name, language), str(mapping), local_moment())
    if skipped:
        click.echo(say("map.skipped", language, columns=skipped), err=True)
    return document


def mapped_or_said(name: Path, mapping: Path, language: str) -> Document:
    """Apply a mapping; reports a workbook that cannot be read as mvi-validate does, and exits."""
    try:
        return mapped(name, mapping, language)
    except Unreadable as refusal:
        say_unread(refusal, name, language)


def _text(mapping: Path, language: str) -> str:
    try:
        return read_file(mapping).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unread(mapping, say("map.no_text", language), language) from error
    except Unreadable as refusal:
        say_unread(refusal, mapping, language)


def _unread(mapping: Path, reason: str, language: str) -> click.UsageError:
    return click.UsageError(say("map.unreadable", language, name=safe(str(mapping), None), reason=safe(reason, None)))
