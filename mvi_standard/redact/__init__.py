"""A copy of a file with the same faults and structure and no recognisable values, to attach to a bug report."""

from __future__ import annotations

from dataclasses import dataclass

from mvi_standard.document import Unreadable
from mvi_standard.editions import LATEST
from mvi_standard.reading.encoding import utf8
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.redact.drawing import Draw
from mvi_standard.redact.names import named
from mvi_standard.redact.part import Part, Refused, copied, places
from mvi_standard.redact.standard import Standard

__all__ = ["Redacted", "Refused", "redacted"]


@dataclass(frozen=True)
class Redacted:
    """A copy, and what its maker has to know of it.

    `differs` are the codes of what is found in only one of the two files; mostly none. `kept` are the JSON Pointers
    under which numbers are as they were. `masked` tells that the text could not be read, so that all is masked.
    """

    content: bytes
    findings: int
    differs: tuple[str, ...]
    kept: tuple[str, ...]
    masked: bool
    suffix: str


def redacted(data: bytes, suffix: str, key: bytes) -> Redacted:
    """Return the copy of the bytes of a file; `suffix` is that of its name, `key` 1 to 64 secret bytes.

    JSON and YAML become JSON, JSON Lines stays that. Raises Refused when no copy gives what is found in the file.
    """
    standard = Standard(LATEST)
    lines = suffix in JSON_LINES and _is_text(data)
    pieces = data.split(b"\n") if lines else [data]
    parts = [Part.of(each, suffix) if each.strip() or not lines else None for each in pieces]
    read = [each for each in parts if each is not None]
    names = named((each.node for each in read if each.node is not None), standard, Draw(key))
    copies = [None if each is None else copied(each, names, standard, lines=lines) for each in parts]
    made = [each for each in copies if each is not None]
    masked = any(each.masked for each in made)
    return Redacted(
        b"\n".join(b"" if each is None else each.content for each in copies),
        sum(sum(each.report.counts.values()) for each in read),
        tuple(sorted({code for each in made for code, _ in each.differs})),
        tuple(places(path for each in made for path in each.kept)),
        masked,
        suffix if suffix in JSON_LINES or masked else ".json",
    )


def _is_text(data: bytes) -> bool:
    """Tell whether bytes are text that can be cut into lines."""
    try:
        return bool(utf8(data))
    except Unreadable:
        return False
