"""A submission as the JSON text that records can be put into, whatever it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.convert import is_lost
from mvi_standard.actions.refusal import refuse
from mvi_standard.actions.submission import json_text
from mvi_standard.read import parse
from mvi_standard.reading.position import JsonText
from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from mvi_standard.document import Document

JSON = ".json"


def as_text(document: Document, shown: str) -> Document:
    """Return the same submission with a JSON text of its own; raises Refused where that loses something."""
    if isinstance(document.source, JsonText):
        return document
    if is_lost(document):
        refuse("merge.lossy", name=safe(shown, None))
    return parse(json_text(document).encode(), JSON)
