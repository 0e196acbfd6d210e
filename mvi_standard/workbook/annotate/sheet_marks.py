"""Marks one sheet: colours and notes around its cells, never in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.requirement import SEVERITIES
from mvi_standard.workbook.annotate.areas import sizes
from mvi_standard.workbook.annotate.cell_colours import colouring
from mvi_standard.workbook.annotate.edits import Edit, attribute, declared, spliced
from mvi_standard.workbook.annotate.markup import KIND, LINKED, REL_ID, VML_KIND, outline
from mvi_standard.workbook.annotate.note_boxes import NO_SHAPES, any_shape, with_boxes, without
from mvi_standard.workbook.annotate.notes import NO_NOTES, block, with_notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.workbook.annotate.areas import Sizes
    from mvi_standard.workbook.annotate.markup import XmlElement
    from mvi_standard.workbook.annotate.package import Package
    from mvi_standard.workbook.core.book import At

NOTES, BOXES = "comments", "legacyDrawing"
_BEHIND = {
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
}
"""The elements behind the boxes of notes in a sheet, as ECMA-376 orders them; those outside ECMA-376 follow too."""


@dataclass(frozen=True)
class Mark:
    """One remark on a cell: its severity and its words (empty where only the colour is shown)."""

    severity: str
    words: str


def marked(
    package: Package, part: str, marks: Mapping[At, Sequence[Mark]], painted: Mapping[str, int]
) -> tuple[Package, frozenset[At]]:
    """Return the package with one sheet marked anew, and the cells on which our note would be hidden."""
    data = package.read(part)
    root = outline(data, without="sheetData")
    seen = sizes(root)
    shown = _by_cell(marks, seen)
    edits = [*colouring(data, root, {cell: _heaviest(those) for cell, those in shown.items()}, painted)]
    edits += _unselected(data, root)
    texts = {cell: text for cell, those in sorted(shown.items()) if (text := _text(those))}
    package, boxes, talks = _with_notes(package, part, root, texts, seen)
    edits += _linked(data, root, boxes)
    return (package.with_part(part, spliced(data, edits)) if edits else package), talks


def _by_cell(marks: Mapping[At, Sequence[Mark]], seen: Sizes) -> dict[At, list[Mark]]:
    """Move marks to the cells in which people see them."""
    shown: dict[At, list[Mark]] = defaultdict(list)
    for cell, corner in seen.corners(marks).items():
        shown[corner] += marks[cell]
    return shown


def _heaviest(marks: Sequence[Mark]) -> str:
    return min((each.severity for each in marks), key=SEVERITIES.index)


def _text(marks: Sequence[Mark]) -> str:
    words = "\n\n".join(each.words for each in marks if each.words)
    return block(words) if words else ""


def _unselected(data: bytes, root: XmlElement) -> Iterator[Edit]:
    """Yield the edit that deselects the sheet: what one types goes to all selected sheets, so only our list is."""
    views = root.first("sheetViews")
    for each in views.children if views else ():
        if each.attributes.get("tabSelected") in {"1", "true"}:
            yield attribute(data, each, "tabSelected", 0)


def _with_notes(
    package: Package, part: str, root: XmlElement, texts: Mapping[At, str], seen: Sizes
) -> tuple[Package, str, frozenset[At]]:
    """Return the package with the notes of a sheet, the id of the part with their boxes or empty, and hidden cells."""
    related = package.relations(part)
    notes = next((each for each in related if each.kind == NOTES), None)
    old = root.first(BOXES)
    used = old.attributes.get(REL_ID, "") if old else ""
    boxes = next((each for each in related if each.id == used), None)
    if not texts and notes is None:
        return package, used, frozenset()
    sheet_notes = with_notes(package.read(notes.part) if notes else NO_NOTES, texts)
    drawn = without(package.read(boxes.part) if boxes else NO_SHAPES, sheet_notes.gone)
    if sheet_notes.left and notes is None:
        at = package.free("xl/comments{}.xml")
        package, _ = package.with_part(at, sheet_notes.data, f"{KIND}comments+xml").relate(part, NOTES, at)
    elif sheet_notes.left and notes:
        package = package.with_part(notes.part, sheet_notes.data)
    elif notes:
        package = package.without(notes.part).unrelate(part, notes.id)
    if sheet_notes.texts:
        drawn = with_boxes(drawn, sheet_notes.texts, seen)
    if boxes:
        if any_shape(drawn):
            return package.with_part(boxes.part, drawn), used, sheet_notes.talks
        return package.without(boxes.part).unrelate(part, boxes.id), "", sheet_notes.talks
    if not sheet_notes.texts:
        return package, used, sheet_notes.talks
    at = package.free("xl/drawings/vmlDrawing{}.vml")
    return *package.with_part(at, drawn, VML_KIND).relate(part, "vmlDrawing", at), sheet_notes.talks


def _linked(data: bytes, root: XmlElement, boxes: str) -> Iterator[Edit]:
    """Yield the edit that makes the sheet use the part with the boxes, or no longer use it."""
    old = root.first(BOXES)
    if old is not None and not boxes:
        yield Edit(old.start, old.end)
    if old is None and boxes:
        behind = [each for each in root.children if each.name in _BEHIND or " " in each.name]
        at = behind[0].start if behind else root.closing
        yield Edit(at, at, f'<{BOXES}{declared(data, root).decode()} xmlns:r="{LINKED}" r:id="{boxes}"/>'.encode())
