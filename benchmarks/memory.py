"""Measure the peak memory of `mvi-validate` on files of 50 MB that were made to take as much of it as they can.

`python benchmarks/memory.py [MEGABYTES]`: each shape in a process of its own; the exit code, the peak and the time of
the processor. The aim is at most 512 MB for each, or a refusal with a code.
"""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Callable

MB = 1024 * 1024
MOST = 512
"""MB that a run may take."""
BIN = Path(sys.executable).parent
BEGIN = b'{"standard_version": "1.0-draft.2", '
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def repeated(begin: bytes, item: bytes, end: bytes) -> Callable[[int], bytes]:
    """Return what makes a file of about so many bytes, of which nearly all is one item again and again."""
    return lambda size: begin + item * (size // len(item)) + end


def numbered(begin: bytes, item: bytes, end: bytes) -> Callable[[int], bytes]:
    """Return what makes such a file with another number in each item."""
    return lambda size: begin + b"".join(item % number for number in range(size // (len(item) + 4))) + end


def numbers(size: int) -> bytes:
    """Return an .xlsx of numbers, all of them in columns that the standard does not have; packed it is a fifth."""
    cell = "<c><v>12345678.9</v></c>"
    row = f"<row>{cell * 100}</row>"
    head = "<row>" + "".join(f'<c t="inlineStr"><is><t>Kolom {n}</t></is></c>' for n in range(100)) + "</row>"
    rows = min(size // len(row), 99_000)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="'
        'application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{SHEET_KIND}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" '
        f'ContentType="{SHEET_KIND}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{KINDS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets><sheet name="Percelen" sheetId="1" '
        'r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{KINDS}/worksheet" Target="sheet.xml"/></Relationships>',
        "xl/sheet.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{head}{row * rows}</sheetData></worksheet>',
    }
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


SHAPES: dict[str, Callable[[int], bytes]] = {
    "a text that is not closed.json": repeated(BEGIN + b'"title": "', b"x", b""),
    "escaped quotation marks.json": repeated(BEGIN + b'"title": "', rb"\"", b'"}'),
    "digits in a text of a lot.json": repeated(BEGIN + b'"lots": [{"title": "', b"1", b'"}]}'),
    "a number.json": repeated(BEGIN + b'"x": ', b"1", b"}"),
    "lots without anything.json": repeated(BEGIN + b'"lots": [', b"{},", b"{}]}"),
    "nothing instead of lots.json": repeated(BEGIN + b'"lots": [', b"null,", b"null]}"),
    "themes of one lot.json": repeated(BEGIN + b'"lots": [{"id": "a", "themes": [', b"{},", b"{}]}]}"),
    "fields that nobody knows.json": numbered(BEGIN, b'"k%d": 0,', b'"x": 0}'),
    "such fields of a lot.json": numbered(BEGIN + b'"lots": [{', b'"k%d": 0,', b'"x": 0}]}'),
    "lots of 100 bytes.json": numbered(BEGIN + b'"lots": [', b'{"id": "L%d", "title": "' + b"x" * 65 + b'"},', b"{}]}"),
    "brackets.json": repeated(BEGIN + b'"lots": ', b"[", b""),
    "escapes.json": repeated(BEGIN + b'"lots": [{"title": "', rb"\u0031", b'"}]}'),
    "lines of nothing.jsonl": repeated(b"", b"{x\n", b""),
    "words.yaml": repeated(b"a:\n", b"- a\n", b""),
    "numbers.xlsx": numbers,
}


def peak(path: Path) -> tuple[int, int, float]:
    """Judge a file in a process of its own; return its exit code, its peak in MB and its time in seconds."""
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123 - a device
        child = subprocess.Popen([BIN / "mvi-validate", path], stdout=nothing, stderr=nothing)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, used.ru_maxrss // 1024, used.ru_utime + used.ru_stime


def main() -> None:
    """Print a row for each shape."""
    size = int(sys.argv[1]) * MB if len(sys.argv) > 1 else 50 * MB
    print(f"{'shape':34} {'file MB':>8} {'exit':>5} {'peak MB':>8} {'seconds':>8}")
    with TemporaryDirectory() as folder:
        for name, make in SHAPES.items():
            path = Path(folder) / name
            path.write_bytes(make(size))
            code, most, seconds = peak(path)
            print(f"{name:34} {path.stat().st_size / MB:8.1f} {code:5} {most:8} {seconds:8.1f}" + " !" * (most > MOST))
            path.unlink()


if __name__ == "__main__":
    main()
