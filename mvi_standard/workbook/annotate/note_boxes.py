"""Boxes that show notes (VML): each note on a cell needs one that is large enough to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.workbook.annotate.areas import LAST_COLUMN, LAST_ROW
from mvi_standard.workbook.annotate.markup import UNUSUAL, CannotAnnotate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mvi_standard.workbook.annotate.areas import Sizes
    from mvi_standard.workbook.core.book import At

NO_SHAPES = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    b'</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"'
    b' path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t"'
    b' o:connecttype="rect"/></v:shapetype></xml>'
)
_P = rb"(?:[^\s<>/:]+:)?"
"""A prefix, which each program chooses for itself."""
_SHAPE = re.compile(rb"<%bshape\s.*?</%bshape>" % (_P, _P), re.DOTALL)
_ROW = re.compile(rb"<%bRow>\s*([0-9]{1,7})\s*<" % _P)
_COLUMN = re.compile(rb"<%bColumn>\s*([0-9]{1,5})\s*<" % _P)
_ANCHOR = re.compile(rb"(<%bAnchor>)([^<]*)(<)" % _P)
_ID = re.compile(rb'id="_x0000_s([0-9]{1,9})"')
_IDMAP = re.compile(rb'(<%bidmap\s[^>]*data=")([^"]*)(")' % _P)
_NAMES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
"""The namespaces of a box by prefix."""
_CLUSTER = 1024
"""Shapes that share a number in the list of clusters."""
_WIDTH, _LETTERS = 330, 48
_TOP, _MARGIN, _SIDE = 2, 10, 15


def cells(data: bytes) -> Iterator[At]:
    """Yield the cells that have a box for a note."""
    for each in _SHAPE.finditer(data):
        if (found := _cell(each[0])) is not None:
            yield found


def any_shape(data: bytes) -> bool:
    """Return whether there is a box of any kind."""
    return _SHAPE.search(data) is not None


def without(data: bytes, gone: Collection[At]) -> bytes:
    """Return the part without the boxes of some cells."""
    return _SHAPE.sub(lambda match: b"" if _cell(match[0]) in gone else match[0], data) if gone else data


def with_boxes(data: bytes, texts: Mapping[At, str], sizes: Sizes) -> bytes:
    """Return the part with a box for the note on each cell, enlarging the ones that exist."""
    there = set(cells(data))
    data = _SHAPE.sub(lambda match: _grown(match[0], texts, sizes), data)
    end = data.rfind(b"</xml>")
    if end < 0:
        raise CannotAnnotate(UNUSUAL)
    own = _declared(data)
    first = max([_CLUSTER, *map(int, _ID.findall(data))]) + 1
    new = [each for each in texts if each not in there]
    boxes = [_box(first + n, each, _anchor(each, texts[each], sizes), own) for n, each in enumerate(new)]
    made = b"".join([data[:end], *boxes, data[end:]])
    return _IDMAP.sub(lambda match: _clusters(match, range(first, first + len(new))), made, count=1)


def _clusters(match: re.Match[bytes], ids: range) -> bytes:
    there = match[2].decode().split(",")
    needed = sorted({str(each // _CLUSTER) for each in ids} - set(there), key=int)
    return match[1] + ",".join([*there, *needed]).encode() + match[3]


def _cell(shape: bytes) -> At | None:
    row, column = _ROW.search(shape), _COLUMN.search(shape)
    return (int(row[1]) + 1, int(column[1]) + 1) if row and column and b'ObjectType="Note"' in shape else None


def _declared(data: bytes) -> str:
    """Return the namespaces that our box has to declare: none where the root declares them."""
    root = data[: data.find(b">", data.find(b"<xml"))]
    known = all(f'xmlns:{prefix}="{name}"'.encode() in root for prefix, name in _NAMES.items())
    return "" if known else "".join(f' xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())


def _box(number: int, cell: At, anchor: list[int], own: str) -> bytes:
    row, column = cell
    return (
        f'<v:shape{own} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;width:240pt;height:120pt;'
        f'z-index:{number % _CLUSTER + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{', '.join(map(str, anchor))}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>"
    ).encode()


def _anchor(cell: At, text: str, sizes: Sizes) -> list[int]:
    """Return the box beside a cell: left, top, right, bottom as a column or row from 0 and an offset in pixels."""
    row, column = cell
    left = min(column, LAST_COLUMN - 1)
    right, room = left, _WIDTH + _SIDE
    while room > sizes.width(right + 1) and right < LAST_COLUMN - 1:
        room -= sizes.width(right + 1)
        right += 1
    top = max(row - 2, 0)
    lines = sum(1 + len(each) // _LETTERS for each in text.split("\n"))
    return [left, _SIDE, top, _TOP, right, room, min(top + lines + 1, LAST_ROW - 1), _MARGIN]


def _grown(shape: bytes, texts: Mapping[At, str], sizes: Sizes) -> bytes:
    """Return a box of the user, in its place, enlarged to show our text as well."""
    cell = _cell(shape)
    if cell is None or cell not in texts:
        return shape
    needed = _anchor(cell, texts[cell], sizes)
    return _ANCHOR.sub(lambda match: match[1] + _enlarged(match[2], needed) + match[3], shape)


def _enlarged(old: bytes, needed: list[int]) -> bytes:
    try:
        there = [int(each) for each in old.split(b",")]
        left, _, top, _, right, pixels, bottom, rest = there
    except ValueError:
        return old
    wide = max((right, pixels), (left + needed[4] - needed[0], needed[5]))
    high = max((bottom, rest), (top + needed[6] - needed[2], needed[7]))
    return ", ".join(map(str, (*there[:4], *wide, *high))).encode()
