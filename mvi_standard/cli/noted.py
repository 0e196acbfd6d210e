"""What was understood of a workbook, or could not be, in a line for each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.noted import noted as notes
from mvi_standard.actions.noted import untold
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mvi_standard.document import Document


def noted(document: Document, name: Path, language: str) -> Iterator[str]:
    """Give the lines; none for a document that was read as it was written."""
    if not document.notes:
        return
    yield say("convert.noted", language, name=safe(str(name), None))
    for where, severity, code, said in notes(document, str(name), language):
        yield f"  {f'{where}  ' if where else ''}{say(f'result.{severity}', language)} {code}  {said}"
    if more := untold(document):
        yield f"  {say('convert.more', language, n=more)}"
