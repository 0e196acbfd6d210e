"""Follow every link of a built site: `python tests/web/links.py SITE`.

Whatever a page points to inside the site is there, with the place it names. A page loads nothing from elsewhere, and
a host elsewhere does not hear from which page its visitors come.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

LOADED = {
    *(("audio", "src"), ("embed", "src"), ("form", "action"), ("iframe", "src"), ("image", "href")),
    *(("img", "src"), ("input", "src"), ("link", "href"), ("object", "data"), ("script", "src")),
    *(("source", "src"), ("track", "src"), ("use", "href"), ("video", "src"), ("video", "poster")),
}
"""What a browser fetches by itself."""
FOLLOWED = {("a", "href"), ("area", "href")}
BASE = "http://site"


@dataclass
class Page(HTMLParser):
    """A page as a browser reads it: its places, and what it points to."""

    places: set[str] = field(default_factory=set)
    loads: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    twice: set[str] = field(default_factory=set)
    discreet: bool = False

    def __post_init__(self) -> None:
        """Make it a parser too."""
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what an element is called and where it points."""
        given = {name.removeprefix("xlink:"): value or "" for name, value in attrs}
        if "id" in given:
            (self.twice if given["id"] in self.places else self.places).add(given["id"])
        for name, value in given.items():
            if (tag, name) in FOLLOWED:
                self.links.append((value, given.get("rel", "")))
            elif (tag, name) in LOADED:
                self.loads.append(value)
            elif name == "srcset":
                self.loads += [each.split()[0] for each in value.split(",")]
        if tag == "meta":
            self._says(given)

    def _says(self, given: dict[str, str]) -> None:
        self.discreet |= (given.get("name"), given.get("content")) == ("referrer", "no-referrer")
        if given.get("http-equiv") == "refresh":
            self.links.append((given["content"].partition("url=")[2], ""))


@dataclass(frozen=True)
class Site:
    """A built site; its pages are read once."""

    root: Path

    def pages(self) -> Iterator[str]:
        """Give the address of each page, from the root of the site."""
        for file in sorted(self.root.rglob("*.html")):
            if "examples" not in file.parts:
                yield file.relative_to(self.root).as_posix()

    def target(self, page: str, link: str) -> tuple[str, str]:
        """Return the file that a link leads to, and the place in it."""
        there = urlsplit(urljoin(f"{BASE}/{page}", link))
        path = unquote(there.path).removeprefix("/")
        return (f"{path}index.html" if path.endswith("/") or not path else path), unquote(there.fragment)

    def problems(self, page: str, seen: Counter[str]) -> Iterator[str]:
        """Say what does not hold on a page; hosts elsewhere are counted in `seen`."""
        read = _read(self.root / page)
        yield from (f"{each!r} is the id of two elements" for each in sorted(read.twice))
        for link in read.loads:
            if _elsewhere(link) and not link.startswith("data:"):
                yield f"loads {link}"
            elif not _elsewhere(link):
                yield from self._broken(page, link)
        for link, rel in read.links:
            if link.startswith("data:"):
                continue
            if _elsewhere(link):
                seen[urlsplit(link).hostname or link] += 1
                yield from _careless(link, discreet=read.discreet or "noreferrer" in rel.split())
            else:
                yield from self._broken(page, link)

    def _broken(self, page: str, link: str) -> Iterator[str]:
        file, place = self.target(page, link)
        there = self.root / file
        if not there.is_file():
            yield f"{link} leads to nothing"
        elif place and (there.suffix != ".html" or place not in _read(there).places):
            yield f"{link} names a place that is not there"


@cache
def _read(file: Path) -> Page:
    page = Page()
    page.feed(file.read_text("utf-8"))
    page.close()
    return page


def _elsewhere(link: str) -> bool:
    return bool(urlsplit(link).scheme or urlsplit(link).netloc)


def _careless(link: str, *, discreet: bool) -> Iterator[str]:
    address = urlsplit(link)
    if address.scheme not in {"https", "mailto"}:
        yield f"{link} is not https"
    if not discreet:
        yield f"{link} tells where its reader comes from"


def main(root: Path) -> int:
    """Print each problem once with the pages that have it, and the hosts that pages point to; return the exit code."""
    site, seen = Site(root), Counter[str]()
    found: dict[str, list[str]] = {}
    pages = list(site.pages())
    for page in pages:
        for problem in site.problems(page, seen):
            found.setdefault(problem, []).append(page)
    for problem, those in sorted(found.items()):
        more = f" and {len(those) - 1} more" if len(those) > 1 else ""
        sys.stdout.write(f"    {problem}: {those[0]}{more}\n")
    links = sum(len(_read(root / each).links) + len(_read(root / each).loads) for each in pages)
    sys.stdout.write(f"    {len(pages)} pages, {links} links, {len(found)} problems\n")
    sys.stdout.write(f"    elsewhere: {', '.join(f'{host} {count}' for host, count in seen.most_common())}\n")
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
