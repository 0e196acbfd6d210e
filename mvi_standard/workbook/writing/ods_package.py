"""Parts of an OpenDocument workbook around its content: these come from the library, the content does not."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from odfdo import Document

from mvi_standard.texts.say import say
from mvi_standard.workbook.writing.ods_styles import shared_styles
from mvi_standard.workbook.writing.page import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import BinaryIO

    from mvi_standard.workbook.writing.page import Page, Pages


_FROZEN = 2
_BELOW, _RIGHT_BELOW = 2, 3
"""The part of a frozen sheet that has the cursor."""


def settings(book: Pages, version: str) -> Iterator[str]:
    """Yield the XML of the settings, in a version of OpenDocument."""
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


CONTENT, SETTINGS = "content.xml", "settings.xml"
_MIME = "mimetype"
_MADE_AT = (1980, 1, 1, 0, 0, 0)
"""The time of every part, so that the same content gives the same bytes."""
_VERSION = re.compile(rb'office:version="([0-9.]+)"')
"""All parts have to be of the version that the library makes, or LibreOffice refuses the file."""
_LEFT_OUT = ("Thumbnails/", "Configurations2/", "manifest.rdf")


def write_package(target: Path | BinaryIO, book: Pages, parts: Mapping[str, Callable[[str], Iterable[str]]]) -> None:
    """Write a workbook; each of `parts` gives the pieces of one, in a version of OpenDocument. Raises OSError."""
    skeleton = BytesIO()
    _document(book).save(skeleton)
    with ZipFile(skeleton) as made, ZipFile(target, "w", ZIP_DEFLATED) as archive:
        found = _VERSION.search(made.read(CONTENT))
        version = found[1].decode() if found else ""
        for name in made.namelist():
            if name.startswith(_LEFT_OUT):
                continue
            entry = ZipInfo(name, _MADE_AT)
            entry.compress_type = ZIP_STORED if name == _MIME else ZIP_DEFLATED
            pieces = parts[name](version) if name in parts else [made.read(name).decode("utf-8")]
            with archive.open(entry, "w") as part:
                for piece in pieces:
                    part.write(piece.encode("utf-8"))


def _document(book: Pages) -> Document:
    """Return a workbook without content: its properties, and the style that conditions refer to."""
    document = Document("spreadsheet")
    meta = document.meta
    meta.clear_user_defined_metadata()
    meta.set_title(printable(book.title))
    meta.set_creator(say("filling.author", book.language))
    meta.set_language({"nl": "nl-NL", "en": "en-GB"}[book.language])
    meta.set_creation_date(datetime.fromisoformat(f"{book.made_on}T00:00:00"))
    for name, value in book.properties.items():
        meta.set_user_defined_metadata(name, value)
    for style, automatic in shared_styles():
        document.insert_style(style, automatic=automatic)
    manifest = document.manifest
    for name in manifest.get_paths():
        if name.startswith(_LEFT_OUT):
            manifest.del_full_path(name)
    return document
