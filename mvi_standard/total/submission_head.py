"""The heads of submissions: whose they are, which version, and in which bytes of which file they stand."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from mvi_standard.document import Unreadable
from mvi_standard.read import YAML, meant_as_tables, parse, read
from mvi_standard.reading.file import read_file
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.workbook import WORKBOOKS
from mvi_standard.total.days import period_of
from mvi_standard.total.identity import known, party

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.document import Document
    from mvi_standard.total.days import Period

FINAL = "definitief"
UNREADABLE = "onleesbaar"
LINK = "koppeling"
"""State of a link that leads out of its folder: nobody knows whether its file was sent in, so it is not opened."""


@dataclass(frozen=True)
class SubmissionHead:
    """Place and head of a submission; `line` is 0 for a whole file, and `start` and `size` are in bytes.

    `numbers` are the official numbers of the submitter. `sha256` is that of the bytes; empty when nothing opened.
    `period` is the one it reports on, None if it names none.
    """

    name: str
    key: str
    version: int = 0
    state: str = UNREADABLE
    line: int = 0
    start: int = 0
    size: int = 0
    numbers: tuple[str, ...] = ()
    sha256: str = ""
    period: Period | None = None

    @property
    def place(self) -> str:
        """Return the file, and the line in it when it holds more than one submission."""
        return f"{self.name}#{self.line}" if self.line else self.name


class _Party(msgspec.Struct):
    id: str
    identifiers: list[dict[str, str]] = []


class _Root(msgspec.Struct):
    id: str
    version: Annotated[float, msgspec.Meta(ge=-(2**31), lt=2**31)]  # 1.0 is whole; the tables of a total hold no more
    state: str
    submitter: str
    organisations: list[_Party]
    reporting_period: Any = None


def heads(names: Iterable[str]) -> Iterator[SubmissionHead]:
    """Yield the head of every submission in these files, unreadable ones included so that they do not go unnoticed."""
    for name in names:
        path = Path(name)
        if leads_out(path):
            yield SubmissionHead(name, name, state=LINK)
            continue
        try:
            yield from _heads(name, path)
        except Unreadable as refusal:
            yield SubmissionHead(name, name, sha256=refusal.sha256)


def leads_out(path: Path) -> bool:
    """Return whether a file is a link to something outside its folder."""
    return path.is_symlink() and not Path(realpath(path)).is_relative_to(realpath(path.parent))


def _heads(name: str, path: Path) -> Iterator[SubmissionHead]:
    if meant_as_tables(path):
        yield _head_of(name, read(path))
    else:
        yield from heads_in(name, read_file(path))


def heads_in(name: str, data: bytes) -> Iterator[SubmissionHead]:
    """Yield the head of every submission in the bytes of one file; raises Unreadable."""
    suffix = Path(name).suffix.lower()
    if suffix in JSON_LINES:
        yield from _lines(name, data)
    elif suffix in YAML | WORKBOOKS:
        yield _head_of(name, parse(data, suffix))
    else:
        yield _head(name, data, sha256(data).hexdigest())


def document_of(head: SubmissionHead) -> Document:
    """Read the submission of a head again; raises Unreadable."""
    path = Path(head.name)
    if not head.line:
        return read(path)
    with path.open("rb") as stream:
        stream.seek(head.start)
        return document_in(stream.read(head.size), head)


def document_in(data: bytes, head: SubmissionHead) -> Document:
    """Read the submission of a head from its own bytes; raises Unreadable."""
    return read_json(data, first_line=head.line) if head.line else parse(data, Path(head.name).suffix.lower())


def _head_of(name: str, document: Document) -> SubmissionHead:
    return _head(name, msgspec.json.encode({**document.envelope, **document.lists}), document.sha256)


def _lines(name: str, data: bytes) -> Iterator[SubmissionHead]:
    start = 0
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            text = line.rstrip(b"\r")
            yield _head(name, text, sha256(text).hexdigest(), number, start)
        start += len(line) + 1


def _head(name: str, data: bytes, checksum: str, line: int = 0, start: int = 0) -> SubmissionHead:
    place = (line, start, len(data))
    try:
        root = msgspec.json.decode(data, type=_Root)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        key = f"{name}#{line}" if line else name
        return SubmissionHead(name, key, 0, UNREADABLE, *place, sha256=checksum)
    numbers = next((each.identifiers for each in root.organisations if each.id == root.submitter), [])
    key = f"{party(numbers) or name} {root.id}"
    about = known(numbers), checksum, _period(root.reporting_period)
    return SubmissionHead(name, key, int(root.version), root.state, *place, *about)


def _period(value: Any) -> Period | None:  # noqa: ANN401 - any JSON value
    """Return the period that a submission names; None for what is no period."""
    try:
        return period_of(f"{value['start']}/{value['end']}")
    except (TypeError, LookupError, ValueError):
        return None
