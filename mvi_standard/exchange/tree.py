"""The XML of a notice as a tree that keeps its lines; nothing outside the file is ever read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from msgspec import Struct

from mvi_standard.demands import DEPTH, EFORMS_NOTICE, FILE_SIZE, HAS_CONTENT, NO_DOCTYPE, WHOLE_XML
from mvi_standard.document import Unreadable
from mvi_standard.finding import Place
from mvi_standard.reading.foreign import other_kind
from mvi_standard.reading.limits import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.requirement import Demand

MOST = 32 * 1024 * 1024
"""Bytes in one notice; the largest that we have seen has 0.2 % of them."""
BETWEEN = "}"
MEGABYTE = 1024 * 1024


class Element(Struct, frozen=True):
    """An element: its name without a prefix, the namespace of that, its line from 1, and its own text, trimmed."""

    name: str
    namespace: str
    line: int
    attributes: Mapping[str, str]
    text: str
    children: tuple[Element, ...]

    def child(self, name: str) -> Element | None:
        """Return the first child of that name."""
        return next((each for each in self.children if each.name == name), None)


def tree(data: bytes) -> Element:
    """Return the root of an XML document; raises Unreadable for one that is no XML, is too large or has a DOCTYPE."""
    if len(data) > MOST:
        raise Unreadable(FILE_SIZE.finding((), {"limit": MOST // MEGABYTE}))
    if not data.strip():
        raise Unreadable(HAS_CONTENT.finding(()))
    if said := other_kind(data):
        raise Unreadable(EFORMS_NOTICE.finding((), {"found": said}))
    builder = _Builder()
    try:
        builder.parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position
    except expat.ExpatError as error:
        place = Place(error.lineno, error.offset + 1)
        raise Unreadable(WHOLE_XML.finding((), {"reason": expat.ErrorString(error.code)}, place)) from error
    return builder.root


class _Open:
    """An element whose end has not come yet."""

    def __init__(self, name: str, line: int, attributes: Mapping[str, str]) -> None:
        self.name, self.line, self.attributes = name, line, attributes
        self.texts: list[str] = []
        self.children: list[Element] = []

    def closed(self) -> Element:
        namespace, _, name = self.name.rpartition(BETWEEN)
        attributes = {key.rpartition(BETWEEN)[2]: value for key, value in self.attributes.items()}
        return Element(name, namespace, self.line, attributes, "".join(self.texts).strip(), tuple(self.children))


class _Builder:
    """What expat tells, put together."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=BETWEEN)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self._open = [_Open("", 0, {})]

    @property
    def root(self) -> Element:
        return self._open[0].children[0]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > DEFAULT.depth:
            raise self._refusal(DEPTH)
        self._open.append(_Open(name, self.parser.CurrentLineNumber, attributes))

    def _end(self, _: str) -> None:
        closed = self._open.pop().closed()
        self._open[-1].children.append(closed)

    def _text(self, text: str) -> None:
        self._open[-1].texts.append(text)

    def _doctype(self, *_: object) -> None:
        raise self._refusal(NO_DOCTYPE)

    def _refusal(self, demand: Demand) -> Unreadable:
        place = Place(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        return Unreadable(demand.finding((), {}, place))
