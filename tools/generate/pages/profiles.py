"""The page of the profiles: for whom each is, what it asks, and an example to start from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.generate.pages.page import SitePage
from tools.generate.pages.spine import file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tools.generate.pages.book import SiteBook
    from tools.generate.standard import Class, Field

FOLDER = "downloads/examples/valid/"
"""Where the page of downloads lays the examples."""


@dataclass(frozen=True)
class ShownProfile:
    """A profile as its page shows it; `example` is the name of a file, which has a record in every list."""

    name: str
    label: str
    definition: str
    lists: tuple[Field, ...]
    fields: tuple[tuple[Class, Field], ...]
    example: str


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page of the profiles."""
    root = book.standard.classes["Submission"]
    values = {
        "profiles": profiles(book),
        "always": [each for each in root.fields if each.required],
        "file": file,
        "folder": FOLDER,
    }
    title = book.say("profiles_title")
    summary = book.say("profiles_summary", profiles=len(book.standard.profiles))
    yield SitePage("profiel.md", title, "profiles.md.j2", "model", summary, values=values)


def profiles(book: SiteBook) -> tuple[ShownProfile, ...]:
    """Return the profiles in the order of their code list."""
    listed = book.standard.codelists["profile"].rows
    return tuple(_profile(book, row["code"], book.label(row)) for row in listed)


def _profile(book: SiteBook, name: str, label: str) -> ShownProfile:
    asked, classes = book.standard.profiles[name], book.standard.classes
    lists = {each.name: each for each in classes["Submission"].fields}
    required = ((classes[cls], names) for cls, names in asked["required"].items())
    return ShownProfile(
        name,
        label,
        asked["description_nl" if book.language == "nl" else "description"],
        tuple(lists[each] for each in asked["lists"]),
        tuple((cls, each) for cls, names in required for each in cls.fields if each.name in names),
        _example(book, name, asked["lists"]),
    )


def _example(book: SiteBook, name: str, lists: list[str]) -> str:
    """Return the example that is named after a profile, else the shortest; raises ValueError when none shows it."""
    shown = [each for each in book.examples.told if _shows(each, name, lists)]
    if not shown:
        problem = f"examples/valid/ has no file of profile {name} with a record in each of its lists"
        raise ValueError(problem)
    return min(shown, key=lambda each: (name not in each.stem, each.stat().st_size)).name


def _shows(file: Path, name: str, lists: list[str]) -> bool:
    document = json.loads(file.read_bytes())
    return document["profile"] == name and all(document.get(each) for each in lists)
