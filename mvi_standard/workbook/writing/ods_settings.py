"""How an OpenDocument workbook opens: on its first sheet, with the heads of the others frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.writing.page import Page, Pages

_FROZEN = 2
_BELOW, _RIGHT_BELOW = 2, 3
"""Which part of a frozen sheet has the cursor."""


def settings(book: Pages, version: str) -> Iterator[str]:
    """Give the XML of the settings, in a version of OpenDocument."""
    pages = "".join(_page(each) for each in book.pages if any(each.frozen))
    view = _item("ActiveTable", "string", book.pages[0].title) + _map("named", "Tables", pages)
    entry = f"<config:config-item-map-entry>{_item('ViewId', 'string', 'view1')}{view}</config:config-item-map-entry>"
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-settings'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"'
        ' xmlns:ooo="http://openoffice.org/2004/office"'
        f' office:version="{version}"><office:settings>'
        f'<config:config-item-set config:name="ooo:view-settings">{_map("indexed", "Views", entry)}'
        "</config:config-item-set></office:settings></office:document-settings>"
    )


def _page(page: Page) -> str:
    rows, columns = page.frozen
    items = {
        "CursorPositionX": columns, "CursorPositionY": rows,
        "HorizontalSplitMode": _FROZEN if columns else 0, "VerticalSplitMode": _FROZEN,
        "HorizontalSplitPosition": columns, "VerticalSplitPosition": rows,
        "PositionRight": columns, "PositionBottom": rows,
        "ActiveSplitRange": _RIGHT_BELOW if columns else _BELOW,
    }  # fmt: skip
    made = "".join(_item(name, "int", str(value)) for name, value in items.items())
    return f"<config:config-item-map-entry config:name={quoteattr(page.title)}>{made}</config:config-item-map-entry>"


def _item(name: str, kind: str, value: str) -> str:
    return f'<config:config-item config:name="{name}" config:type="{kind}">{escape(value)}</config:config-item>'


def _map(kind: str, name: str, content: str) -> str:
    return f'<config:config-item-map-{kind} config:name="{name}">{content}</config:config-item-map-{kind}>'
