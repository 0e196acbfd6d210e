"""The file of a workbook: a zip of parts, which relate to each other and each say what kind of part they are."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field, replace
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from mvi_standard.workbook.annotation.cannot import SHARED, SIGNED, UNUSUAL, CannotAnnotate
from mvi_standard.workbook.annotation.markup import Edit, appended, outline, spliced
from mvi_standard.workbook.annotation.names import CONTENT_TYPES, LINKED, RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TYPES = "[Content_Types].xml"
_EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{RELATIONS}"/>'.encode()
_LEVEL = 4
"""Of compression: a third of the time of the usual 6, for 3 % more bytes."""
_LOST = {"_xmlsignatures/": SIGNED, "xl/revisions/": SHARED}
"""Folders of parts that hold for the file as it was, and for no other."""


@dataclass(frozen=True)
class Relation:
    """That a part uses another: by `id` in its own XML, and as what (`kind`: worksheet, comments)."""

    id: str
    kind: str
    part: str


@dataclass(frozen=True)
class Package:
    """A workbook with the parts that were changed (None: taken out); the rest stands in the file as it was read."""

    archive: ZipFile
    changed: Mapping[str, bytes | None] = field(default_factory=dict)

    def __contains__(self, part: str) -> bool:
        """Tell whether there is a part of this name."""
        return self.changed[part] is not None if part in self.changed else part in self.archive.NameToInfo

    def read(self, part: str) -> bytes:
        """Return the bytes of a part; raises CannotAnnotate when it is not there."""
        if part not in self:
            raise CannotAnnotate(UNUSUAL)
        changed = self.changed.get(part)
        return self.archive.read(part) if changed is None else changed

    def put(self, part: str, data: bytes, kind: str = "") -> Package:
        """Return the package with a part, old or new; `kind` is its content type, where the file has to say so."""
        put = replace(self, changed={**self.changed, part: data})
        return put.put(TYPES, _typed(put.read(TYPES), part, kind)) if kind else put

    def without(self, part: str) -> Package:
        """Return the package without a part, without its relations, and without its content type."""
        gone = {each: None for each in (part, _relations_of(part)) if each in self}
        left = replace(self, changed={**self.changed, **gone})
        return left.put(TYPES, _untyped(left.read(TYPES), part))

    def free(self, pattern: str) -> str:
        """Return the first name that no part has: `xl/comments{}.xml` is `xl/comments1.xml`."""
        taken = {each.lower() for each in (*self.archive.NameToInfo, *self.changed) if each in self}
        number = 1
        while pattern.format(number).lower() in taken:
            number += 1
        return pattern.format(number)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return what a part uses inside the file."""
        name = _relations_of(part)
        if name not in self:
            return ()
        return tuple(_related(part, self.read(name)))

    def relate(self, part: str, kind: str, target: str) -> tuple[Package, str]:
        """Return the package in which a part uses another one as well, and the id under which it does."""
        name = _relations_of(part)
        data = self.read(name) if name in self else _EMPTY
        root = outline(data, RELATIONS, depth=2)
        taken = {each.attributes.get("Id") for each in root.children}
        new = next(each for number in range(1, len(taken) + 2) if (each := f"rIdMvi{number}") not in taken)
        tag = data[root.start : root.inner].split()[0]
        prefix = tag[1:].rpartition(b":")[0] + b":" if b":" in tag else b""
        shown = escape(posixpath.relpath(f"/{target}", posixpath.dirname(f"/{part}")))
        made = f'Relationship Id="{new}" Type="{LINKED}/{kind}" Target="{shown}"/>'.encode()
        return self.put(name, spliced(data, [appended(data, root, b"<" + prefix + made)])), new

    def unrelate(self, part: str, relation: str) -> Package:
        """Return the package in which a part uses one less."""
        name = _relations_of(part)
        data = self.read(name)
        root = outline(data, RELATIONS, depth=2)
        gone = [each for each in root.children if each.attributes.get("Id") == relation]
        return self.put(name, spliced(data, [Edit(each.start, each.end) for each in gone]))

    def saved(self) -> bytes:
        """Return the bytes of the file: the parts in their order, the new ones behind them."""
        target, old = BytesIO(), self.archive.NameToInfo
        with ZipFile(target, "w") as made:
            for info in (*old.values(), *(ZipInfo(each) for each in self.changed if each not in old)):
                if info.filename in self and not info.is_dir():
                    entry = ZipInfo(info.filename, info.date_time)
                    made.writestr(entry, self.read(info.filename), ZIP_DEFLATED, _LEVEL)
        return target.getvalue()


def opened(content: bytes) -> Package:
    """Open a workbook that the guard let through; raises CannotAnnotate for one that marks would spoil."""
    try:
        package = Package(ZipFile(BytesIO(content)))
    except BadZipFile as error:
        raise CannotAnnotate(UNUSUAL) from error
    for name in package.archive.namelist():
        for folder, key in _LOST.items():
            if name.lower().startswith(folder):
                raise CannotAnnotate(key)
    return package


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _related(part: str, data: bytes) -> Iterator[Relation]:
    for each in outline(data, RELATIONS, depth=2).children:
        about = each.attributes
        if about.get("TargetMode") != "External":
            at = posixpath.join("/", posixpath.dirname(part), about.get("Target", ""))
            yield Relation(about.get("Id", ""), about.get("Type", "").rpartition("/")[2], posixpath.normpath(at)[1:])


def _typed(data: bytes, part: str, kind: str) -> bytes:
    """Say of what kind a part is, unless that is said already."""
    root = outline(data, CONTENT_TYPES, depth=2)
    said = {(each.attributes.get("PartName"), each.attributes.get("ContentType")) for each in root.each("Override")}
    if (f"/{part}", kind) in said:
        return data
    data = _untyped(data, part)
    root = outline(data, CONTENT_TYPES, depth=2)
    tag = data[root.start : root.inner].split()[0]
    prefix = tag[1:].rpartition(b":")[0] + b":" if b":" in tag else b""
    made = f'Override PartName="/{escape(part)}" ContentType="{kind}"/>'.encode()
    return spliced(data, [appended(data, root, b"<" + prefix + made)])


def _untyped(data: bytes, part: str) -> bytes:
    root = outline(data, CONTENT_TYPES, depth=2)
    name = f"/{part}".lower()
    gone = [each for each in root.each("Override") if each.attributes.get("PartName", "").lower() == name]
    return spliced(data, [Edit(each.start, each.end) for each in gone])
