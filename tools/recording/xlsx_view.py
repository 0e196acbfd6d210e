"""The parts of an .xlsx, with each cell's style and text where the cell is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tools.recording.markup import line, lines, local, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STYLES, TEXTS = "xl/styles.xml", "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_EMPTY = {"v si; t", "v si; t space=preserve", "is; t", "is; t space=preserve"}
"""An empty text, as each program writes it."""
_SORTED = {"dataValidation": "sqref", "conditionalFormatting": "sqref"}
"""Elements of which the order has no meaning."""


@dataclass(frozen=True)
class Book:
    """What the sheets refer to by number."""

    styles: tuple[str, ...]
    marks: tuple[str, ...]
    """The styles of conditional formatting."""
    texts: tuple[str, ...]


def view(parts: Mapping[str, bytes]) -> Iterator[tuple[str, list[str]]]:
    """Yield the lines of each part that holds such numbers; those of the styles and texts are where they are used."""
    book = _book(parts)
    for name, content in parts.items():
        if _SHEET.fullmatch(name):
            yield name, list(_sheet(ET.fromstring(content), book))  # noqa: S314 - our own workbook
        elif name in {STYLES, TEXTS}:
            yield name, []


def _book(parts: Mapping[str, bytes]) -> Book:
    styles = ET.fromstring(parts[STYLES])  # noqa: S314 - idem
    texts = ET.fromstring(parts[TEXTS]) if TEXTS in parts else ET.Element("sst")  # noqa: S314 - idem
    marks = tuple(whole(each) for each in styles.iterfind(f"{MAIN}dxfs/{MAIN}dxf"))
    kinds = {
        name: [whole(each) for each in styles.find(f"{MAIN}{name}") or ()] for name in ("fonts", "fills", "borders")
    }
    formats = {each.get("numFmtId", ""): each.get("formatCode", "") for each in styles.iterfind(f".//{MAIN}numFmt")}
    cells = styles.find(f"{MAIN}cellXfs")
    return Book(
        tuple(_style(each, kinds, formats) for each in cells or ()), marks, tuple(whole(each) for each in texts)
    )


def _style(cell: Element, kinds: Mapping[str, list[str]], formats: Mapping[str, str]) -> str:
    number = cell.get("numFmtId", "0")
    named = {"fonts": "fontId", "fills": "fillId", "borders": "borderId"}
    looks = [kinds[kind][int(cell.get(key, "0"))] for kind, key in named.items()]
    return " | ".join([formats.get(number, number), *looks, *(whole(each) for each in cell)])


def _sheet(sheet: Element, book: Book) -> Iterator[str]:
    for each in sheet.iter():
        name = local(each.tag)
        for key, known in (("s", book.styles), ("style", book.styles), ("dxfId", book.marks)):
            if key in each.attrib:
                each.set(key, known[int(each.attrib[key])])
        if name == "row":
            each.attrib.pop("spans", None)  # speeds up reading
        elif name == "c":
            _fill(each, book)
    for parent in sheet.iter():
        if local(parent.tag) in {"dataValidations", "worksheet"}:
            _sort(parent)
    yield from _without_repeats(sheet)


def _fill(cell: Element, book: Book) -> None:
    """Put the text that a cell refers to in it; an empty text is no value."""
    value = cell.find(f"{MAIN}v")
    if cell.get("t") == "s" and value is not None:
        value.text = book.texts[int(value.text or "0")]
    if {whole(each) for each in cell} <= _EMPTY:
        cell.attrib.pop("t", None)
        del cell[:]


def _sort(parent: Element) -> None:
    for name, key in _SORTED.items():
        places = [at for at, each in enumerate(parent) if local(each.tag) == name]
        ordered = sorted((parent[at] for at in places), key=lambda each: (each.get(key, ""), whole(each)))
        for at, each in zip(places, ordered, strict=True):
            parent[at] = each


def _without_repeats(sheet: Element) -> Iterator[str]:
    """Yield the lines of a sheet, with a column in place of a run of equal columns."""
    for each in sheet:
        if local(each.tag) != "cols":
            yield from lines(each)
            continue
        for column in each:
            first, last = (int(column.attrib.pop(key)) for key in ("min", "max"))
            yield from (f"{number}: {line(column)}" for number in range(first, last + 1))
    yield line(sheet)
