"""Replaces a few bytes of an XML part.

The rest is not rewritten, so that prefixes, order and extensions of other programs stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from mvi_standard.texts.unseen import NO_XML
from mvi_standard.workbook.annotate.markup import MAIN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.workbook.annotate.markup import XmlElement

AUTHOR = "mvi-validate"
"""Who our notes and colours are from."""
_ATTRIBUTE = re.compile(rb"\s([^\s=\"'/>]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_NO_XML = re.compile(f"[{NO_XML}]")
_SPELLED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""Places where Excel would read a spelled-out character: `_x0041_`."""


@dataclass(frozen=True)
class Edit:
    """The replacement of bytes `start` to `end` by `new`."""

    start: int
    end: int
    new: bytes = b""


def spliced(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return the part with the edits applied; they do not overlap, and those at one place keep their order."""
    pieces, at = [], 0
    for each in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [data[at : each.start], each.new]
        at = each.end
    return b"".join([*pieces, data[at:]])


def declared(data: bytes, root: XmlElement) -> bytes:
    """Return the declaration that puts our element in the namespace of the root; empty where that is the default."""
    return f' xmlns="{MAIN}"'.encode() if b":" in data[root.start : root.inner].split()[0] else b""


def appended(data: bytes, element: XmlElement, new: bytes) -> Edit:
    """Return the edit that appends something to the contents of an element."""
    tag = data[element.start : element.inner]
    if not tag.endswith(b"/>"):
        return Edit(element.closing, element.closing, new)
    name = re.split(rb"[\s/>]", tag[1:], maxsplit=1)[0]
    return Edit(element.inner - 2, element.inner, b">" + new + b"</" + name + b">")


def attribute(data: bytes, element: XmlElement, name: str, value: object) -> Edit:
    """Return the edit that sets an attribute without prefix."""
    tag, wanted = data[element.start : element.inner], name.encode()
    new = escape(str(value)).encode()
    for found in _ATTRIBUTE.finditer(tag):
        if found[1] == wanted:
            return Edit(element.start + found.start(2) + 1, element.start + found.end(2) - 1, new)
    at = element.inner - (2 if tag.endswith(b"/>") else 1)
    return Edit(at, at, b" " + wanted + b'="' + new + b'"')


def text(value: str) -> str:
    """Return a text escaped for XML and Excel; characters that XML cannot hold are spelled out."""
    visible = _NO_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", value)
    return escape(_SPELLED.sub("_x005F_", visible))
