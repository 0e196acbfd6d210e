"""Redacted copies of files: the same faults and structure, no recognisable values, to attach to a bug report."""

from __future__ import annotations

from dataclasses import dataclass

from mvi_standard.document import Unreadable
from mvi_standard.editions import LATEST
from mvi_standard.reading.encoding import utf8
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.redact.pseudonyms import pseudonyms_of
from mvi_standard.redact.shape import SecretDraw
from mvi_standard.redact.standard_words import StandardWords
from mvi_standard.redact.submission_copy import CannotRedact, SubmissionText, copied, places

__all__ = ["CannotRedact", "Redacted", "redacted"]


@dataclass(frozen=True)
class Redacted:
    """A copy, and how faithful it is to its original.

    `differs` are the codes found in only one of the two files, usually none. `kept` are the JSON Pointers below which
    numbers are unchanged. `masked` means that the text could not be parsed and was masked as a whole.
    """

    content: bytes
    findings: int
    differs: tuple[str, ...]
    kept: tuple[str, ...]
    masked: bool
    suffix: str


def redacted(data: bytes, suffix: str, key: bytes) -> Redacted:
    """Return a redacted copy of the bytes of a file; `suffix` is that of its name, `key` holds 1 to 64 secret bytes.

    JSON and YAML become JSON, JSON Lines stays JSON Lines. Raises CannotRedact when no copy has the same findings.
    """
    standard = StandardWords(LATEST)
    lines = suffix in JSON_LINES and _is_text(data)
    pieces = data.split(b"\n") if lines else [data]
    parts = [SubmissionText.of(each, suffix) if each.strip() or not lines else None for each in pieces]
    read = [each for each in parts if each is not None]
    names = pseudonyms_of((each.node for each in read if each.node is not None), standard, SecretDraw(key))
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
    """Return whether bytes are text that can be cut into lines."""
    try:
        return bool(utf8(data))
    except Unreadable:
        return False
