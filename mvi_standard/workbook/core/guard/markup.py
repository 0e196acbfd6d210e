"""Streaming parser of one XML part: no DOCTYPE, no entities, and nothing that grows without bound."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers.expat import XML_PARAM_ENTITY_PARSING_NEVER, ExpatError, ParserCreate

from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.guard.refusal import damaged, too_large, unwanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.parsers.expat import XMLParserType

UTF8 = "utf-8"
"""The only encoding that every reader takes for the same: what the part says of itself is not followed."""


class Listener:
    """Handles each element of a part; what it needs of the parser is set before the first."""

    parser: XMLParserType
    started = 0
    ended = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Handle the start of an element; the name is as written, with its prefix."""
        del name, attributes
        self.started += 1

    def begun(self) -> int:
        """Count the elements that began, also those that another hears for it."""
        return self.started


def walk(
    chunks: Iterable[bytes],
    listener: Listener,
    encoding: str | None = UTF8,
    separator: str | None = None,
    limits: BookLimits = DEFAULT,
) -> None:
    """Parse a part with `listener`; raises Unreadable when it is no XML, or not XML of a workbook.

    With a `separator`, names consist of their namespace, the separator and the local name, without a prefix.
    """
    names: dict[str, str] = {}
    ends: list[str] = []
    parser = listener.parser = ParserCreate(encoding, separator, names)
    parser.buffer_text = True
    parser.SetParamEntityParsing(XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = _refuse_doctype
    if encoding == UTF8:
        parser.XmlDeclHandler = _refuse_encoding
    parser.StartElementHandler = listener.start
    parser.EndElementHandler = getattr(listener, "end", ends.append)  # a method in C where nobody asks
    fed = 0
    try:
        for chunk in chunks:
            if encoding == UTF8 and b"\0" in chunk:  # expat follows UTF-16 also where it was told not to
                raise damaged("workbook.no_xml")
            parser.Parse(chunk, False)  # noqa: FBT003 - takes it by position only
            fed += len(chunk)
            listener.ended += len(ends)
            ends.clear()
            growth = (listener.begun() - listener.ended, len(names), fed - parser.CurrentByteIndex)
            if any(each > most for each, most in zip(growth, (limits.depth, limits.names, limits.token), strict=True)):
                raise too_large("workbook.unusual")
        parser.Parse(b"", True)  # noqa: FBT003 - idem
    except (ExpatError, ValueError, LookupError) as error:
        raise damaged("workbook.no_xml") from error


def _refuse_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    """Refuse a part that says it is not UTF-8: a reader that believes it sees other cells than we do."""
    if encoding is not None and encoding.casefold() != UTF8:
        raise damaged("workbook.no_utf8")


def _refuse_doctype(*_: object) -> None:
    raise unwanted("workbook.doctype")


class _LocalNames(dict[str, str]):
    """Names without their prefix, each worked out once."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2]
        return local


def local_names() -> Mapping[str, str]:
    """Return a mapping from each name as written to the name without its prefix."""
    return _LocalNames()
