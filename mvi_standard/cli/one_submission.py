"""One submission from a file of any kind, or from a folder of CSV files, for a verb that does something with it."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli.guard import UNUSABLE
from mvi_standard.cli.options import needing
from mvi_standard.document import Unreadable
from mvi_standard.reading import JSON_LINES, parse
from mvi_standard.reading.file import read_file
from mvi_standard.render.phrases import phrase
from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

    from mvi_standard.document import Document
    from mvi_standard.report import Report

WORKBOOKS = {".xlsx", ".xlsm", ".ods", ".xls", ".xlsb", ".csv"}


def one_submission(name: Path, language: str) -> Document:
    """Read one submission; says what is wrong with a file that cannot be read faithfully, as mvi-validate does."""
    from mvi_standard.validate import report_on  # noqa: PLC0415 - loads when there is something to judge

    try:
        document = _read(name, language)
    except Unreadable as refusal:
        say_unread(refusal, name, language)
    if document.faults:
        _leave(report_on(lambda: document, name=str(name)), language)
    return document


def say_unread(refusal: Unreadable, name: Path, language: str) -> NoReturn:
    """Say why a file cannot be read, as mvi-validate does, and leave."""
    from mvi_standard.validate import report_on  # noqa: PLC0415 - only when there is something to say

    _leave(report_on(partial(_again, refusal), name=str(name)), language)


def values_of(document: Document) -> dict[str, Any]:
    """Return a document as one value, as `json.loads` gives it."""
    return {**document.envelope, **{name: list(items) for name, items in document.lists.items()}}


def _read(name: Path, language: str) -> Document:
    if name.is_dir() or name.suffix.lower() in WORKBOOKS:
        with needing("excel", language):
            return _workbook(name)
    content = read_file(name)
    if name.suffix.lower() not in JSON_LINES:
        return parse(content, name.suffix.lower())
    lines = [line for line in content.split(b"\n") if line.strip()]
    if len(lines) > 1:
        said = phrase("convert_lines", language, name=safe(str(name), None), n=len(lines))
        raise click.UsageError(said)
    return parse(content, ".json")


def _workbook(name: Path) -> Document:
    from mvi_standard.workbook.reading import document_of  # noqa: PLC0415 - the extra may not be installed

    if not name.is_dir():
        return document_of(read_file(name), name.suffix.lower())
    from mvi_standard.editions import EDITIONS, LATEST  # noqa: PLC0415 - loads for a folder only
    from mvi_standard.workbook.opening import open_book  # noqa: PLC0415 - idem
    from mvi_standard.workbook.reading import read_book  # noqa: PLC0415 - idem

    book = open_book(name)
    return read_book(book, EDITIONS.get(book.standard_version or "", LATEST))


def _leave(report: Report, language: str) -> NoReturn:
    from mvi_standard.render.text import render, wants_colour  # noqa: PLC0415 - only when there is something to say

    for line in render(report, language, colour=wants_colour(sys.stderr)):
        click.echo(line, err=True, color=True)
    sys.exit(UNUSABLE)


def _again(refusal: Unreadable) -> NoReturn:
    raise refusal
