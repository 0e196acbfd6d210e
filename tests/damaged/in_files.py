"""Files that broke on their way, are something else, or would harm who opens them."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

from damaged.making import LOTS, RELATIONS, TYPES, Damaged, added, cell_of, good, opened, packed, parts, patched, where

if TYPE_CHECKING:
    from collections.abc import Callable

SHEET = where(LOTS)
LAST = f"F020 {LOTS}!{cell_of('lots', 'value_basis', 4)}"
LINK = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"'
    ' Target="externalLinks/externalLink1.xml"/></Relationships>'
)
PIXEL = LINK.replace('externalLink"', 'image"').replace(
    'externalLinks/externalLink1.xml"', 'http://voorbeeld.example/pixel.png" TargetMode="External"'
)
MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
PLAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet '


def _cut() -> bytes:
    return good()[: len(good()) // 2]


def _flipped() -> bytes:
    content = bytearray(good())
    at = content.index(SHEET.encode()) + len(SHEET) + 200
    content[at] ^= 0xFF
    return bytes(content)


def _without(name: str) -> Callable[[], bytes]:
    return lambda: packed({each: data for each, data in parts(good()).items() if each != name})


def _grown() -> bytes:
    those = parts(good())
    return packed({**those, SHEET: those[SHEET] + b" " * 50_000_000})


def _texts(separator: str, days: str = "%Y-%m-%d") -> bytes:
    """Return the sheets as CSV in a zip."""
    book = opened(good())
    sheets = [each for each in book.worksheets if each.title not in {"Lees mij", "Codelijsten"}]
    made = {}
    for sheet in sheets:
        text = StringIO()
        writer = csv.writer(text, delimiter=separator)
        writer.writerows([_shown(cell, days) for cell in row] for row in sheet.iter_rows(values_only=True))
        made[f"{sheet.title}.csv"] = text.getvalue().encode()
    return packed(made)


def _dutch() -> bytes:
    """Return them with the days of one sheet as a Dutch spreadsheet writes those."""
    name = f"{LOTS}.csv"
    return packed({**parts(_texts(";")), name: parts(_texts(";", "%d-%m-%Y"))[name]})


def _shown(value: object, days: str) -> object:
    return value.strftime(days) if isinstance(value, date) else value


def _ragged() -> bytes:
    those = parts(_texts(";"))
    return packed({**those, f"{LOTS}.csv": those[f"{LOTS}.csv"] + b"a;b\r\n"})


def _old_french() -> bytes:
    those = parts(_texts(";"))
    name = f"{LOTS}.csv"
    return packed({**those, name: those[name].replace(b"Drukwerk", "Drukwerk voor cafés".encode("cp1252"))})


def _repeated() -> bytes:
    those = parts(good(".ods"))
    row = (
        b'<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float"'
        b' office:value="1" table:number-columns-repeated="1000"/></table:table-row></table:table>'
    )
    return packed({**those, "content.xml": those["content.xml"].replace(b"</table:table>", row, 1)})


CASES = tuple(
    Damaged(what, says, make, suffix, whole=whole)
    for what, says, make, suffix, whole in (
        ("It broke off halfway", ("F020",), _cut, ".xlsx", False),
        ("One byte in it is another", ("F020",), _flipped, ".xlsx", False),
        ("It is an empty file", ("F020",), lambda: b"", ".xlsx", False),
        ("It is a web page", ("F020",), lambda: b"<html><table><tr><td>1</td></tr></table></html>", ".xlsx", False),
        ("It is an old Word file", ("F023",), lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504, ".xls", False),
        ("The part with a sheet is not there", ("F020",), _without(SHEET), ".xlsx", False),
        ("The part with the relations is not there", ("F020",), _without(RELATIONS), ".xlsx", False),
        (
            "A cell stands in row 99999999999",
            (LAST,),
            patched(SHEET, 'r="5"', 'r="99999999999"'),
            ".xlsx",
            False,
        ),
        ("A row comes before the one above it", (LAST,), patched(SHEET, 'r="5"', 'r="2"'), ".xlsx", False),
        (
            "It promises four billion texts",
            ("F021",),
            patched("xl/sharedStrings.xml", 'uniqueCount="', 'uniqueCount="4294967295'),
            ".xlsx",
            False,
        ),
        ("A part grows to 50 MB", ("F021",), _grown, ".xlsx", False),
        ("A part makes itself grow", ("F022",), patched(SHEET, "<worksheet ", LAUGHS), ".xlsx", False),
        ("There are macros in it", ("F022",), added(xl__vbaProject_bin=b"x"), ".xlsx", False),
        ("It says that it has macros", ("F022",), patched(TYPES, PLAIN, MACROS), ".xlsx", False),
        ("Its name says that it has macros", ("F022",), good, ".xlsm", False),
        ("It is linked to another workbook", ("F022",), patched(RELATIONS, "</Relationships>", LINK), ".xlsx", False),
        ("It fetches a picture elsewhere", ("F022",), patched(RELATIONS, "</Relationships>", PIXEL), ".xlsx", False),
        ("It asks a database", ("F022",), added(**{"xl__connections.xml": b"<x/>"}), ".xlsx", False),
        ("There is a file in it", ("F022",), added(**{"xl__embeddings__oleObject1.bin": b"x"}), ".xlsx", False),
        ("It is .ods", (), lambda: good(".ods"), ".ods", True),
        ("It is .ods, and is called .xlsx", (), lambda: good(".ods"), ".xlsx", True),
        ("A cell of .ods repeats itself without end", ("F021 'Lees mij'!A1000034",), _repeated, ".ods", False),
        ("It is CSV with semicolons", (), lambda: _texts(";"), ".zip", True),
        ("It is CSV with days as 20-03-2026", tuple(f"X005 {LOTS}!G{n}" for n in (3, 4, 5)), _dutch, ".zip", True),
        ("It is CSV with tabs", (), lambda: _texts("\t"), ".zip", True),
        ("It is CSV in an old alphabet", (f"F005 {LOTS}!F5",), _old_french, ".zip", False),
        ("A row of CSV is shorter than the head", (f"F024 {LOTS}!C6",), _ragged, ".zip", False),
    )
)
