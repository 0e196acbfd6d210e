"""One page a code list: what it means, its codes, and where it is used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.generate.pages import codelist_files
from tools.generate.pages.codelist_relations import LISTED, OWN, Uses, compared, uses
from tools.generate.pages.linked import Link, SourcePart, code, page_of, source
from tools.generate.pages.page import SitePage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.generate.pages.book import SiteBook
    from tools.generate.standard import CodeList

USUAL = (
    *("code", "label_nl", "label_en", "definition_nl", "definition_en"),
    *("added_in", "deprecated_in", "replaced_by", "source"),
)
"""The columns of every list; the others are shown under a heading of their own."""
OUT = {"", "historisch"}
"""The status of a product group that is not known as a group of today's criteria tool."""
files = codelist_files.files
CROSSWALKS = codelist_files.CROSSWALKS


@dataclass(frozen=True)
class CodeRow:
    """A code as the table shows it; `more` holds the columns that only some lists have, by name."""

    code: Mapping[str, str]
    replaced_by: Link
    more: Mapping[str, Link]
    source: tuple[SourcePart, ...]


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the list of code lists, and the page of each, in the order of the parts of the standard."""
    used = {name: uses(book.standard, each) for name, each in book.standard.codelists.items()}
    parts = dict.fromkeys((*(each.part for each in book.standard.classes.values()), OWN))
    groups = {
        book.say(f"part_{part}"): those
        for part in parts
        if (those := tuple(each for name, each in book.standard.codelists.items() if used[name].part == part))
    }
    yield _index(book, groups)
    for group, those in groups.items():
        yield from (_page(book, each, used[each.name], group) for each in those)


def _index(book: SiteBook, groups: Mapping[str, tuple[CodeList, ...]]) -> SitePage:
    every = book.standard.codelists.values()
    return SitePage(
        "codelijst/index.md",
        book.say("section_codelists"),
        "codelists.md.j2",
        "codelists",
        book.say("codelists_summary", lists=len(every)),
        values={
            "groups": groups,
            "total": sum(len(each.rows) for each in every),
        },
    )


def _page(book: SiteBook, codelist: CodeList, used: Uses, group: str) -> SitePage:
    rows = tuple(_row(book, codelist, row) for row in codelist.rows)
    return SitePage(
        page_of(codelist.name),
        book.label(codelist.words),
        "codelist.md.j2",
        "codelists",
        book.definition(codelist.words),
        group,
        {
            "codelist": codelist,
            "rows": rows,
            "known_groups": sum(each["status"] not in OUT for each in codelist.rows) if "status" in rows[0].more else 0,
            "columns": tuple(rows[0].more),
            "freedom": tuple(_freedom(book, codelist, used)),
            "compared": compared(book, codelist),
            "uses": used,
            "scales": [code(book, book.standard.codelists["level_scale"], each) for each in used.scales],
            "dimensions": [code(book, book.standard.codelists["dimension"], each) for each in used.dimensions],
            "source": source(codelist.source),
        },
    )


def _freedom(book: SiteBook, codelist: CodeList, used: Uses) -> Iterator[tuple[str, str]]:
    """Yield what may be filled in beside the codes of a list, as a text, with the rule that watches over it."""
    if codelist.open:
        yield "list_open_means", "MVI-R004"
        return
    if any(field.kind == "enum" for _, field in used.fields):
        yield "list_field_means", "MVI-S004"
    if used.scales:
        yield "list_scale_means", "MVI-C032"
    if used.dimensions:
        yield "list_dimension_means", "MVI-C082"
    if any(book.standard.kpis[each].get("codelist") == codelist.name for each in used.kpis):
        yield "list_value_means", "MVI-C085"


def _row(book: SiteBook, codelist: CodeList, row: Mapping[str, str]) -> CodeRow:
    more = {column: _more(book, column, value) for column, value in row.items() if column not in USUAL}
    return CodeRow(row, code(book, codelist, row["replaced_by"]), more, source(row["source"]))


def _more(book: SiteBook, column: str, value: str) -> Link:
    lists = book.standard.codelists
    if column == "codelist" and value:
        return Link(book.label(lists[value].words), page_of(value), code=value)
    if column in LISTED and value:
        return code(book, lists[LISTED[column]], value)
    if column == "status" and value:
        return Link(book.say(f"list_status_{value}"))
    return Link(book.say(f"list_{value}") if value in {"true", "false"} else value)
