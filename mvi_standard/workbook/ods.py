"""A workbook in OpenDocument, the open standard of Dutch government: what `xlsx` writes, for LibreOffice and others.

The parts around the content come from the library; the content is written piece by piece, so that size costs little
memory.
"""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from odfdo import Document

from mvi_standard.workbook.writing.ods_content import Content
from mvi_standard.workbook.writing.ods_settings import settings
from mvi_standard.workbook.writing.ods_styles import shared_styles
from mvi_standard.workbook.writing.speech import say
from mvi_standard.workbook.xlsx import LANGUAGE_PROPERTY, VERSION_PROPERTY

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from mvi_standard.workbook.plan import Plan

_CONTENT, _SETTINGS, _MIME = "content.xml", "settings.xml", "mimetype"
_MADE_AT = (1980, 1, 1, 0, 0, 0)
"""The time of every part, so that the same plan gives the same bytes."""
_VERSION = re.compile(rb'office:version="([0-9.]+)"')
"""All parts have to be of the version that the library makes, or LibreOffice refuses the file."""
_LEFT_OUT = ("Thumbnails/", "Configurations2/", "manifest.rdf")


def write_ods(target: Path | BinaryIO, plan: Plan) -> None:
    """Write a workbook; every cell is a text, a number or a day, never a formula. Raises OSError."""
    skeleton = BytesIO()
    _document(plan).save(skeleton)
    with ZipFile(skeleton) as parts, ZipFile(target, "w", ZIP_DEFLATED) as made:
        version = _VERSION.search(parts.read(_CONTENT))
        written = {
            _CONTENT: Content(plan).pieces(version[1].decode() if version else ""),
            _SETTINGS: settings(plan, version[1].decode() if version else ""),
        }
        for name in parts.namelist():
            if name.startswith(_LEFT_OUT):
                continue
            about = ZipInfo(name, _MADE_AT)
            about.compress_type = ZIP_STORED if name == _MIME else ZIP_DEFLATED
            with made.open(about, "w") as part:
                for piece in written.get(name, [parts.read(name).decode("utf-8")]):
                    part.write(piece.encode("utf-8"))


def _document(plan: Plan) -> Document:
    """Return a workbook without content: its properties, and the style that conditions refer to."""
    document = Document("spreadsheet")
    meta = document.meta
    meta.clear_user_defined_metadata()
    meta.set_title(say("book_title", plan.language, version=plan.edition.version))
    meta.set_creator(say("author", plan.language))
    meta.set_language({"nl": "nl-NL", "en": "en-GB"}[plan.language])
    meta.set_creation_date(datetime.fromisoformat(f"{plan.made_on[:10]}T00:00:00"))
    meta.set_user_defined_metadata(VERSION_PROPERTY, plan.edition.version)
    meta.set_user_defined_metadata(LANGUAGE_PROPERTY, plan.language)
    for style, automatic in shared_styles():
        document.insert_style(style, automatic=automatic)
    manifest = document.manifest
    for name in manifest.get_paths():
        if name.startswith(_LEFT_OUT):
            manifest.del_full_path(name)
    return document
