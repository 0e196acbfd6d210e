"""XML as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


def line(element: Element) -> str:
    """Return an element without its children: name, attributes in alphabetical order, text before the first child."""
    attributes = sorted(f"{local(name)}={value}" for name, value in element.attrib.items())
    return " ".join(filter(None, [local(element.tag), *attributes, (element.text or "").strip()]))


def lines(element: Element) -> Iterator[str]:
    """Yield an element and all below it, one a line."""
    for each in element.iter():
        yield line(each)
        if tail := (each.tail or "").strip():
            yield tail


def whole(element: Element) -> str:
    """Return an element and all below it on one line."""
    return "; ".join(lines(element))
