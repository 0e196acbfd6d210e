"""Write a workbook, whole or not at all."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from mvi_standard.cli.replacing import whole
from mvi_standard.history.clock import local_day

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.document import Document
    from mvi_standard.workbook.template import Plan
    from mvi_standard.workbook.writing.page import Pages

WORKBOOKS = (".xlsx", ".ods")


def write_workbook(out: Path, plan: Plan) -> None:
    """Write a workbook in the format of its suffix; raises ImportError when the library for it is not installed."""
    from mvi_standard.workbook.template import pages  # noqa: PLC0415 - loads when there is something to write

    put(out, pages(plan))


def put(out: Path, made: Pages) -> None:
    """Write pages as a workbook: made in memory, as what is half a zip file complains when the disk is full."""
    from mvi_standard.workbook.writing import write  # noqa: PLC0415 - loads when there is something to write

    content = BytesIO()
    write(content, made, out.suffix)
    with whole(out) as stream:
        stream.write(content.getbuffer())


def submission_out(out: Path, document: Document, name: Path, language: str) -> None:
    """Write a submission as a workbook; raises Refused with the value that no workbook holds. `name` is its own."""
    from mvi_standard.actions.as_workbook import own_choice, planned  # noqa: PLC0415 - loads when asked for

    write_workbook(out, planned(document, str(name), own_choice(document), language, local_day()))
