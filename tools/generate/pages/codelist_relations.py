"""Relations of a code list: where it is used, and how its codes compare with those of others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.v1.levels import CODELISTS as SCALES
from tools.generate.crosswalk import MATCHES
from tools.generate.pages.linked import Link, code
from tools.generate.pages.spine import ROOTS
from tools.generate.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.generate import crosswalk
    from tools.generate.pages.book import SiteBook
    from tools.generate.standard import Class, CodeList, Field, Standard

LISTED = {"theme": "theme", "cluster": "product_cluster"}
"""Columns that hold a code of another list."""
NAMED = {"dimension": (("Breakdown", "dimension"), ("KpiDimension", "name"), ("KpiGroup", "dimension"))}
"""Fields that name a code of a list, though their type leaves room for others."""
OWN = "breakdown"
"""The part for lists that no field is typed by."""


@dataclass(frozen=True)
class Uses:
    """Where a list is used; `scales` and `dimensions` are codes of the lists `level_scale` and `dimension`."""

    fields: tuple[tuple[Class, Field], ...]
    scales: tuple[str, ...]
    dimensions: tuple[str, ...]
    lists: tuple[CodeList, ...]
    kpis: tuple[str, ...]

    def __bool__(self) -> bool:
        """Return whether anything uses the list."""
        return any((self.fields, self.scales, self.dimensions, self.lists, self.kpis))

    @property
    def part(self) -> str:
        """The part of the standard where the list belongs: where most fields use it."""
        parts = [cls.part for cls, _ in self.fields]
        found = Counter([each for each in parts if each != "kpi"] or parts).most_common(1)
        return found[0][0] if found else OWN


def uses(standard: Standard, codelist: CodeList) -> Uses:
    """Return where a list is used."""
    name = codelist.name
    return Uses(
        tuple(_fields(standard, codelist)),
        tuple(scale for scale, each in SCALES.items() if each == name),
        tuple(row["code"] for row in standard.codelists["dimension"].rows if row["codelist"] == name),
        tuple(each for each in standard.codelists.values() if _points(each, name)),
        tuple(
            kpi
            for kpi, each in standard.kpis.items()
            if name in (each.get("codelist"), *(one["codelist"] for one in each.get("dimensions", ())))
        ),
    )


def _fields(standard: Standard, codelist: CodeList) -> Iterator[tuple[Class, Field]]:
    enum = "" if codelist.open else codelist.enum
    for cls in standard.reachable(*ROOTS):
        for field in cls.fields:
            kind = standard.types.get(field.range)
            typed = codelist.name == kind.codelist if kind else field.range == enum
            if typed or (cls.name, field.name) in NAMED.get(codelist.name, ()):
                yield cls, field


def _points(other: CodeList, name: str) -> bool:
    return any(column in other.rows[0] for column, listed in LISTED.items() if listed == name)


@dataclass(frozen=True)
class ComparedCode:
    """A line of the table: `ours`, how it relates, and the code of the other standard with its meaning where known."""

    ours: Link
    match: str
    target: str
    meaning: str
    standard: str


@dataclass(frozen=True)
class Compared:
    """The table of one list, and the relations that occur in it, from strong to loose."""

    rows: tuple[ComparedCode, ...]
    matches: tuple[str, ...]


def compared(book: SiteBook, codelist: CodeList) -> Compared:
    """Return the comparison of a list; it has no rows where nobody else has such codes."""
    links = links_of(book, codelist)
    found = {each.match for each in links}
    return Compared(
        tuple(_row(book, codelist, each) for each in links),
        tuple(each for each in MATCHES if each in found),
    )


def links_of(book: SiteBook, codelist: CodeList) -> tuple[crosswalk.Crosswalk, ...]:
    """Return the links of one list, in the order of the file."""
    return tuple(each for each in book.standard.crosswalks if each.codelist == codelist.name)


def _row(book: SiteBook, codelist: CodeList, link: crosswalk.Crosswalk) -> ComparedCode:
    meant = f"target_{link.target}"
    return ComparedCode(
        code(book, codelist, link.code),
        book.say(f"match_{link.match}"),
        link.target,
        book.say(meant) if meant in texts() else "",
        book.say("scheme_eforms", list=link.eforms) if link.eforms else book.say(f"scheme_{link.scheme}"),
    )
