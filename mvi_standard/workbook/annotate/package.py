"""The file of a workbook: a zip of parts with relations between them and a content type each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import compress

from mvi_standard.workbook.annotate.markup import UNUSUAL, CannotAnnotate
from mvi_standard.workbook.annotate.relations import NONE, related, relating, relations_of, typed, unrelated, untyped
from mvi_standard.workbook.core.guard.limits import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.annotate.relations import PartRelation

TYPES = "[Content_Types].xml"
_LEVEL = 4
"""Compression level: a third of the time of the usual 6, for 3 % more bytes."""
_DOUBT = 2
"""The margin to the limit of the guard."""
SIGNED, SHARED = "annotate.signed", "annotate.shared"
_LOST = {"_xmlsignatures/": SIGNED, "xl/revisions/": SHARED}
"""Folders of parts that are valid only for the file as it was."""


@dataclass(frozen=True)
class Package:
    """A workbook with its changed parts (None: removed); all others are in the file as it was read."""

    archive: ZipFile
    changed: Mapping[str, bytes | None] = field(default_factory=dict)

    def __contains__(self, part: str) -> bool:
        """Return whether there is a part of this name."""
        return self.changed[part] is not None if part in self.changed else part in self.archive.NameToInfo

    def read(self, part: str) -> bytes:
        """Return the bytes of a part; raises CannotAnnotate when it is not there."""
        if part not in self:
            raise CannotAnnotate(UNUSUAL)
        changed = self.changed.get(part)
        return self.archive.read(part) if changed is None else changed

    def with_part(self, part: str, data: bytes, kind: str = "") -> Package:
        """Return the package with a part, old or new; `kind` is its content type, where the file has to say so."""
        copy = replace(self, changed={**self.changed, part: data})
        return copy.with_part(TYPES, typed(copy.read(TYPES), part, kind)) if kind else copy

    def without(self, part: str) -> Package:
        """Return the package without a part, without its relations, and without its content type."""
        gone = {each: None for each in (part, relations_of(part)) if each in self}
        left = replace(self, changed={**self.changed, **gone})
        return left.with_part(TYPES, untyped(left.read(TYPES), part))

    def free(self, pattern: str) -> str:
        """Return the first name that no part has: `xl/comments{}.xml` is `xl/comments1.xml`."""
        taken = {each.lower() for each in (*self.archive.NameToInfo, *self.changed) if each in self}
        number = 1
        while pattern.format(number).lower() in taken:
            number += 1
        return pattern.format(number)

    def relations(self, part: str) -> tuple[PartRelation, ...]:
        """Return the relations of a part to others in the file."""
        name = relations_of(part)
        if name not in self:
            return ()
        return tuple(related(part, self.read(name)))

    def relate(self, part: str, kind: str, target: str) -> tuple[Package, str]:
        """Return the package with one more relation of a part, and the id of that relation."""
        name = relations_of(part)
        data, new = relating(part, self.read(name) if name in self else NONE, kind, target)
        return self.with_part(name, data), new

    def unrelate(self, part: str, relation: str) -> Package:
        """Return the package without a relation of a part."""
        name = relations_of(part)
        return self.with_part(name, unrelated(self.read(name), relation))

    def saved(self) -> bytes:
        """Return the bytes of the file: the parts in their order, the new ones behind them."""
        target, old = BytesIO(), self.archive.NameToInfo
        with ZipFile(target, "w") as made:
            for info in (*old.values(), *(ZipInfo(each) for each in self.changed if each not in old)):
                if info.filename in self and not info.is_dir():
                    entry = ZipInfo(info.filename, info.date_time)
                    data = self.read(info.filename)
                    dense = info.filename in self.changed and _dense(data)
                    made.writestr(entry, data, ZIP_STORED if dense else ZIP_DEFLATED, _LEVEL)
        return target.getvalue()


def open_package(content: bytes) -> Package:
    """Open a workbook that the guard let through; raises CannotAnnotate for one that marks would damage."""
    try:
        package = Package(ZipFile(BytesIO(content)))
    except BadZipFile as error:
        raise CannotAnnotate(UNUSUAL) from error
    for name in package.archive.namelist():
        for folder, key in _LOST.items():
            if name.lower().startswith(folder):
                raise CannotAnnotate(key)
    return package


def _dense(data: bytes) -> bool:
    """Return whether a part compresses so well, as notes are alike, that a guard would take it for a bomb."""
    return len(data) > DEFAULT.small and len(compress(data, _LEVEL)) * DEFAULT.ratio < len(data) * _DOUBT
