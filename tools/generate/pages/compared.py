"""How the codes of a list relate to those of other standards, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.generate.crosswalk import MATCHES
from tools.generate.pages.linked import Link, code
from tools.generate.pages.texts import texts

if TYPE_CHECKING:
    from tools.generate import crosswalk
    from tools.generate.pages.book import Book
    from tools.generate.standard import CodeList


@dataclass(frozen=True)
class Row:
    """A line of the table: `ours`, how it relates, and the code of the other standard with its meaning where known."""

    ours: Link
    match: str
    target: str
    meaning: str
    standard: str


@dataclass(frozen=True)
class Compared:
    """The table of one list, and the relations that occur in it, from strong to loose."""

    rows: tuple[Row, ...]
    matches: tuple[str, ...]


def compared(book: Book, codelist: CodeList) -> Compared:
    """Return the comparison of a list; it has no rows where nobody else has such codes."""
    links = of(book, codelist)
    found = {each.match for each in links}
    return Compared(
        tuple(_row(book, codelist, each) for each in links),
        tuple(each for each in MATCHES if each in found),
    )


def of(book: Book, codelist: CodeList) -> tuple[crosswalk.Link, ...]:
    """Return the links of one list, in the order of the file."""
    return tuple(each for each in book.standard.crosswalks if each.codelist == codelist.name)


def _row(book: Book, codelist: CodeList, link: crosswalk.Link) -> Row:
    meant = f"target_{link.target}"
    return Row(
        code(book, codelist, link.code),
        book.say(f"match_{link.match}"),
        link.target,
        book.say(meant) if meant in texts() else "",
        book.say("scheme_eforms", list=link.eforms) if link.eforms else book.say(f"scheme_{link.scheme}"),
    )
