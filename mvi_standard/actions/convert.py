"""What is to be said of a submission that was written in another form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import FOUT

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.document import Document
    from mvi_standard.report import Report


def is_lost(document: Document) -> bool:
    """Tell whether something of a workbook could not be taken along."""
    return any(each.severity == FOUT for each in document.notes)


def ending(document: Document, judged: Callable[..., Report]) -> str:
    """Return the key of the phrase about what was written; `judged` is `report_on` with its choices."""
    if is_lost(document):
        return "convert.lost"
    return "command.written_file" if judged(lambda: document).conforms else "convert.departs"
