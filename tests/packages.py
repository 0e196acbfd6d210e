"""Workbooks written by hand, part by part, so that a test can damage just what it is about."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPEN = "http://schemas.openxmlformats.org"
_OFFICE = f"{_OPEN}/officeDocument/2006/relationships"
MAIN = f'xmlns="{_OPEN}/spreadsheetml/2006/main" xmlns:r="{_OFFICE}"'
SHEET, BOOK, RELATIONS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
TEXTS, TYPES, CONTENT = "xl/sharedStrings.xml", "[Content_Types].xml", "content.xml"
PROPERTIES = "docProps/custom.xml"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    TYPES: f'<Types xmlns="{_OPEN}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/{BOOK}" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/{SHEET}" ContentType="{_KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_OPEN}/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="{BOOK}"/></Relationships>',
    BOOK: f'<workbook {MAIN}><workbookPr/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    RELATIONS: f'<Relationships xmlns="{_OPEN}/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    TEXTS: f'<sst {MAIN} count="2" uniqueCount="2"><si><t>een</t></si><si><r><t>tw</t></r><r><t>ee</t></r></si></sst>',
    "xl/styles.xml": f'<styleSheet {MAIN}><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/>'
    '<xf numFmtId="22"/><xf numFmtId="21"/><xf numFmtId="46"/></cellXfs></styleSheet>',
}
PROPERTY = (
    f'<Properties xmlns="{_OPEN}/officeDocument/2006/custom-properties"><property name="x"><v>9</v></property>'
    '<property name="mvi_standard_version"><lpwstr>1.0</lpwstr></property><property name="y"><v>8</v></property>'
    "</Properties>"
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = (
    "".join(f' xmlns:{each}="{_ODF}:{each}:1.0"' for each in ("office", "table", "text", "style", "script", "meta"))
    + f' xmlns:draw="{_ODF}:drawing:1.0"'
    + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def packed(parts: Mapping[str, str | bytes], method: int = ZIP_DEFLATED) -> bytes:
    """Return a zip of parts."""
    target = BytesIO()
    with ZipFile(target, "w", method) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return target.getvalue()


def sheet(rows: str, after: str = "") -> str:
    """Return the XML of a sheet in an .xlsx."""
    return f"<worksheet {MAIN}><sheetData>{rows}</sheetData>{after}</worksheet>"


def xlsx_parts(rows: str = "", after: str = "", /, **others: str | bytes | None) -> dict[str, str | bytes]:
    """Return the parts of an .xlsx with one sheet; `others` replace parts by name, None takes one away."""
    parts = {**_PARTS, SHEET: sheet(rows, after), **others}
    return {name: content for name, content in parts.items() if content is not None}


def xlsx(rows: str = "", after: str = "", /, **others: str | bytes | None) -> bytes:
    """Return an .xlsx with one sheet."""
    return packed(xlsx_parts(rows, after, **others))


def part(name: str) -> str:
    """Return a part of an .xlsx as it is in a good one."""
    return _PARTS[name]


def ods(rows: str, beside: str = "", attributes: str = "", /, **others: str | bytes) -> bytes:
    """Return an .ods with one sheet; `beside` goes before the sheets, `attributes` on the sheet."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{_NAMES}>{beside}<office:body>'
        f'<office:spreadsheet><table:table table:name="Blad1" {attributes}>{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    meta = (
        f'<office:document-meta{_NAMES}><office:meta><meta:user-defined meta:name="mvi_standard_version">1.0'
        '</meta:user-defined><meta:user-defined meta:name="y">8</meta:user-defined></office:meta>'
        "</office:document-meta>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": kind, CONTENT: content, "meta.xml": meta, **others})


def row(*cells: str, attributes: str = "") -> str:
    """Return a row of an .ods."""
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def cell(text: str = "", kind: str = "string", attributes: str = "") -> str:
    """Return a cell of an .ods that shows a text."""
    return f'<table:table-cell office:value-type="{kind}" {attributes}><text:p>{text}</text:p></table:table-cell>'


_SECTOR, _FREE, _END, _FAT = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def record(kind: int, data: bytes) -> bytes:
    """Return a record of an .xls."""
    return struct.pack("<HH", kind, len(data)) + data


def number_cell(row_at: int, column: int, value: float) -> bytes:
    """Return a cell of an .xls with a number; row and column are from 0."""
    return record(0x0203, struct.pack("<HHHd", row_at, column, 0, value))


def xls(cells: bytes) -> bytes:
    """Return an .xls with one sheet, and a row of its own for what makes it long enough."""
    head, end = struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 6), record(0x000A, b"")
    name = struct.pack("<IHBB", 0, 0, 5, 0) + b"Blad1"
    book = record(0x0809, head) + record(0x0085, name) + end
    begin = struct.pack("<I", len(book))
    book = book.replace(record(0x0085, name), record(0x0085, begin + name[4:]))
    filler = b"".join(number_cell(400, column, 1) for column in range(250))
    stream = book + record(0x0809, head[:2] + b"\x10\0" + head[4:]) + cells + filler + end
    sectors = -(-len(stream) // _SECTOR)
    links = [_FAT, _END, *range(3, sectors + 2), _END]
    table = struct.pack("<128I", *links, *[_FREE] * (128 - len(links)))
    directory = _entry("Root Entry", 5, _END, 0, 1) + _entry("Workbook", 2, 2, len(stream), _FREE)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack(
        "<16xHHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, _END, 0, _END, 0, 0
    )
    header += struct.pack("<108I", *[_FREE] * 108)
    body = table + directory.ljust(_SECTOR, b"\0") + stream.ljust(sectors * _SECTOR, b"\0")
    return header + body


def _entry(name: str, kind: int, first: int, size: int, child: int) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    about = struct.pack("<HBBIII36xIII", len(text), kind, 1, _FREE, _FREE, child, first, size, 0)
    return text.ljust(64, b"\0") + about
