"""Measure the peak memory of `mvi-validate` on files of 50 MB that were made to take as much of it as they can.

`python benchmarks/memory.py [MEGABYTES]`: each shape in a process of its own; the exit code, the peak and the time of
the processor. The aim is at most 512 MB for each, or a refusal with a code; the exit code counts the shapes that miss.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from mvi_standard.editions import LATEST
from mvi_standard.workbook.core.layout import layout

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    Shape = Callable[[int, BinaryIO], None]

MB = 1024 * 1024
LOTS = "Percelen"
MOST = 512
"""MB that a run may take."""
BIN = Path(sys.executable).parent
BEGIN = b'{"standard_version": "1.0-draft.2", '
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def repeated(begin: bytes, item: bytes, end: bytes) -> Shape:
    """Return what writes a file of about so many bytes, of which nearly all is one item again and again."""

    def write(size: int, target: BinaryIO) -> None:
        target.write(begin + item * (size // len(item)) + end)

    return write


def numbered(begin: bytes, item: bytes, end: bytes) -> Shape:
    """Return what writes such a file with another number in each item."""

    def write(size: int, target: BinaryIO) -> None:
        target.write(begin)
        target.writelines(item % number for number in range(size // (len(item) + 4)))
        target.write(end)

    return write


def text(value: str) -> str:
    """Return a cell with a text."""
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def numbers(size: int, target: BinaryIO) -> None:
    """Write an .xlsx of numbers where lots have a text or a code; so many bytes are unpacked."""
    heads = [each.path for sheet in layout(LATEST) if LOTS in sheet.titles for each in sheet.columns]
    head = "<row>" + "".join(map(text, heads)) + "</row>"
    draw = Random(1)
    cells = (f"<c><v>{draw.random()}</v></c>" for _ in range(size // 35))
    rows = "".join(f"<row>{''.join(each)}</row>" for each in zip(*[cells] * len(heads), strict=False))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="'
        'application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{SHEET_KIND}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" '
        f'ContentType="{SHEET_KIND}.worksheet+xml"/><Override PartName="/xl/root.xml" '
        f'ContentType="{SHEET_KIND}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{KINDS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets><sheet name="{LOTS}" sheetId="1" '
        'r:id="r1"/><sheet name="Aanlevering" sheetId="2" r:id="r2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{KINDS}/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="{KINDS}/worksheet" '
        'Target="root.xml"/></Relationships>',
        "xl/root.xml": f'<worksheet xmlns="{MAIN}"><sheetData><row>{text("standard_version")}{text("id")}</row><row>'
        f"{text(LATEST.version)}{text('a')}</row></sheetData></worksheet>",
        "xl/sheet.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{head}{rows}</sheetData></worksheet>',
    }
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


SHAPES: dict[str, Shape] = {
    "a text that is not closed.json": repeated(BEGIN + b'"title": "', b"x", b""),
    "escaped quotation marks.json": repeated(BEGIN + b'"title": "', rb"\"", b'"}'),
    "digits in a text of a lot.json": repeated(BEGIN + b'"lots": [{"title": "', b"1", b'"}]}'),
    "a number.json": repeated(BEGIN + b'"x": ', b"1", b"}"),
    "lots without anything.json": repeated(BEGIN + b'"lots": [', b"{},", b"{}]}"),
    "nothing instead of lots.json": repeated(BEGIN + b'"lots": [', b"null,", b"null]}"),
    "themes of one lot.json": repeated(BEGIN + b'"lots": [{"id": "a", "themes": [', b"{},", b"{}]}]}"),
    "fields that nobody knows.json": numbered(BEGIN, b'"k%d": 0,', b'"x": 0}'),
    "such fields of a lot.json": numbered(BEGIN + b'"lots": [{', b'"k%d": 0,', b'"x": 0}]}'),
    "lots of 110 bytes.json": numbered(BEGIN + b'"lots": [', b'{"id": "L%d", "title": "' + b"x" * 75 + b'"},', b"{}]}"),
    "lots without anything, just few enough.json": lambda size, target: repeated(
        BEGIN + b'"lots": [', b"{}, ", b"{}]}"
    )(min(size, 4 * 199_000), target),
    "brackets.json": repeated(BEGIN + b'"lots": ', b"[", b""),
    "escapes.json": repeated(BEGIN + b'"lots": [{"title": "', rb"\u0031", b'"}]}'),
    "lines of nothing.jsonl": repeated(b"", b"{x\n", b""),
    "words.yaml": repeated(b"a:\n", b"- a\n", b""),
    "numbers.xlsx": numbers,
    "numbers, just few enough.xlsx": lambda size, target: numbers(min(size, 16 * MB), target),
}


def made(name: str, size: int, path: Path) -> None:
    """Write a shape in a process of its own: what a parent has in use counts for its child too."""
    subprocess.run([sys.executable, __file__, str(size // MB), name, path], check=True)


def peak(path: Path) -> tuple[int, int, float]:
    """Judge a file in a process of its own; return its exit code, its peak in MB and its time in seconds."""
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123 - a device
        child = subprocess.Popen([BIN / "mvi-validate", path], stdout=nothing, stderr=nothing)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, used.ru_maxrss // 1024, used.ru_utime + used.ru_stime


def main(megabytes: str = "50", shape: str = "", target: str = "") -> None:
    """Print a row for each shape; or write the one that is named."""
    size = int(megabytes) * MB
    if target:
        with Path(target).open("wb") as stream:
            SHAPES[shape](size, stream)
        return
    over = 0
    print(f"{'shape':44} {'file MB':>8} {'exit':>5} {'peak MB':>8} {'seconds':>8}")
    with TemporaryDirectory() as folder:
        for name in SHAPES:
            path = Path(folder) / name
            made(name, size, path)
            code, most, seconds = peak(path)
            print(f"{name:44} {path.stat().st_size / MB:8.1f} {code:5} {most:8} {seconds:8.1f}" + " !" * (most > MOST))
            path.unlink()
            over += most > MOST
    sys.exit(over)


if __name__ == "__main__":
    main(*sys.argv[1:])
