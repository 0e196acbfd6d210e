"""The content of an .ods, with the style and the list of choices of each cell where the cell is."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tools.recording.markup import line, local, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from xml.etree.ElementTree import Element

CONTENT = "content.xml"
_NAMED = ("style-name", "validation-name")
_REPEATED = ("number-columns-repeated", "number-rows-repeated")


def view(parts: Mapping[str, bytes]) -> Iterator[tuple[str, list[str]]]:
    """Yield the lines of the content."""
    content = ET.fromstring(parts[CONTENT])  # noqa: S314 - our own workbook
    named = dict(_definitions(content))
    for each in content.iter():
        for key, value in each.attrib.items():
            if key.endswith(_NAMED) and value in named:
                each.set(key, named[value])
    yield CONTENT, [line for each in content if local(each.tag) != "automatic-styles" for line in _below(each)]


def _definitions(content: Element) -> Iterator[tuple[str, str]]:
    """Yield the styles and lists of choices by name, each without its name and with what it refers to in turn."""
    found = {_own_name(each): each for each in content.iter() if local(each.tag).endswith(("style", "validation"))}
    for name, element in found.items():
        text = whole(element).replace(f"name={name}", "", 1)
        for other, each in found.items():
            if f"style-name={other} " in f"{text} " and other != name:
                text += f"; {other}: {whole(each)}"
        yield name, text


def _own_name(element: Element) -> str:
    return next((value for key, value in element.attrib.items() if local(key) == "name"), "")


def _below(element: Element) -> Iterator[str]:
    """Yield an element and what is below it, with equal rows, columns and cells as one with their number."""
    name = local(element.tag)
    if name == "content-validations":
        return
    if name == "table-row":
        yield _row(element)
        return
    yield line(element)
    for _, group in groupby(element, key=lambda each: local(each.tag)):
        yield from _run(group)


def _run(group: Iterable[Element]) -> Iterator[str]:
    described = ((_count(each), "\n".join(_below(each))) for each in group)
    for text, same in groupby(described, key=lambda each: each[1]):
        number = sum(count for count, _ in same)
        yield from (text if number == 1 else f"{number} times {text}").split("\n")


def _row(row: Element) -> str:
    cells = ((_count(each), whole(each)) for each in row)
    runs = ((text, sum(count for count, _ in same)) for text, same in groupby(cells, key=lambda each: each[1]))
    return " || ".join([line(row), *(text if number == 1 else f"{number} times {text}" for text, number in runs)])


def _count(element: Element) -> int:
    """Return how often an element stands there, and forget that it says so."""
    keys = [key for key in element.attrib if key.endswith(_REPEATED)]
    return int(element.attrib.pop(keys[0])) if keys else 1
