"""The file of a workbook: a zip of parts, which relate to each other and each say what kind of part they are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import compress

from mvi_standard.workbook.annotate.cannot import SHARED, SIGNED, UNUSUAL, CannotAnnotate
from mvi_standard.workbook.annotate.relations import NONE, related, relating, relations_of, typed, unrelated, untyped
from mvi_standard.workbook.core.guard.limits import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.annotate.relations import Relation

TYPES = "[Content_Types].xml"
_LEVEL = 4
"""Of compression: a third of the time of the usual 6, for 3 % more bytes."""
_DOUBT = 2
"""How far below the limit of the guard a part has to stay."""
_LOST = {"_xmlsignatures/": SIGNED, "xl/revisions/": SHARED}
"""Folders of parts that hold for the file as it was, and for no other."""


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
        return put.put(TYPES, typed(put.read(TYPES), part, kind)) if kind else put

    def without(self, part: str) -> Package:
        """Return the package without a part, without its relations, and without its content type."""
        gone = {each: None for each in (part, relations_of(part)) if each in self}
        left = replace(self, changed={**self.changed, **gone})
        return left.put(TYPES, untyped(left.read(TYPES), part))

    def free(self, pattern: str) -> str:
        """Return the first name that no part has: `xl/comments{}.xml` is `xl/comments1.xml`."""
        taken = {each.lower() for each in (*self.archive.NameToInfo, *self.changed) if each in self}
        number = 1
        while pattern.format(number).lower() in taken:
            number += 1
        return pattern.format(number)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return what a part uses inside the file."""
        name = relations_of(part)
        if name not in self:
            return ()
        return tuple(related(part, self.read(name)))

    def relate(self, part: str, kind: str, target: str) -> tuple[Package, str]:
        """Return the package in which a part uses another one as well, and the id under which it does."""
        name = relations_of(part)
        data, new = relating(part, self.read(name) if name in self else NONE, kind, target)
        return self.put(name, data), new

    def unrelate(self, part: str, relation: str) -> Package:
        """Return the package in which a part uses one less."""
        name = relations_of(part)
        return self.put(name, unrelated(self.read(name), relation))

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


def _dense(data: bytes) -> bool:
    """Tell whether a part would become so small in the zip that a guard takes it for a bomb, as notes are alike."""
    return len(data) > DEFAULT.small and len(compress(data, _LEVEL)) * DEFAULT.ratio < len(data) * _DOUBT
