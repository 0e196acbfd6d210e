"""The information model as the ReSpec document shows it: classes by part, with what holds of each field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.generate.pages.classes import row
from tools.generate.pages.linked import page_of
from tools.generate.pages.model import parts
from tools.generate.pages.profiles import profiles
from tools.generate.pages.spine import ROOTS
from tools.generate.pages.values import limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import Book


def model(book: Book) -> Mapping[str, Any]:
    """Return what the chapters of classes, kinds of values and profiles show.

    The rows are without rules, which have a chapter of their own.
    """
    classes = book.standard.reachable(*ROOTS)
    return {
        "model": parts(classes),
        "rows": {each.name: tuple(row(book, each, field, {}) for field in each.fields) for each in classes},
        "limits": {each.name: limits(book, each) for each in book.standard.types.values()},
        "page_of": page_of,
        "profiles": profiles(book),
    }
