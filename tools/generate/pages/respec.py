"""The normative part of the standard as a source for ReSpec, in which Dutch standards are written.

It is a download, not a page: ReSpec itself, and the style of whoever publishes it, come from elsewhere.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from mvi_standard.requirement import STAGES
from tools.generate.pages import kpis, respec_config, respec_words
from tools.generate.pages.codelists import USUAL
from tools.generate.pages.linked import source
from tools.generate.pages.parcel import packed
from tools.generate.pages.press import Press
from tools.generate.pages.respec_model import model
from tools.generate.pages.respec_places import Document, known

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tools.generate.pages.book import Book
    from tools.generate.pages.page import Page
    from tools.generate.standard import CodeList

FILE = "downloads/respec.zip"
FOLDER = "respec/"


def files(book: Book) -> Mapping[str, bytes]:
    """Return the source as one download, in the language of the book."""
    return {FILE: packed({f"{FOLDER}{name}": content for name, content in parts(book).items()})}


@cache
def parts(book: Book) -> Mapping[str, bytes]:
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


def _document(book: Book, schema: bytes) -> str:
    version = book.standard.minor
    values = {
        **model(book),
        **_codelists(book),
        "catalogue": _catalogue(book),
        "addresses": _addresses(book),
        "stages": {stage: [each for code, each in book.demands.items() if code[4] == stage] for stage in STAGES},
        "chapters": tuple(respec_words.counting(book)),
        "keyed": respec_words.keyed,
        "status": respec_config.status(book),
        "file": f"mvi-{version}.schema.json",
        "schema": book.edition.schema["$id"],
        "digest": sha256(schema).hexdigest(),
    }
    title, summary = f"{book.say('site_name')} {version}", book.say("spec_abstract")
    page = Document("respec.md", title, "respec/index.html.j2", "", summary, values=values)
    return Press(book, known(book)).body(page)


def _codelists(book: Book) -> Mapping[str, Any]:
    lists = book.standard.codelists.values()
    return {
        "codelists": tuple(lists),
        "columns": {each.name: _columns(each) for each in lists},
        "source": source,
    }


def _columns(codelist: CodeList) -> tuple[str, ...]:
    return tuple(each for each in codelist.rows[0] if each not in USUAL)


def _catalogue(book: Book) -> Mapping[str, Sequence[Page]]:
    """Return the KPIs by theme, each as the page that the site has of it."""
    themes: dict[str, list[Page]] = {}
    for each in kpis.pages(book):
        if each.group:
            themes.setdefault(each.group, []).append(each)
    return themes


def _addresses(book: Book) -> Sequence[str]:
    """Return the addresses that code lists, codes and KPIs name as their source, each once."""
    lists = book.standard.codelists.values()
    accounts = (
        *(each.source for each in lists),
        *(row["source"] for each in lists for row in each.rows),
        *(each["source"] for each in book.standard.kpis.values()),
    )
    return sorted({each.text for account in accounts for each in source(account) if each.kind == "address"})
