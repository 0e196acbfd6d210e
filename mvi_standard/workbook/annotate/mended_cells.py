"""Writes other values in cells of a workbook: a cell keeps its format, and everything else its bytes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mvi_standard.finding import cell_name
from mvi_standard.workbook.annotate.edits import Edit, spliced, text
from mvi_standard.workbook.annotate.markup import UNUSUAL, CannotAnnotate, outline
from mvi_standard.workbook.annotate.package import open_package
from mvi_standard.workbook.annotate.sheet_order import sheet_order
from mvi_standard.workbook.core.source import CellSource, WorkbookSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.document import Document
    from mvi_standard.fixes.remedy import Remedy
    from mvi_standard.workbook.annotate.markup import XmlElement

_TEXT = '<{0}is><{0}t xml:space="preserve">{1}</{0}t></{0}is>'


def holds(document: Document, remedy: Remedy) -> bool:
    """Return whether one cell holds just the value that a remedy replaces by a text."""
    source, place = document.source, document.source.place(remedy.path)
    if not isinstance(source, WorkbookSource) or place is None or remedy.renames:
        return False
    return isinstance(remedy.value, str) and source.cell(place) == str(remedy.found)


def rewritten(document: Document, remedies: Iterable[Remedy]) -> bytes:
    """Return the workbook with the value of each remedy in its cell; raises CannotAnnotate where that is a formula."""
    wanted: dict[str, dict[str, str]] = defaultdict(dict)
    for each in remedies:
        place = document.source.place(each.path)
        if place is not None:
            wanted[place.sheet][cell_name(place.line, place.column)] = each.value
    package = open_package(document.content)
    source = document.source
    order = sheet_order(package, source.sheets if isinstance(source, CellSource) else ())
    for title, values in wanted.items():
        part = order.sheets[title]
        data = package.read(part)
        package = package.with_part(part, spliced(data, _edits(data, values)))
    return package.saved()


def _edits(data: bytes, values: Mapping[str, str]) -> Iterator[Edit]:
    rows = outline(data, depth=5).first("sheetData")
    cells = {each.attributes.get("r"): each for row in (rows.children if rows else ()) for each in row.each("c")}
    for at, value in values.items():
        cell = cells.get(at)
        if cell is None or cell.first("f"):
            raise CannotAnnotate(UNUSUAL)
        yield Edit(cell.start, cell.end, _written(data, cell, at, value).encode())


def _written(data: bytes, cell: XmlElement, at: str, value: str) -> str:
    tag = data[cell.start + 1 : cell.inner].split()[0].decode().rstrip("/>")
    prefix = tag.removesuffix("c")
    style = f' s="{cell.attributes["s"]}"' if "s" in cell.attributes else ""
    return f'<{tag} r="{at}"{style} t="inlineStr">{_TEXT.format(prefix, text(value))}</{tag}>'
