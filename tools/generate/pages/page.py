"""A page of the site before it is written, and how pages point to each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from posixpath import dirname, relpath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class SitePage:
    """One page: `file` is its Markdown below the language (`model/Contract.md`), `template` writes it.

    `section` is the part of the menu that it stands in, by the key of its title in `texts/`, empty for none; `group`
    is the title of the part of that section.
    `summary` is what search and the page's own head say of it.
    """

    file: str
    title: str
    template: str
    section: str
    summary: str = ""
    group: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """The address of the page below its language and edition: `model/Contract/`."""
        return address(self.file)

    def to(self, file: str, anchor: str = "") -> str:
        """Return the link from this page to another, or to a file beside the pages.

        It holds for the folder of the Markdown: zensical makes of every link in it one that holds for the page.
        """
        mark = f"#{anchor}" if anchor else ""
        if mark and file == self.file:
            return mark
        path = relpath(address(file) or ".", dirname(self.file) or ".")
        return f"{path}/{mark}" if file.endswith(".md") else f"{path}{mark}"


def address(file: str) -> str:
    """Return the address of a file of the site: pages by their folder, other files by their name."""
    if not file.endswith(".md"):
        return file
    folder = dirname(file) if file.endswith("index.md") else file.removesuffix(".md")
    return f"{folder}/" if folder else ""
