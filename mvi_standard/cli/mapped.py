"""A workbook that is not of the standard, read by a mapping: what goes wrong with either is one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mvi_standard.cli.options import needing
from mvi_standard.document import Unreadable
from mvi_standard.history.clock import local_moment
from mvi_standard.reading.file import read_file
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.document import Document
    from mvi_standard.workbook.core.book import Book


def book_of(name: Path, language: str) -> Book:
    """Open a workbook or a folder of tables; raises Unreadable, and says so where the extra is not installed."""
    with needing("excel", language):
        from mvi_standard.workbook.core.opening import open_book  # noqa: PLC0415 - the extra may not be installed

        return open_book(name) if name.is_dir() else open_book(read_file(name), name.suffix.lower())


def mapped(name: Path, mapping: Path, language: str) -> Document:
    """Return what a mapping makes of a workbook; raises Unreadable for a workbook that cannot be read."""
    from mvi_standard.actions import mapping as onward  # noqa: PLC0415 - idem
    from mvi_standard.cli.said import said  # noqa: PLC0415 - for a mapping only

    text = _text(mapping, language)
    with said(language):
        document, skipped = onward.mapped(text, lambda: book_of(name, language), str(mapping), local_moment())
    if skipped:
        click.echo(say("map.skipped", language, columns=skipped), err=True)
    return document


def mapped_or_said(name: Path, mapping: Path, language: str) -> Document:
    """Return the same; says what is wrong with a workbook that cannot be read, as mvi-validate does, and leaves."""
    from mvi_standard.cli.one_submission import say_unread  # noqa: PLC0415 - only when there is something to say

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
        from mvi_standard.cli.one_submission import say_unread  # noqa: PLC0415 - only when there is something to say

        say_unread(refusal, mapping, language)


def _unread(mapping: Path, reason: str, language: str) -> click.UsageError:
    return click.UsageError(say("map.unreadable", language, name=safe(str(mapping), None), reason=safe(reason, None)))
