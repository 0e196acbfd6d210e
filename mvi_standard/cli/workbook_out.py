"""Write a workbook, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.cli.guard import written_whole
from mvi_standard.history.clock import local_day

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.document import Document
    from mvi_standard.workbook.template import Plan

WORKBOOKS = (".xlsx", ".ods")


def write_workbook(out: Path, plan: Plan) -> None:
    """Write a workbook in the format of its suffix; raises ImportError when the library for it is not installed."""
    from mvi_standard.workbook.template import pages  # noqa: PLC0415 - loads when there is something to write
    from mvi_standard.workbook.writing import write  # noqa: PLC0415 - idem

    made = pages(plan)
    with written_whole(str(out)) as stream:
        write(stream.buffer, made, out.suffix)


def submission_out(out: Path, document: Document, name: Path, language: str) -> None:
    """Write a submission as a workbook; raises Refused with the value that no workbook holds. `name` is its own."""
    from mvi_standard.actions.as_workbook import own_choice, planned  # noqa: PLC0415 - loads when asked for

    write_workbook(out, planned(document, str(name), own_choice(document), language, local_day()))
