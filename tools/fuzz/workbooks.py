"""Small workbooks to begin with: a submission in the sheets of ours that it fills, and a list of somebody else."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from mvi_standard.editions import LATEST
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.small.filling import contents_of
from mvi_standard.workbook.small.page import pages
from mvi_standard.workbook.template.filling import rows
from mvi_standard.workbook.writing import write
from tools.fuzz.mutation import zipped
from tools.fuzz.seeds import minimal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.workbook.core.book import Value

YEAR = 2026
_FOREIGN = (
    "Contractnummer;Leverancier;KvK-nummer;Waarde;Ingangsdatum\n2026-1;Schoon B.V.;01234567;€ 1.200,50;01-02-2026\n"
)
FOREIGN = (_FOREIGN.encode(), _FOREIGN.replace(";", "\t").encode("utf-8-sig"))
"""A list of somebody else, as two programs write it."""
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
)


@cache
def grids() -> dict[str, Sequence[Sequence[Value]]]:
    """Return the rows of each sheet that the smallest example fills, with only the columns that it fills."""
    sheets = tuple(layout(LATEST))
    filled = rows(minimal(), sheets, "nl")
    found: dict[str, Sequence[Sequence[Value]]] = {}
    for sheet in sheets:
        names = [*(f"{sheet.parent}.{each.field}" for each in sheet.keys), *(each.path for each in sheet.columns)]
        used = [at for at in range(len(names)) if any(row[at] is not None for row in filled[sheet.path])]
        if used:
            table = [names, [each.label("nl") for each in (*sheet.keys, *sheet.columns)], *filled[sheet.path]]
            found[sheet.title("nl")] = [[row[at] for at in used] for row in table]
    return found


def xlsx() -> bytes:
    """Return the workbook as .xlsx, with what people add: a day, a merged cell, a formula, a hidden row, a note."""
    import xlsxwriter  # noqa: PLC0415 - an extra

    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        for name, table in grids().items():
            page = book.add_worksheet(name)
            for number, row in enumerate(table):
                page.write_row(number, 0, ["" if each is None else each for each in row])
        page.write_number("A20", 46000, book.add_format({"num_format": "dd-mm-yyyy"}))
        page.write_formula("B20", "=A20+1", None, 46001)
        page.merge_range("C20:D21", "samen")
        page.write_comment("A20", "uitleg")
        page.set_row(21, None, None, {"hidden": True})
        book.set_custom_property("mvi_standard_version", LATEST.version)
    return target.getvalue()


def small() -> bytes:
    """Return a small form with the contract of the smallest example in it, as far as it has cells for that."""
    target = BytesIO()
    write(target, pages(contents_of(minimal(), LATEST, "nl"), LATEST, "nl", f"{YEAR}-12-31", 1), ".xlsx")
    return target.getvalue()


def ods() -> bytes:
    """Return the workbook as .ods, with no more parts than it needs."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_row, table))}</table:table>'
        for name, table in grids().items()
    )
    content = f"<office:document-content {NAMES}><office:body><office:spreadsheet>{tables}</office:spreadsheet>"
    parts = {
        "mimetype": KIND,
        "META-INF/manifest.xml": MANIFEST.format(kind=KIND),
        "content.xml": f"{content}</office:body></office:document-content>",
    }
    return zipped([(name, text.encode()) for name, text in parts.items()])


def tables() -> bytes:
    """Return the workbook as a zip of CSV files."""
    return zipped([(f"{name}.csv", csv(table)) for name, table in grids().items()])


def csv(table: Sequence[Sequence[Value]]) -> bytes:
    """Return one sheet as CSV."""
    return "\n".join(";".join("" if each is None else str(each) for each in row) for row in table).encode()


def _row(row: Sequence[Value]) -> str:
    return f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>"


def _cell(value: Value) -> str:
    shown = f"<text:p>{'' if value is None else escape(str(value))}</text:p>"
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    kind = f'"float" office:value="{value}"' if is_number else '"string"'
    return f"<table:table-cell office:value-type={kind}>{shown}</table:table-cell>"
