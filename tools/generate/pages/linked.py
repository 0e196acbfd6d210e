"""What a table cell says, and the page that it leads to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.generate.pages.book import Book
    from tools.generate.standard import CodeList, Field, Standard

_PARTS = re.compile(r"(?P<address>https://[^\s;,]+)|\[(?P<mark>proposed|unverified)(?: here)?\]")
_CLOSING = ".):"


@dataclass(frozen=True)
class Link:
    """A text; with `file` it leads to a page of the site, and `code` is what a file says for it."""

    text: str
    file: str = ""
    anchor: str = ""
    code: str = ""


@dataclass(frozen=True)
class Part:
    """A piece of the account of a source: `kind` is `text`, `address` or `mark`."""

    kind: str
    text: str


def page_of(codelist: str) -> str:
    """Return the file of the page of a code list; that of the KPIs is a list of pages."""
    return "kpi/index.md" if codelist == "kpi" else f"codelijst/{codelist}.md"


def list_of(standard: Standard, field: Field) -> CodeList | None:
    """Return the code list that the values of a field come from, by its own range or by its named type."""
    kind = standard.types.get(field.range)
    named = kind.codelist if kind else None
    return standard.enums.get(field.range) or standard.codelists.get(named or "")


def code(book: Book, codelist: CodeList, value: str) -> Link:
    """Return the label of a code with the place where it is explained; the code itself when the list has no such."""
    row = next((each for each in codelist.rows if each["code"] == value), None)
    return Link(book.label(row), page_of(codelist.name), value, value) if row else Link(value, code=value)


def source(text: str) -> tuple[Part, ...]:
    """Return the account of a source in pieces, so that addresses can be followed and marks are seen."""
    return tuple(_split(text))


def _split(text: str) -> Iterator[Part]:
    done = 0
    for found in _PARTS.finditer(text):
        whole = found["mark"] or found["address"].rstrip(_CLOSING)
        yield from (Part("text", each) for each in (text[done : found.start()],) if each)
        yield Part("mark" if found["mark"] else "address", whole)
        done = found.end() if found["mark"] else found.start() + len(whole)
    if text[done:]:
        yield Part("text", text[done:])
