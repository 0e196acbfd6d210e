"""Configuration of zensical, one for each language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mvi_standard.requirement import LANGUAGES
from tools.generate.pages.site import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tools.generate.pages.book import SiteBook
    from tools.generate.pages.page import SitePage

THEME = Path(__file__).parent / "theme"
NAMES = {"nl": "Nederlands", "en": "English"}
EXTENSIONS = {
    "attr_list": {},
    "md_in_html": {},
    "tables": {},
    "pymdownx.superfences": {},
    "pymdownx.highlight": {"guess_lang": False},
    "pymdownx.tabbed": {"alternate_style": True},
}
FEATURES = ["content.code.copy", "navigation.indexes", "navigation.prune", "navigation.tabs", "navigation.top"]


def write(book: SiteBook, pages: Iterable[SitePage]) -> str:
    """Return the configuration of one language: JSON, which is YAML."""
    version = book.standard.minor
    settings = {
        "site_name": book.say("site_name"),
        "site_description": book.say("site_description"),
        "copyright": book.say("copyright", version=version),
        "docs_dir": "pages",
        "site_dir": "site",
        "use_directory_urls": True,
        "nav": _menu(book, pages),
        "theme": _theme(book),
        "extra_css": [f"assets/{each.name}" for each in sorted((THEME / "assets").glob("*.css"))],
        "extra_javascript": ["assets/site.js"],
        "markdown_extensions": {
            **EXTENSIONS,
            "toc": {"permalink": True, "permalink_title": book.say("permalink"), "toc_depth": 3},
        },
        "extra": {
            "generator": False,
            "version": {"provider": "mike"},
            "edition": version,
            "alternate": [
                {"lang": each, "name": NAMES[each], "link": f"../../{each}/{version}/"} for each in LANGUAGES
            ],
        },
    }
    return json.dumps(settings, ensure_ascii=False, indent=1)


def _theme(book: SiteBook) -> Mapping[str, Any]:
    schemes = (("default", "weather-sunny", "dark"), ("slate", "weather-night", "light"))
    return {
        "name": "material",
        "custom_dir": "theme",
        "variant": "classic",
        "language": book.language,
        "font": False,
        "logo": "assets/logo.svg",
        "favicon": "assets/favicon.svg",
        "features": FEATURES,
        "palette": [
            {
                "media": f"(prefers-color-scheme: {'dark' if scheme == 'slate' else 'light'})",
                "scheme": scheme,
                "primary": "custom",
                "accent": "custom",
                "toggle": {"icon": f"material/{icon}", "name": book.say(other)},
            }
            for scheme, icon, other in schemes
        ],
    }


def _menu(book: SiteBook, pages: Iterable[SitePage]) -> list[Mapping[str, Any]]:
    """Return the menu: sections, groups as they come, and pages; a section of one page is that page."""
    menu: dict[str, dict[str, Any]] = {book.say(f"section_{key}"): {} for key in SECTIONS}
    for page in pages:
        if page.section:
            section = menu[book.say(f"section_{page.section}")]
            (section.setdefault(page.group, {}) if page.group else section)[page.title] = page.file
    return [{title: _entries(section)} for title, section in menu.items() if section]


def _entries(section: Mapping[str, Any]) -> Any:  # noqa: ANN401 - the address of a page, or a list of entries
    """Return what the menu holds under one title."""
    if len(section) == 1 and isinstance(only := next(iter(section.values())), str):
        return only
    return [{title: each if isinstance(each, str) else _entries(each)} for title, each in section.items()]
