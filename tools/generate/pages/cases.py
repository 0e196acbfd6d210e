"""One page a case on which honest people differ: first what is asked, then the answer and what follows from it."""

from __future__ import annotations

import re
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from tools.generate import cases
from tools.generate.pages.linked import Link, code, page_of
from tools.generate.pages.page import SitePage
from tools.generate.pages.worked_words import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tools.generate.cases import DisputedCase, Expected
    from tools.generate.pages.book import SiteBook

    Url = Callable[[str, str], str]

INDEX = "gevallen.md"
NAMED = re.compile(r"`(?P<name>[\w.]+)`|\b(?P<kpi>[A-Z]{3}-\d\d)\b")
"""What an answer names: a part of the standard between backticks, or a KPI."""


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the list of cases, and the page of each."""
    those = cases.read(book.root / "docs" / "cases")
    title, summary = book.say("cases_title"), book.say("cases_summary", cases=len(those))
    listed = {file(each): each for each in those}
    yield SitePage(INDEX, title, "cases.md.j2", "guides", summary, values={"cases": listed})
    for place, each in listed.items():
        values = {"case": each, "answer": partial(answer, book, each), "figures": tuple(_figures(book, each))}
        yield SitePage(
            place, each.text("title", book.language), "case.md.j2", "", each.text("question", book.language), "", values
        )


def file(case: DisputedCase) -> str:
    """Return the file of the page of a case."""
    return f"geval/{case.number}.md"


def answer(book: SiteBook, case: DisputedCase, url: Url) -> Markup:
    """Return the answer as HTML, in which what it names leads to its page; raises LookupError for a name of nothing."""

    def linked(found: re.Match[str]) -> str:
        link = named(book, found["kpi"] or found["name"])
        shown = link.code if found["kpi"] else f"<code>{link.code}</code>"
        return f'<a href="{escape(url(link.file, link.anchor))}" title="{escape(link.text)}">{shown}</a>'

    return Markup(NAMED.sub(linked, escape(case.text("answer", book.language), quote=False)))  # noqa: S704 - escaped


def named(book: SiteBook, name: str) -> Link:
    """Return the KPI, class, code list, field or code of this name; raises LookupError when there is none."""
    standard = book.standard
    first, _, rest = name.partition(".")
    if name in standard.kpis:
        return Link(book.label(standard.kpis[name]), f"kpi/{name}.md", code=name)
    if first in standard.codelists:
        listed = standard.codelists[first]
        found = code(book, listed, rest) if rest else Link(book.label(listed.words), page_of(first), code=first)
    else:
        cls = standard.classes[first]
        words = next((each.words for each in cls.fields if each.name == rest), None) if rest else cls.words
        found = Link(book.label(words), f"model/{first}.md", rest, rest or first) if words else Link("")
    return _existing(found, name)


def limits(book: SiteBook, figure: Expected) -> Iterator[str]:
    """Yield in words what a figure is limited to; raises LookupError for a dimension or code that does not exist."""
    lists = book.standard.codelists
    listed = {row["code"]: row["codelist"] for row in lists["dimension"].rows}
    parts = {"count_unit": figure.count_unit, book.standard.kpis[figure.kpi].get("codelist", ""): figure.part}
    of = [*((listed[name], value) for name, value in (*figure.group.items(), *figure.apart.items())), *parts.items()]
    yield from (_existing(code(book, lists[name], value), f"{name}.{value}").text for name, value in of if value)


def _existing(link: Link, name: str) -> Link:
    if not link.file:
        problem = f"{name} is no part of the standard"
        raise LookupError(problem)
    return link


def _figures(book: SiteBook, case: DisputedCase) -> Iterator[Mapping[str, object]]:
    """Yield each figure: its KPI, what it is limited to, and the outcome in words."""
    for each in case.figures:
        kpi = book.standard.kpis[each.kpi]
        yield {
            "kpi": Link(f"{each.kpi} {book.label(kpi)}", f"kpi/{each.kpi}.md"),
            "limits": tuple(limits(book, each)),
            "outcome": _outcome(book, each),
        }


def _outcome(book: SiteBook, figure: Expected) -> str:
    if figure.value is None:
        return book.say("case_no_figure")
    shown, unit = number(figure.value, book.language), book.standard.kpis[figure.kpi]["canonical_unit"]
    signs = {"procent": f"{shown} %", "EUR": f"€ {shown}", "aantal": shown}
    return signs.get(unit) or f"{shown} {code(book, book.standard.codelists['unit'], unit).text}"
