"""Adds the cell formats of our marks to those of a workbook, each once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.requirement import FOUT, TIP, WAARSCHUWING
from mvi_standard.workbook.annotate.edits import Edit, appended, attribute, declared, spliced
from mvi_standard.workbook.annotate.markup import KIND, MAIN, outline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.annotate.package import Package

COLOURS = {FOUT: ("FFFFB3B3", "FF8B0000"), WAARSCHUWING: ("FFFFD9A0", "FF6B3A00"), TIP: ("FFCFE3FA", "FF0B3D75")}
"""Background and text of a cell; each pair has enough contrast for readers who do not see the colour."""
_HEAD, _LINK = "FF1F3A5F", "FF0B57A4"
_PLAIN = '<sz val="11"/>{}<name val="Calibri"/><family val="2"/>'
_FONTS = {
    "plain": _PLAIN.format('<color rgb="FF000000"/>'),
    "title": f'<b/><sz val="16"/><color rgb="{_HEAD}"/><name val="Calibri"/><family val="2"/>',
    "bold": "<b/>" + _PLAIN.format('<color rgb="FF000000"/>'),
    "head": "<b/>" + _PLAIN.format('<color rgb="FFFFFFFF"/>'),
    "link": "<u/>" + _PLAIN.format(f'<color rgb="{_LINK}"/>'),
    **{key: "<b/>" + _PLAIN.format(f'<color rgb="{ink}"/>') for key, (_, ink) in COLOURS.items()},
}
_PAINT = '<patternFill patternType="solid"><fgColor rgb="{0}"/><bgColor {1}/></patternFill>'
_INDEXED = 'indexed="64"'
_FILLS = {
    "head": _PAINT.format(_HEAD, _INDEXED),
    **{key: _PAINT.format(paint, _INDEXED) for key, (paint, _) in COLOURS.items()},
}
_LINE = '<{0} style="thin"><color rgb="FFD0D0D0"/></{0}>'
_GRID = "".join(_LINE.format(side) for side in ("left", "right", "top", "bottom")) + "<diagonal/>"
_NONE = "<left/><right/><top/><bottom/><diagonal/>"
STYLES = {
    "title": ("title", "", _NONE),
    "verdict": ("bold", "", _NONE),
    "plain": ("plain", "", _NONE),
    "head": ("head", "head", _GRID),
    "cell": ("plain", "", _GRID),
    "link": ("link", "", _GRID),
    **{key: (key, key, _GRID) for key in COLOURS},
}
"""The formats of cells in our list: font, fill and border."""
_WRAPPED = {"head", "cell", "link", *COLOURS}
_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
_FIRST = {
    "fonts": f"<font>{_FONTS['plain']}</font>",
    "fills": '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    "borders": f"<border>{_NONE}</border>",
    "cellXfs": '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
    "dxfs": "",
}
"""The first entries of each list of formats: the defaults of cells without a format."""
_EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="{MAIN}"></styleSheet>'


@dataclass(frozen=True)
class MarkFormats:
    """The numbers of our formats in the workbook: `cells` for the list, `painted` for marked cells."""

    cells: Mapping[str, int]
    painted: Mapping[str, int]


def with_formats(package: Package, workbook: str) -> tuple[Package, MarkFormats]:
    """Return the package with our formats, and their numbers."""
    part = next((each.part for each in package.relations(workbook) if each.kind == "styles"), "")
    if not part:
        part = "xl/styles.xml" if "xl/styles.xml" not in package else package.free("xl/styles{}.xml")
        package = package.with_part(part, _EMPTY.encode(), f"{KIND}styles+xml")
        package, _ = package.relate(workbook, "styles", part)
    data, fonts = _listed(package.read(part), "fonts", "font", _FONTS)
    data, fills = _listed(data, "fills", "fill", _FILLS)
    data, borders = _listed(data, "borders", "border", {each: each for each in (_NONE, _GRID)})
    numbered = {
        name: (fonts[font], fills.get(fill, 0), borders[border], name in _WRAPPED)
        for name, (font, fill, border) in STYLES.items()
    }
    data, cells = _listed(data, "cellXfs", "", {name: _cell(*each) for name, each in numbered.items()})
    data, painted = _listed(data, "dxfs", "dxf", {key: _painted(*pair) for key, pair in COLOURS.items()})
    return package.with_part(part, data), MarkFormats(cells, painted)


def _cell(font: int, fill: int, border: int, wrapped: bool) -> str:  # noqa: FBT001 - one of a row of a table
    """Return the format of a cell that is always text, even when it begins with `=`."""
    placed = '<alignment vertical="top" wrapText="1"/>' if wrapped else '<alignment vertical="top"/>'
    return (
        f'<xf numFmtId="49" fontId="{font}" fillId="{fill}" borderId="{border}" quotePrefix="1" applyNumberFormat="1"'
        f' applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">{placed}</xf>'
    )


def _painted(paint: str, ink: str) -> str:
    fill = _PAINT.format(paint, f'rgb="{paint}"')
    return f'<font><color rgb="{ink}"/></font><fill>{fill}</fill>'


def _listed(data: bytes, name: str, wrapper: str, wanted: Mapping[str, str]) -> tuple[bytes, dict[str, int]]:
    """Return the part with all wanted formats in one of its lists, and the number of each."""
    data = _with_list(data, name)
    root = outline(data, depth=3)
    at = root.first(name)
    assert at is not None  # noqa: S101 - it was just made
    there = [data[each.start : each.end] for each in at.children]
    own = declared(data, root).decode()
    new: list[bytes] = []
    numbers: dict[str, int] = {}
    for key, body in wanted.items():
        made = (f"<{wrapper}{own}>{body}</{wrapper}>" if wrapper else body.replace("<xf ", f"<xf{own} ", 1)).encode()
        numbers[key] = there.index(made) if made in there else len(there) + len(new)
        new += [] if made in there else [made]
    edits = [attribute(data, at, "count", len(there) + len(new))]
    return spliced(data, [*edits, appended(data, at, b"".join(new))] if new else []), numbers


def _with_list(data: bytes, name: str) -> bytes:
    """Return the part with a list of formats, added where it belongs if it was missing."""
    root = outline(data, depth=2)
    if root.first(name) is not None:
        return data
    before = [each for each in root.children if each.name in _ORDER[: _ORDER.index(name)]]
    at = before[-1].end if before else root.inner
    made = f"<{name}{declared(data, root).decode()}>{_FIRST[name]}</{name}>".encode()
    return spliced(data, [Edit(at, at, made)])
