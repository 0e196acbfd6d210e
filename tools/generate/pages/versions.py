"""The page of versions: the parts that have one, the editions, and the changes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.editions import EDITIONS
from mvi_standard.render.reference import beginning
from mvi_standard.requirement import STAGES
from tools.generate.pages.page import SitePage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mvi_standard.edition import Edition
    from tools.generate.pages.book import SiteBook

ON_THE_SITE = {"../CHANGELOG.md": "#changes", "docs/counting.md": "tellen.md", "docs/versioning.md": "#standard"}
"""Where a file of the checkout that these texts point to is found on the site: a page, or a place on this one."""
_LINK = re.compile(r"\]\(([^)]+)\)")
_CODE = re.compile(rf"\bMVI-[{STAGES}][0-9]{{3}}\b")


@dataclass(frozen=True)
class ListedEdition:
    """An edition as the table shows it."""

    edition: Edition

    @property
    def status(self) -> str:
        """`released` once its files are frozen, and `draft` before."""
        return "released" if (self.edition.files / "RELEASED").exists() else "draft"

    @property
    def schema(self) -> str:
        """The address of its JSON Schema on the site."""
        return f"downloads/mvi-{self.edition.minor}.schema.json"

    @property
    def digest(self) -> str:
        """The beginning of the checksum of its JSON Schema."""
        return beginning((self.edition.files / f"schema-{self.edition.minor}.json").read_bytes())


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page of versions."""
    title, summary = book.say("ver_title"), book.say("ver_summary")
    values = {
        "editions": tuple(map(ListedEdition, EDITIONS.values())),
        "policy": policy(book.root),
        "changes": tuple(changes(book.root)),
        "targets": targets,
    }
    yield SitePage("versies.md", title, "versions.md.j2", "about", summary, values=values)


def policy(root: Path) -> str:
    """Return what `docs/versioning.md` says, without its title: the English page shows it as it is."""
    return (root / "docs" / "versioning.md").read_text("utf-8").partition("\n")[2].strip()


def changes(root: Path) -> Iterator[tuple[str, str]]:
    """Yield each version in the changelog with what changed in the standard; the validator is left out."""
    _, *versions = re.split(r"^## ", (root / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)
    for each in versions:
        name, _, text = each.partition("\n")
        for part in re.split(r"^### ", text, flags=re.MULTILINE):
            if part.startswith("Standard\n"):
                yield name.strip("[] "), part.partition("\n")[2].strip()


def targets(text: str) -> Iterator[tuple[str, str]]:
    """Yield each link of a text of the checkout, and each code in it, with its page; raises KeyError without one."""
    for target in dict.fromkeys(_LINK.findall(text)):
        if "://" not in target:
            yield f"]({target})", ON_THE_SITE[target]
    yield from ((code, f"code/{code}.md") for code in dict.fromkeys(_CODE.findall(text)))
