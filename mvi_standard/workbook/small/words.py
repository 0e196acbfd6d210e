"""The words of the small form itself, which nobody has to read, and how those of people are compared."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.texts.say import say, texts_of
from mvi_standard.workbook.core.cell_parsing import as_it_is, digits
from mvi_standard.workbook.core.remarks import blank

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Value


def spelled(value: Value) -> str:
    """Return the content of a cell in small letters, with single blanks."""
    return "" if blank(value) else " ".join((digits(value) or str(as_it_is(value))).casefold().split())


def is_ours(value: Value) -> bool:
    """Return whether a cell holds a text of the form itself."""
    return blank(value) or spelled(value) in _ours()


def example(text: str, language: str) -> str:
    """Return what begins the row that shows an example; `text` is that of its first cell."""
    return f"{say('small_form.example', language)} {text}"


@cache
def examples() -> frozenset[str]:
    """Return what begins the row with an example, in both languages, as `spelled` gives it."""
    first = texts_of("small_form")["example_title"]
    return frozenset(spelled(example(text, language)) for language, text in first.items())


@cache
def _ours() -> frozenset[str]:
    own = {spelled(text) for each in texts_of("small_form").values() for text in each.values()}
    return examples() | own
