"""The XML of cells in an OpenDocument sheet; whatever a text holds, it stays a text."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from mvi_standard.workbook.core.cell_writing import Cell

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_RUN = re.compile("\t| {2,}|^ | $")


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """Return an element; `table_name=...` is the attribute `table:name`, and None leaves one out."""
    given = "".join(
        f" {_attribute(key)}={quoteattr(str(each))}" for key, each in attributes.items() if each is not None
    )
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def style(family: str, name: str, content: str, /, **attributes: object) -> str:
    """Return a style of a family: `table-cell`, `table-row`."""
    return element("style:style", content, style_name=name, style_family=family, **attributes)


def paragraphs(text: str) -> str:
    """Return a text as paragraphs, one for each line; blanks that XML would fold are elements of their own."""
    return "".join(element("text:p", _blanks(line)) for line in text.split("\n"))


def cell(value: Cell, style: str | None = None, check: str | None = None, inside: str = "") -> str:
    """Return a cell with a text, a number, a day or nothing; `inside` comes before its text."""
    shared = {"table_style_name": style, "table_content_validation_name": check}
    if value is None:
        return element("table:table-cell", inside, **shared)
    if isinstance(value, str):
        return element("table:table-cell", inside + paragraphs(value), **shared, office_value_type="string")
    if isinstance(value, date):
        day = value.isoformat()
        typed = {"office_value_type": "date", "office_date_value": day}
        return element("table:table-cell", element("text:p", day), **shared, **typed)
    number = repr(value)
    return element(
        "table:table-cell", element("text:p", number), **shared, office_value_type="float", office_value=number
    )


def _attribute(key: str) -> str:
    prefix, _, rest = key.partition("_")
    return f"{prefix}:{rest.replace('_', '-')}"


def _blanks(line: str) -> str:
    made, at = [], 0
    for run in _RUN.finditer(line):
        made += [escape(line[at : run.start()]), "<text:tab/>" if run[0] == "\t" else _spaces(len(run[0]))]
        at = run.end()
    return "".join([*made, escape(line[at:])])


def _spaces(count: int) -> str:
    return element("text:s", text_c=count)
