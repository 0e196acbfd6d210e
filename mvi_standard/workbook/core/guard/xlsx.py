"""An .xlsx checked against the limits, part by part; what passes goes on as a zip of exactly the inspected bytes."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

from mvi_standard.workbook.core.guard.foreign_parts import pass_over, refuse_relations, refuse_types
from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.guard.markup import UTF8, walk
from mvi_standard.workbook.core.guard.number_formats import CellFormats
from mvi_standard.workbook.core.guard.refusal import MarkBudget, damaged, too_many_sheets
from mvi_standard.workbook.core.guard.shared_texts import refuse_sizes, refuse_texts
from mvi_standard.workbook.core.guard.xlsx_part import XlsxPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

    from mvi_standard.workbook.core.guard.archive import Archive

ROOT, PROPERTIES = "_rels/.rels", "docprops/custom.xml"
XML = (".xml", ".rels")
READ = ("xl/", ROOT, "[content_types].xml")
"""Parts that a reader gets, by the start of their names; all of these are UTF-8."""
BOOK, SHEET, STYLES = "officeDocument", "worksheet", "styles"


@dataclass(frozen=True)
class SeenSheet:
    """A sheet by its name; `part` is None for a chart, which has no cells; `name_of_part` is its name in the zip."""

    name: str
    shown: bool
    part: XlsxPart | None
    name_of_part: str = ""


@dataclass(frozen=True)
class SeenBook:
    """An .xlsx that passed; `clean` is a zip of the inspected parts, byte for byte.

    `findings` is the sheet with our list of findings; empty where there is none.
    """

    clean: bytes
    sheets: tuple[SeenSheet, ...]
    version: str | None
    findings: str


def seen(archive: Archive, limits: BookLimits = DEFAULT) -> SeenBook:
    """Check an .xlsx against the limits; raises Unreadable."""
    clean = BytesIO()
    with ZipFile(clean, "w", ZIP_STORED) as passed:
        inside = _Inside(archive, passed, limits)
        sheets = tuple(inside.sheets())
        inside.others()
    parts = inside.parts.values()
    rows = [part.rows for part in parts if part.rows]
    refuse_texts([part.texts for part in parts if part.texts], rows, limits)
    refuse_sizes(rows, limits)
    version = inside.parts[PROPERTIES].version if PROPERTIES in inside.parts else None
    return SeenBook(clean.getvalue(), sheets, version, inside.findings)


class _Inside:
    """The parts of an .xlsx, each heard once; their names do not depend on capitals."""

    def __init__(self, archive: Archive, passed: ZipFile, limits: BookLimits) -> None:
        self.archive, self.passed, self.limits = archive, passed, limits
        self.names = {name.casefold(): name for name in archive.entries}
        self.parts: dict[str, XlsxPart] = {}
        self.findings, self.formats, self.marks = "", CellFormats(), MarkBudget(limits.marks)

    def sheets(self) -> Iterator[SeenSheet]:
        """Yield each sheet in order, from the list in the workbook and the relations beside it."""
        path = next((target for kind, target in self._relations("") if kind == BOOK), "")
        book = self._part(path)
        self.findings = book.findings
        ours = self.findings in (name for name, _, _ in book.sheets)
        if len(book.sheets) > self.limits.sheets + ours:
            raise too_many_sheets(self.limits)
        if not book.sheets or len({name.casefold() for name, _, _ in book.sheets}) < len(book.sheets):
            raise damaged("workbook.list_of_sheets")
        relations = dict(zip(self._ids(path), self._relations(path), strict=True))
        self._styles(path)
        for name, relation, state in book.sheets:
            kind, target = relations.get(relation, ("", ""))
            part = self._part(target, name, stale=book.recalculates)
            yield SeenSheet(
                name, not state.casefold().endswith("hidden"), part if kind == SHEET else None, self.names[target]
            )

    def others(self) -> None:
        """Check the parts that are left, since a reader may find them."""
        for path in self.names.keys() - self.parts.keys():
            if path.endswith(XML) and (path.startswith(READ) or self.archive.entries[self.names[path]].file_size):
                self._part(path)
            else:
                pass_over(self.archive.chunks(self.names[path]))

    def _styles(self, path: str) -> None:
        """Parse how cells show their numbers before the cells themselves."""
        for kind, target in self._relations(path):
            if kind == STYLES and target in self.names:
                found = self._part(target).styles
                percents, signs = self.formats
                self.formats = CellFormats(percents | found.percents.keys(), {**signs, **found.signs})

    def _relations(self, path: str) -> Iterator[tuple[str, str]]:
        """Yield the type and the path of each relation of a part; of the package itself where `path` is empty."""
        for _, kind, target, _ in self._part(_beside(path)).relations:
            yield kind, normpath(join("/", dirname(path), target)).lstrip("/").casefold()

    def _ids(self, path: str) -> Iterable[str]:
        return (each[0] for each in self._part(_beside(path)).relations)

    def _part(self, path: str, sheet: str = "", *, stale: bool = False) -> XlsxPart:
        if path in self.parts:
            return self.parts[path]
        if path not in self.names or not path.endswith(XML):
            raise damaged("workbook.no_part")
        part, name = XlsxPart(sheet, stale, self.limits, self.formats, self.marks), self.names[path]
        chunks = self.archive.chunks(name)
        if path.startswith(READ):
            with self.passed.open(name, "w") as sink:
                walk(_copied(chunks, sink), part, UTF8, limits=self.limits)
        else:
            walk(chunks, part, encoding=None, limits=self.limits)
        part.close()
        refuse_types(part.types)
        refuse_relations(part.relations)
        self.parts[path] = part
        return part


def _beside(path: str) -> str:
    """Return where the relations of a part are."""
    return join(dirname(path), "_rels", f"{basename(path)}.rels")


def _copied(chunks: Iterable[bytes], sink: IO[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        sink.write(chunk)
        yield chunk
