"""One sheet with its marks: colours and notes for its cells, put around the cells and never in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.requirement import SEVERITIES
from mvi_standard.workbook.annotate.areas import sizes
from mvi_standard.workbook.annotate.edits import Edit, attribute, declared, spliced
from mvi_standard.workbook.annotate.markup import outline
from mvi_standard.workbook.annotate.names import KIND, LINKED, REL_ID, VML_KIND
from mvi_standard.workbook.annotate.notes import NO_NOTES, block, noted
from mvi_standard.workbook.annotate.painting import painting
from mvi_standard.workbook.annotate.shapes import NO_SHAPES, any_shape, with_boxes, without

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.workbook.annotate.areas import Sizes
    from mvi_standard.workbook.annotate.markup import Element
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
"""What stands behind the boxes of notes in a sheet, as ECMA-376 orders it; what is not of ECMA-376 does as well."""


@dataclass(frozen=True)
class Mark:
    """One thing that is said of a cell: how heavy it is, and in what words (none where only the colour is shown)."""

    severity: str
    words: str


def marked(
    package: Package, part: str, marks: Mapping[At, Sequence[Mark]], painted: Mapping[str, int]
) -> tuple[Package, frozenset[At]]:
    """Return the package with one sheet marked anew, and the cells on which our note would not be seen."""
    data = package.read(part)
    root = outline(data, without="sheetData")
    seen = sizes(root)
    shown = _by_cell(marks, seen)
    edits = [*painting(data, root, {cell: _heaviest(those) for cell, those in shown.items()}, painted)]
    edits += _unselected(data, root)
    texts = {cell: text for cell, those in sorted(shown.items()) if (text := _text(those))}
    package, boxes, talks = _with_notes(package, part, root, texts, seen)
    edits += _linked(data, root, boxes)
    return (package.put(part, spliced(data, edits)) if edits else package), talks


def _by_cell(marks: Mapping[At, Sequence[Mark]], seen: Sizes) -> dict[At, list[Mark]]:
    """Bring marks to the cells where people see them."""
    shown: dict[At, list[Mark]] = defaultdict(list)
    for cell, corner in seen.corners(marks).items():
        shown[corner] += marks[cell]
    return shown


def _heaviest(marks: Sequence[Mark]) -> str:
    return min((each.severity for each in marks), key=SEVERITIES.index)


def _text(marks: Sequence[Mark]) -> str:
    said = "\n\n".join(each.words for each in marks if each.words)
    return block(said) if said else ""


def _unselected(data: bytes, root: Element) -> Iterator[Edit]:
    """Let the sheet not be one of those that are selected: only our list is, as what one types goes to all of them."""
    views = root.first("sheetViews")
    for each in views.children if views else ():
        if each.attributes.get("tabSelected") in {"1", "true"}:
            yield attribute(data, each, "tabSelected", 0)


def _with_notes(
    package: Package, part: str, root: Element, texts: Mapping[At, str], seen: Sizes
) -> tuple[Package, str, frozenset[At]]:
    """Return the package with the notes of a sheet, and the id of the part with their boxes (none: empty)."""
    related = package.relations(part)
    notes = next((each for each in related if each.kind == NOTES), None)
    old = root.first(BOXES)
    used = old.attributes.get(REL_ID, "") if old else ""
    boxes = next((each for each in related if each.id == used), None)
    if not texts and notes is None:
        return package, used, frozenset()
    found = noted(package.read(notes.part) if notes else NO_NOTES, texts)
    drawn = without(package.read(boxes.part) if boxes else NO_SHAPES, found.gone)
    if found.left and notes is None:
        at = package.free("xl/comments{}.xml")
        package, _ = package.put(at, found.data, f"{KIND}comments+xml").relate(part, NOTES, at)
    elif found.left and notes:
        package = package.put(notes.part, found.data)
    elif notes:
        package = package.without(notes.part).unrelate(part, notes.id)
    if found.texts:
        drawn = with_boxes(drawn, found.texts, seen)
    if boxes:
        if any_shape(drawn):
            return package.put(boxes.part, drawn), used, found.talks
        return package.without(boxes.part).unrelate(part, boxes.id), "", found.talks
    if not found.texts:
        return package, used, found.talks
    at = package.free("xl/drawings/vmlDrawing{}.vml")
    return *package.put(at, drawn, VML_KIND).relate(part, "vmlDrawing", at), found.talks


def _linked(data: bytes, root: Element, boxes: str) -> Iterator[Edit]:
    """Let the sheet use the part with the boxes, or no longer use it."""
    old = root.first(BOXES)
    if old is not None and not boxes:
        yield Edit(old.start, old.end)
    if old is None and boxes:
        behind = [each for each in root.children if each.name in _BEHIND or " " in each.name]
        at = behind[0].start if behind else root.closing
        yield Edit(at, at, f'<{BOXES}{declared(data, root).decode()} xmlns:r="{LINKED}" r:id="{boxes}"/>'.encode())
