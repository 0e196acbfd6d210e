"""The page of the named types: what a field may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.generate.pages.linked import page_of
from tools.generate.pages.page import SitePage
from tools.generate.pages.spine import ROOTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.generate.pages.book import SiteBook
    from tools.generate.standard import Type

FILE = "model/waarden.md"
GROUPS = ("text", "code", "number", "time")


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page of the kinds of values; each stands there under its own name."""
    types = book.standard.types.values()
    values = {
        "groups": {group: [each for each in types if _group(each) == group] for group in GROUPS},
        "limits": {each.name: limits(book, each) for each in types},
        "examples": _examples(book),
        "page_of": page_of,
    }
    title, summary = book.say("values_title"), book.say("values_summary")
    yield SitePage(FILE, title, "values.md.j2", "model", summary, values=values)


def limits(book: SiteBook, kind: Type) -> str:
    """Return what bounds a value besides its pattern; empty for nothing."""
    if kind.longest:
        return book.say("values_longest", longest=kind.longest)
    if kind.minimum is None or kind.maximum is None:
        return ""
    return book.say("values_between", least=f"{kind.minimum:.0f}", most=f"{kind.maximum:.0f}")


def _group(kind: Type) -> str:
    if kind.base == "string":
        return "code" if kind.codelist or kind.name.endswith("Code") else "text"
    return "time" if kind.base.startswith("date") else "number"


def _examples(book: SiteBook) -> Mapping[str, Any]:
    """Return a value of each type that an example has: that of the first field of the type."""
    fields = ((cls.name, each) for cls in book.standard.reachable(*ROOTS) for each in cls.fields if not each.many)
    found: dict[str, Any] = {}
    for cls, each in fields:
        if each.range not in found and (value := book.examples.value(cls, each.name)) is not None:
            found[each.range] = value
    return found
