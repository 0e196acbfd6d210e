"""HTML as a parser of another maker reads it: the elements with their attributes, and the text of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VOID = {"meta", "br", "hr", "img", "input", "link"}


@dataclass(eq=False)
class Element:
    """One element; `text` is all that is read in it, that of its children included."""

    name: str
    attributes: dict[str, str | None]
    within: Element | None
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def __iter__(self) -> Iterator[Element]:
        """Give this element and all in it, in the order of the text."""
        yield self
        for each in self.children:
            yield from each

    def all(self, name: str, cls: str = "") -> list[Element]:
        """Return the elements of one name, and of one class when that is asked."""
        return [e for e in self if e.name == name and (not cls or cls in (e.attributes.get("class") or "").split())]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.here = self.root = Element("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, dict(attrs), self.here)
        assert len(made.attributes) == len(attrs), f"an attribute comes twice in {tag}"
        self.here.children.append(made)
        if tag not in VOID:
            self.here = made

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.here.name, f"</{tag}> closes <{self.here.name}>"
        assert self.here.within is not None
        self.here = self.here.within

    def handle_data(self, data: str) -> None:
        each: Element | None = self.here
        while each is not None:
            each.text += data
            each = each.within

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def parsed(html: str) -> Element:
    """Return the root of well-formed HTML without comments; an AssertionError says what is not well-formed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.here is reader.root, f"<{reader.here.name}> is not closed"
    return reader.root
