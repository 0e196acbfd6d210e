"""Texts with what they lead to: links to pages, codes, and the account of a source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tools.generate.pages.book import SiteBook
    from tools.generate.standard import CodeList, Field, Standard

_PARTS = re.compile(r"(?P<address>https://[^\s;,]+)|\[(?P<mark>proposed|unverified)(?: here)?\]")
_QUOTED = re.compile(r"`([^`]+)`")
_CLOSING = ".):"


@dataclass(frozen=True)
class Link:
    """A text; with `file` it leads to a page of the site, and `code` is what a file says for it."""

    text: str
    file: str = ""
    anchor: str = ""
    code: str = ""


@dataclass(frozen=True)
class SourcePart:
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


def code(book: SiteBook, codelist: CodeList, value: str) -> Link:
    """Return the label of a code with the place where it is explained; the code itself when the list has no such."""
    row = next((each for each in codelist.rows if each["code"] == value), None)
    return Link(book.label(row), page_of(codelist.name), value, value) if row else Link(value, code=value)


def source(text: str) -> tuple[SourcePart, ...]:
    """Return the account of a source in pieces, so that addresses can be followed and marks are seen."""
    return tuple(_split(text))


def _split(text: str) -> Iterator[SourcePart]:
    done = 0
    for found in _PARTS.finditer(text):
        whole = found["mark"] or found["address"].rstrip(_CLOSING)
        yield from (SourcePart("text", each) for each in (text[done : found.start()],) if each)
        yield SourcePart("mark" if found["mark"] else "address", whole)
        done = found.end() if found["mark"] else found.start() + len(whole)
    if text[done:]:
        yield SourcePart("text", text[done:])


def annotated(parts: Iterable[SourcePart]) -> bool:
    """Return whether an account says more than addresses."""
    return any(each.kind != "address" and each.text.strip(" ,;") for each in parts)


def quoted(text: str, spoken: Callable[[Markup], str] = str) -> Markup:
    """Return text as HTML, with what stands between backticks as code.

    `spoken` may change what stands outside the code, which is escaped already.
    """
    parts = _QUOTED.split(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(each) if place % 2 else Markup(spoken(escape(each)))  # noqa: S704 - escaped here
        for place, each in enumerate(parts)
    )
