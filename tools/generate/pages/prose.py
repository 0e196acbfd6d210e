"""The pages that are written by hand, in `docs/pages/<language>/`: one file a page, the same names in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.generate.pages.page import SitePage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tools.generate.pages.book import SiteBook

FIRST = "# "
ORDER = (
    "index",
    "inkoper",
    "volledig",
    "criteria",
    "afspraken",
    "social-return",
    "nadere-overeenkomsten",
    "effecten",
    "insturen",
    "volgend-jaar",
    "werkmap",
    "softwaremaker",
    "json",
    "pijplijn",
    "analist",
    "beheerder",
    "tellen",
    "wat-niet",
    "bestuur",
    "toegankelijkheid",
    "colofon",
)
"""How pages follow each other where they share a part of the menu."""


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the pages of one language: the first lines of a file hold its title and, as a comment, its section.

    A section may be followed by a group in it, as in `guides/buyer`.

    Raises ValueError for a file without these, or that is not in ORDER.
    """
    folder = book.root / "docs" / "pages" / book.language
    for file in sorted(folder.rglob("*.md"), key=_place):
        name = file.relative_to(folder).as_posix()
        place, title, summary = _head(file.read_text("utf-8"), name)
        section, _, group = place.partition("/")
        yield SitePage(name, title, name, section, summary, book.say(f"group_{group}") if group else "")


def _place(file: Path) -> int:
    if file.stem not in ORDER:
        problem = f"docs/pages/: {file.name} has no place in ORDER of prose.py"
        raise ValueError(problem)
    return ORDER.index(file.stem)


def _head(text: str, name: str) -> tuple[str, str, str]:
    """Return section, title and summary: `{# section: summary #}` and then `# Title`; raises ValueError otherwise."""
    first, _, rest = text.partition("\n")
    second = rest.partition("\n")[0]
    if not (first.startswith("{# ") and first.endswith(" #}") and ": " in first and second.startswith(FIRST)):
        problem = f"docs/pages/: {name} begins with {{# section: summary #}} and then its title"
        raise ValueError(problem)
    section, _, summary = first[3:-3].partition(": ")
    return section, second.removeprefix(FIRST), summary
