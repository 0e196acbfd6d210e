"""The normative part of the standard as a source for ReSpec, in which Dutch standards are written.

It is a download, not a page: ReSpec itself, and the style of whoever publishes it, come from elsewhere.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from mvi_standard.requirement import STAGES
from tools.generate.pages import counting, kpis, respec_config
from tools.generate.pages.classes import row
from tools.generate.pages.codelists import USUAL
from tools.generate.pages.linked import page_of, source
from tools.generate.pages.model import parts as by_part
from tools.generate.pages.parcel import packed
from tools.generate.pages.press import Press
from tools.generate.pages.profiles import profiles
from tools.generate.pages.respec_places import RespecPage, known
from tools.generate.pages.spine import ROOTS
from tools.generate.pages.values import limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tools.generate.pages.book import SiteBook
    from tools.generate.pages.page import SitePage
    from tools.generate.standard import CodeList

FILE = "downloads/respec.zip"
FOLDER = "respec/"
KEYWORDS = {"nl": ("MOET", "MOETEN", "MAG", "AANBEVOLEN"), "en": ("MUST", "MAY", "RECOMMENDED")}
"""The words of BCP 14 that the document uses, by language: no denials, since 'moet niet' can be read in two ways."""
_DUTCH = re.compile(rf"\b({'|'.join(KEYWORDS['nl'])})\b")


def files(book: SiteBook) -> Mapping[str, bytes]:
    """Return the source as one download, in the language of the book."""
    return {FILE: packed({f"{FOLDER}{name}": content for name, content in parts(book).items()})}


@cache
def parts(book: SiteBook) -> Mapping[str, bytes]:
    """Return the files of the source by name: the document, its two configurations, the JSON Schema, a README."""
    version = book.standard.minor
    schema = (book.edition.files / f"schema-{version}.json").read_bytes()
    return {
        "index.html": _document(book, schema).encode(),
        "js/config.js": respec_config.document(book).encode(),
        "js/organisation-config.js": respec_config.organisation(book).encode(),
        f"mvi-{version}.schema.json": schema,
        "README.md": book.say("spec_readme", version=book.standard.version).encode(),
    }


def _document(book: SiteBook, schema: bytes) -> str:
    version = book.standard.minor
    values = {
        **_model(book),
        **_codelists(book),
        "catalogue": _catalogue(book),
        "addresses": _addresses(book),
        "stages": {stage: [each for code, each in book.demands.items() if code[4] == stage] for stage in STAGES},
        "chapters": tuple(counting.chapters(book)),
        "keyed": keyed,
        "status": respec_config.status(book),
        "file": f"mvi-{version}.schema.json",
        "schema": book.edition.schema["$id"],
        "digest": sha256(schema).hexdigest(),
    }
    title, summary = f"{book.say('site_name')} {version}", book.say("spec_abstract")
    page = RespecPage("respec.md", title, "respec/index.html.j2", "", summary, values=values)
    return Press(book, known(book)).body(page)


def _model(book: SiteBook) -> Mapping[str, Any]:
    """Return what the chapters of classes, kinds of values and profiles show.

    The rows are without rules, which have a chapter of their own.
    """
    classes = book.standard.reachable(*ROOTS)
    return {
        "model": by_part(classes),
        "rows": {each.name: tuple(row(book, each, field, {}) for field in each.fields) for each in classes},
        "limits": {each.name: limits(book, each) for each in book.standard.types.values()},
        "page_of": page_of,
        "profiles": profiles(book),
    }


def _codelists(book: SiteBook) -> Mapping[str, Any]:
    lists = book.standard.codelists.values()
    return {
        "codelists": tuple(lists),
        "columns": {each.name: _columns(each) for each in lists},
        "source": source,
    }


def _columns(codelist: CodeList) -> tuple[str, ...]:
    return tuple(each for each in codelist.rows[0] if each not in USUAL)


def _catalogue(book: SiteBook) -> Mapping[str, Sequence[SitePage]]:
    """Return the KPIs by theme, each as the page that the site has of it."""
    themes: dict[str, list[SitePage]] = {}
    for each in kpis.pages(book):
        if each.group:
            themes.setdefault(each.group, []).append(each)
    return themes


def _addresses(book: SiteBook) -> Sequence[str]:
    """Return the addresses that code lists, codes and KPIs name as their source, each once."""
    lists = book.standard.codelists.values()
    accounts = (
        *(each.source for each in lists),
        *(row["source"] for each in lists for row in each.rows),
        *(each["source"] for each in book.standard.kpis.values()),
    )
    return sorted({each.text for account in accounts for each in source(account) if each.kind == "address"})


def keyed(text: str) -> Markup:
    """Return a text with its Dutch words of duty marked; those in English ReSpec marks itself."""
    return Markup(_DUTCH.sub(r'<em class="rfc2119">\1</em>', str(escape(text))))  # noqa: S704 - escaped before it is marked
