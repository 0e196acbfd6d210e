"""A workbook that is not of the standard, read by a mapping: what goes wrong with either is one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mvi_standard.cli.clock import local_moment
from mvi_standard.cli.options import needing
from mvi_standard.document import Unreadable
from mvi_standard.reading.file import read_file
from mvi_standard.render.phrases import phrase
from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.document import Document
    from mvi_standard.workbook.book import Book
    from mvi_standard.workbook.mapping.recipe import Recipe


def book_of(name: Path, language: str) -> Book:
    """Open a workbook or a folder of tables; raises Unreadable, and says so where the extra is not installed."""
    with needing("excel", language):
        from mvi_standard.workbook.opening import open_book  # noqa: PLC0415 - the extra may not be installed

        return open_book(name) if name.is_dir() else open_book(read_file(name), name.suffix.lower())


def mapped(name: Path, mapping: Path, language: str) -> Document:
    """Return what a mapping makes of a workbook; raises Unreadable for a workbook that cannot be read."""
    from mvi_standard.workbook.mapping.applying import left_out, mapped_document  # noqa: PLC0415 - for a mapping only
    from mvi_standard.workbook.mapping.faulty import FaultyMapping  # noqa: PLC0415 - idem

    try:
        recipe = _recipe(mapping, language)
        book = book_of(name, language)
        document = mapped_document(book, recipe, local_moment())
        skipped = [f"{column} ({count})" for column, count in left_out(book, recipe) if count]
    except FaultyMapping as error:
        why = error.why.nl if language == "nl" else error.why.en
        shown = {"name": safe(str(mapping), None), "where": safe(error.where, None), "why": safe(why, None)}
        raise click.UsageError(phrase("map_faulty", language, **shown)) from error
    if skipped:
        click.echo(phrase("map_skipped", language, columns=safe("; ".join(skipped), None)), err=True)
    return document


def mapped_or_said(name: Path, mapping: Path, language: str) -> Document:
    """Return the same; says what is wrong with a workbook that cannot be read, as mvi-validate does, and leaves."""
    from mvi_standard.cli.one_submission import say_unread  # noqa: PLC0415 - only when there is something to say

    try:
        return mapped(name, mapping, language)
    except Unreadable as refusal:
        say_unread(refusal, name, language)


def _recipe(mapping: Path, language: str) -> Recipe:
    from mvi_standard.workbook.mapping.toml import read_recipe  # noqa: PLC0415 - loads for a mapping only

    try:
        text = read_file(mapping).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unread(mapping, phrase("map_no_text", language), language) from error
    except Unreadable as refusal:
        from mvi_standard.cli.one_submission import say_unread  # noqa: PLC0415 - only when there is something to say

        say_unread(refusal, mapping, language)
    return read_recipe(text)


def _unread(mapping: Path, reason: str, language: str) -> click.UsageError:
    return click.UsageError(
        phrase("map_unreadable", language, name=safe(str(mapping), None), reason=safe(reason, None))
    )
