"""Configuration of ReSpec: of the document, and apart from it of the organisation that publishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.generate.pages.press import as_json
from tools.generate.pages.versions import ListedEdition
from tools.generate.source_files import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tools.generate.pages.book import SiteBook

STATUS = {"draft": "WV", "released": "DEF"}
"""The status of an edition in the letters of Dutch standards: working version, and definitive version."""
TYPE = "ST"
"""The type in the same letters: a standard."""
W3C_ONLY = ("no-unused-dfns", "privsec-section", "required-sections")
"""Warnings that are about web APIs and the process of W3C."""
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
RFC = "https://www.rfc-editor.org/rfc/rfc{}.html"
BIBLIO: Mapping[str, tuple[str, str, str]] = {
    "RFC2119": ("Key words for use in RFCs to Indicate Requirement Levels", RFC.format(2119), "IETF"),
    "RFC8174": ("Ambiguity of Uppercase vs Lowercase in RFC 2119 Key Words", RFC.format(8174), "IETF"),
    "RFC8259": ("The JavaScript Object Notation (JSON) Data Interchange Format", RFC.format(8259), "IETF"),
    "RFC3339": ("Date and Time on the Internet: Timestamps", RFC.format(3339), "IETF"),
    "JSON-SCHEMA": (
        "JSON Schema: A Media Type for Describing JSON Documents",
        "https://json-schema.org/draft/2020-12/json-schema-core",
        "JSON Schema",
    ),
}
"""Title, address and publisher of what the document refers to: here, so that ReSpec need not ask for them elsewhere."""


def status(book: SiteBook) -> str:
    """Return the status of the edition in the letters of Dutch standards."""
    return STATUS[ListedEdition(book.edition).status]


def document(book: SiteBook) -> str:
    """Return `js/config.js`: what ReSpec must know of this document."""
    return _variable("respecConfig", facts(book))


def organisation(book: SiteBook) -> str:
    """Return `js/organisation-config.js`: what an organisation replaces by its own, without any organisation in it."""
    letters = status(book).lower()
    return _variable(
        "organisationConfig",
        {
            "nl_organisationName": "",
            "logos": [],
            "licenses": {"cc0": {"name": "Creative Commons Zero 1.0", "short": "CC0", "url": LICENCE}},
            "specStatusText": {book.language: {letters: book.say(f"spec_status_{letters}")}},
            "specTypeText": {book.language: {TYPE.lower(): book.say("spec_type")}},
            "sotdText": {book.language: {"sotd": book.say("spec_sotd"), letters: book.say(f"spec_sotd_{letters}")}},
        },
    )


def facts(book: SiteBook) -> Mapping[str, Any]:
    """Return what ReSpec must know of this document; without a date or address as long as nobody published it."""
    letters, version = status(book), book.standard.version
    return {
        "specStatus": letters,
        "specType": TYPE,
        "pubDomain": "mvi",
        "shortName": "mvi-standaard",
        "publishDate": None,
        "publishVersion": version,
        "subtitle": book.say("spec_subtitle", status=book.say(f"spec_status_{letters.lower()}"), version=version),
        "license": "cc0",
        "editors": [{"name": book.say("spec_editors")}],
        "github": _repository(book.root),
        "edDraftURI": "",
        "latestVersion": None,
        "maxTocLevel": 3,
        "pluralize": False,
        "xref": False,
        "lint": dict.fromkeys(W3C_ONLY, False),
        "localBiblio": {key: _entry(*each) for key, each in BIBLIO.items()},
    }


def _entry(title: str, href: str, publisher: str) -> Mapping[str, str]:
    return {"title": title, "href": href, "publisher": publisher}


def _repository(root: Path) -> str:
    """Return where the checkout says that it belongs: a placeholder until it has its final place."""
    return str(read_yaml(root / "publiccode.yml")["url"])


def _variable(name: str, value: Mapping[str, Any]) -> str:
    return f"var {name} = {as_json(value)};\n"
