"""Files read once more, to say where in them a record begins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.document import Unreadable
from mvi_standard.read import read
from mvi_standard.reading.file import read_file
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.reading.json_text import read_json

if TYPE_CHECKING:
    from mvi_standard.document import Document
    from mvi_standard.finding import Place


def reread(name: str, sha256: str) -> Document | None:
    """Read a file, or the line of it that `#` names; None when it is not there any more, or has changed."""
    document = _document(name)
    return document if document is not None and document.sha256 == sha256 else None


def place_in(document: Document | None, path: str) -> Place | None:
    """Return where a record begins, of which `path` names the steps to it with slashes; None where nobody knows."""
    if document is None or not path:
        return None
    return document.source.place(tuple(int(step) if step.isdigit() else step for step in path.split("/")))


def _document(place: str) -> Document | None:
    name, _, line = place.rpartition("#")
    path = Path(name if name and Path(name).suffix.lower() in JSON_LINES else place)
    try:
        if path.suffix.lower() not in JSON_LINES:
            return read(path)
        return read_json(read_file(path).split(b"\n")[int(line) - 1].rstrip(b"\r"), first_line=int(line))
    except (Unreadable, IndexError):
        return None
