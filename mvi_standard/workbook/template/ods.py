"""A workbook in OpenDocument, the open standard of Dutch government: what `xlsx` writes, for LibreOffice and others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.workbook.template.ods_content import Content
from mvi_standard.workbook.template.ods_package import CONTENT, SETTINGS, About, write_package
from mvi_standard.workbook.template.ods_settings import settings
from mvi_standard.workbook.template.speech import say
from mvi_standard.workbook.template.xlsx import LANGUAGE_PROPERTY, VERSION_PROPERTY

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from mvi_standard.workbook.template.plan import Plan


def write_ods(target: Path | BinaryIO, plan: Plan) -> None:
    """Write a workbook; every cell is a text, a number or a day, never a formula. Raises OSError."""
    version, language = plan.edition.version, plan.language
    own = {VERSION_PROPERTY: version, LANGUAGE_PROPERTY: language}
    about = About(say("book_title", language, version=version), language, plan.made_on[:10], own)
    write_package(target, about, {CONTENT: Content(plan).pieces, SETTINGS: partial(settings, plan)})
