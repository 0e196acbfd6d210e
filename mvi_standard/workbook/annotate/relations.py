"""Relations between the parts of a workbook, and their content types."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from mvi_standard.workbook.annotate.edits import Edit, appended, spliced
from mvi_standard.workbook.annotate.markup import CONTENT_TYPES, LINKED, RELATIONS, outline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.annotate.markup import XmlElement

NONE = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{RELATIONS}"/>'.encode()


@dataclass(frozen=True)
class PartRelation:
    """The use of a part by another: its `id` in the XML of the other, and its `kind` (worksheet, comments)."""

    id: str
    kind: str
    part: str


def relations_of(part: str) -> str:
    """Return the name of the part with the relations of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def related(part: str, data: bytes) -> Iterator[PartRelation]:
    """Yield the relations of a part to others in the file; `data` is the part that `relations_of` names."""
    for each in outline(data, RELATIONS, depth=2).children:
        about = each.attributes
        if about.get("TargetMode") != "External":
            at = posixpath.join("/", posixpath.dirname(part), about.get("Target", ""))
            yield PartRelation(
                about.get("Id", ""), about.get("Type", "").rpartition("/")[2], posixpath.normpath(at)[1:]
            )


def relating(part: str, data: bytes, kind: str, target: str) -> tuple[bytes, str]:
    """Return the relations with one added, and its id."""
    root = outline(data, RELATIONS, depth=2)
    taken = {each.attributes.get("Id") for each in root.children}
    new = next(each for number in range(1, len(taken) + 2) if (each := f"rIdMvi{number}") not in taken)
    to = escape(posixpath.relpath(f"/{target}", posixpath.dirname(f"/{part}")))
    made = f'Relationship Id="{new}" Type="{LINKED}/{kind}" Target="{to}"/>'
    return spliced(data, [appended(data, root, _named(data, root, made))]), new


def unrelated(data: bytes, relation: str) -> bytes:
    """Return the relations without one."""
    gone = [each for each in outline(data, RELATIONS, depth=2).children if each.attributes.get("Id") == relation]
    return spliced(data, [Edit(each.start, each.end) for each in gone])


def typed(data: bytes, part: str, kind: str) -> bytes:
    """Return the list of content types with that of a part."""
    there = outline(data, CONTENT_TYPES, depth=2).each("Override")
    if (f"/{part}", kind) in {(each.attributes.get("PartName"), each.attributes.get("ContentType")) for each in there}:
        return data
    data = untyped(data, part)
    root = outline(data, CONTENT_TYPES, depth=2)
    made = f'Override PartName="/{escape(part)}" ContentType="{kind}"/>'
    return spliced(data, [appended(data, root, _named(data, root, made))])


def untyped(data: bytes, part: str) -> bytes:
    """Return the list of content types without a part."""
    name = f"/{part}".lower()
    there = outline(data, CONTENT_TYPES, depth=2).each("Override")
    gone = [each for each in there if each.attributes.get("PartName", "").lower() == name]
    return spliced(data, [Edit(each.start, each.end) for each in gone])


def _named(data: bytes, root: XmlElement, made: str) -> bytes:
    """Return an element with the prefix of the root, if it has one."""
    tag = data[root.start : root.inner].split()[0]
    prefix = tag[1:].rpartition(b":")[0] + b":" if b":" in tag else b""
    return b"<" + prefix + made.encode()
