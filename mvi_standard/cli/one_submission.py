"""One submission from a file of any kind, or from a folder of CSV files, for a verb that does something with it."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from mvi_standard.actions.submission import only_line
from mvi_standard.cli.guard import UNUSABLE
from mvi_standard.cli.options import needing
from mvi_standard.cli.said import said
from mvi_standard.document import Unreadable
from mvi_standard.read import read
from mvi_standard.reading.file import read_file
from mvi_standard.reading.json_lines import JSON_LINES

if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

    from mvi_standard.document import Document
    from mvi_standard.report import Report


def one_submission(name: Path, language: str) -> Document:
    """Read one submission; says what is wrong with a file that cannot be read faithfully, as mvi-validate does."""
    from mvi_standard.validate import report_on  # noqa: PLC0415 - loads when there is something to judge

    try:
        with said(language):
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
