"""Writing workbooks from pages: one neutral page, and one writer per format that serves every product."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from mvi_standard.workbook.writing.page import Pages


def write(target: Path | BinaryIO, book: Pages, suffix: str) -> None:
    """Write a workbook as `.xlsx` or `.ods`; raises OSError, and ImportError where its library is not installed.

    Every cell is a text, a number or a day, never a formula.
    """
    if suffix.lower() == ".ods":
        from mvi_standard.workbook.writing.ods import write_ods as write_as  # noqa: PLC0415 - one format loads
    else:
        from mvi_standard.workbook.writing.xlsx import write_xlsx as write_as  # noqa: PLC0415 - idem
    write_as(target, book)
