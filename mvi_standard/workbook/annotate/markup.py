"""Finds the elements of an XML part of a workbook (ECMA-376) in its bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import NoReturn

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
RELATIONS = f"{PACKAGE}relationships"
CONTENT_TYPES = f"{PACKAGE}content-types"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
VML_KIND = "application/vnd.openxmlformats-officedocument.vmlDrawing"
REL_ID = f"{LINKED} id"
"""The attribute r:id, as an `XmlElement` names it."""
UNUSUAL = "annotate.unusual"
"""The phrase for a workbook that is not built as programs build them."""
_TAG = re.compile(rb"<[^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>")


class CannotAnnotate(Exception):  # noqa: N818 - named for what it says of the file, like Unreadable
    """Raised for a workbook that marks would damage; `key` is the phrase that says how, and what to do."""

    def __init__(self, key: str) -> None:
        """Keep the key of the phrase."""
        super().__init__(key)
        self.key = key


@dataclass(frozen=True)
class XmlElement:
    """An element and its position; the name has its namespace in front when that is not the expected one.

    The start tag is `start` to `inner`, the end tag `closing` to `end`; an empty element has no end tag, and all
    three are the same.
    """

    name: str
    attributes: Mapping[str, str]
    start: int
    inner: int
    closing: int
    end: int
    children: tuple[XmlElement, ...] = ()

    def each(self, name: str) -> tuple[XmlElement, ...]:
        """Return the children with this name."""
        return tuple(child for child in self.children if child.name == name)

    def first(self, *names: str) -> XmlElement | None:
        """Return the first child with one of these names."""
        return next((child for child in self.children if child.name in names), None)

    def below(self) -> Iterable[XmlElement]:
        """Yield all descendants in document order."""
        for child in self.children:
            yield child
            yield from child.below()


def outline(data: bytes, namespace: str = MAIN, *, depth: int = 6, without: str = "") -> XmlElement:
    """Return the root of a part with its elements, `depth` levels deep, skipping the contents of `without`."""
    reading = _Outline(data, namespace, depth)
    gap = _inside(data, without) if without else None
    if data[:2] in (b"\xfe\xff", b"\xff\xfe"):
        raise CannotAnnotate(UNUSUAL)
    view = memoryview(data)
    try:
        if gap:
            reading.parser.Parse(view[: gap[0]], False)  # noqa: FBT003 - the name of this argument is not public
            reading.skipped = gap[1] - gap[0]
            view = view[gap[1] :]
        reading.parser.Parse(view, True)  # noqa: FBT003 - idem
    except ExpatError as error:
        raise CannotAnnotate(UNUSUAL) from error
    if reading.root is None or " " in reading.root.name:
        raise CannotAnnotate(UNUSUAL)
    return reading.root


class _Outline:
    """Builds the elements while the parser runs."""

    def __init__(self, data: bytes, namespace: str, depth: int) -> None:
        self.data, self.own, self.depth = data, f"{namespace} ", depth
        self.root: XmlElement | None = None
        self.skipped, self.level = 0, 0
        self.open: list[tuple[str, Mapping[str, str], int, int, list[XmlElement]]] = []
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.XmlDeclHandler = self._declared
        self.parser.StartDoctypeDeclHandler = self._refused

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.level += 1
        if self.level <= self.depth:
            start = self.parser.CurrentByteIndex + self.skipped
            tag = _TAG.match(self.data, start)
            inner = tag.end() if tag else start
            self.open.append((name.removeprefix(self.own), attributes, start, inner, []))

    def _end(self, _: str) -> None:
        if self.level <= self.depth:
            name, attributes, start, inner, children = self.open.pop()
            closing = end = inner
            if self.data[inner - 2 : inner] != b"/>":
                closing = self.parser.CurrentByteIndex + self.skipped
                end = self.data.index(b">", closing) + 1
            made = XmlElement(name, attributes, start, inner, closing, end, tuple(children))
            if self.open:
                self.open[-1][-1].append(made)
            else:
                self.root = made
        self.level -= 1

    def _declared(self, _: str, encoding: str | None, __: int) -> None:
        if encoding is not None and encoding.lower() not in {"utf-8", "us-ascii"}:
            raise CannotAnnotate(UNUSUAL)

    def _refused(self, *_: object) -> NoReturn:
        raise CannotAnnotate(UNUSUAL)


def _inside(data: bytes, name: str) -> tuple[int, int] | None:
    """Return the span between the tags of an element that holds no other of its name; None when not certain."""
    if b"<!" in data or data.find(b"<?", 2) >= 0:
        return None
    word = name.encode()
    opened = re.search(rb"<(?:[^\s<>/:]+:)?" + word + rb"(?:\s[^<>]*)?(?<!/)>", data)
    closed = re.search(rb"</(?:[^\s<>/:]+:)?" + word + rb"\s*>", data)
    return (opened.end(), closed.start()) if opened and closed else None
