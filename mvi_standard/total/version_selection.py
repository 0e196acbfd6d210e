"""The heads of submissions, and the selection of the highest final version of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from mvi_standard.document import Unreadable
from mvi_standard.read import YAML, read
from mvi_standard.reading.file import read_file
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.workbook import content_of, holds_tables, is_workbook
from mvi_standard.total.account import CONFLICT, PROVISIONAL, REPLACED
from mvi_standard.total.identity import known, party, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.document import Document

FINAL = "definitief"
UNREADABLE = "onleesbaar"


@dataclass(frozen=True)
class SubmissionHead:
    """Place and head of a submission; `line` is 0 for a whole file, and `start` and `size` are in bytes.

    `numbers` are the official numbers of the submitter. `sha256` is computed only where it decides something.
    """

    name: str
    key: str
    version: int = 0
    state: str = UNREADABLE
    line: int = 0
    start: int = 0
    size: int = -1
    numbers: tuple[str, ...] = ()
    sha256: str = ""

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


def heads(names: Iterable[str]) -> Iterator[SubmissionHead]:
    """Yield the head of every submission in these files, unreadable ones included so that they do not go unnoticed."""
    for name in names:
        path = Path(name)
        if path.suffix.lower() in YAML or is_workbook(path):
            yield _head(name, _as_json(path))
            continue
        try:
            data = read_file(path)
        except Unreadable:
            yield SubmissionHead(name, name)
            continue
        if path.suffix.lower() in JSON_LINES:
            yield from _lines(name, data)
        else:
            yield _head(name, data)


def document_of(head: SubmissionHead) -> Document:
    """Read the submission of a head again; raises Unreadable."""
    path = Path(head.name)
    if not head.line:
        return read(path)
    with path.open("rb") as stream:
        stream.seek(head.start)
        return read_json(stream.read(head.size), first_line=head.line)


def choose(found: Iterable[SubmissionHead]) -> tuple[list[SubmissionHead], list[tuple[SubmissionHead, str]]]:
    """Return the submissions to add up, and the rest with the reason: `voorlopig`, `vervangen` or `tegenstrijdig`.

    Only the highest final version of each submission (submitter and id) counts, whatever the order of the files, and
    whichever of its numbers the submitter uses in each. The same bytes twice count once, and so does a workbook beside
    a file with the same content. When two files differ and are the same version, neither counts, nor an earlier one.
    """
    found = list(found)
    names = same(each.numbers for each in found)

    def submission(head: SubmissionHead) -> str:
        body, _, own = head.key.partition(" ")
        return f"{names.get(body, body)} {own}"

    rest = [(each, PROVISIONAL) for each in found if each.state not in {FINAL, UNREADABLE}]
    final = (each for each in found if each.state in {FINAL, UNREADABLE})
    chosen: list[SubmissionHead] = []
    for _, versions in groupby(sorted(final, key=lambda each: (submission(each), *_order(each))), key=submission):
        ranked = list(versions)
        highest = [each for each in ranked if each.version == ranked[0].version]
        one, others = _agreed(highest)
        chosen.extend(one)
        rest.extend(others)
        rest.extend((each, REPLACED) for each in ranked[len(highest) :])
    return chosen, rest


def _order(head: SubmissionHead) -> tuple[int, str]:
    return -head.version, head.place


def _agreed(heads: list[SubmissionHead]) -> tuple[list[SubmissionHead], list[tuple[SubmissionHead, str]]]:
    """Return the one that counts of equal versions of one submission, and the others; none if they contradict."""
    if len(heads) == 1:
        return heads, []
    of = _sha256_of_values if any(is_workbook(Path(each.name)) for each in heads) else _sha256
    hashed = [replace(each, sha256=each.sha256 or of(each)) for each in heads]
    if len({each.sha256 for each in hashed}) > 1:
        return [], [(each, CONFLICT) for each in hashed]
    return hashed[:1], [(each, REPLACED) for each in hashed[1:]]


def _sha256_of_values(head: SubmissionHead) -> str:
    """Return the hash of what a submission says: a workbook and the JSON that was made of it are the same one."""
    document = document_of(head)
    if document.faults:
        return _sha256(head)
    values = _plain({**document.envelope, **document.lists})
    return sha256(msgspec.json.encode(values, order="sorted")).hexdigest()


def _plain(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value in which 400000.0 is 400000, as a cell has it."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _sha256(head: SubmissionHead) -> str:
    """Return the hash of the bytes of a submission; empty when they cannot be read."""
    path = Path(head.name)
    try:
        data = content_of(path) if holds_tables(path) else read_file(path)
    except Unreadable:
        return ""
    return sha256(data[head.start : head.start + head.size].rstrip(b"\r") if head.line else data).hexdigest()


def _lines(name: str, data: bytes) -> Iterator[SubmissionHead]:
    start = 0
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            yield _head(name, line, number, start)
        start += len(line) + 1


def _head(name: str, data: bytes, line: int = 0, start: int = 0) -> SubmissionHead:
    place = (line, start, len(data)) if line else (0, 0, -1)
    try:
        root = msgspec.json.decode(data, type=_Root)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return SubmissionHead(name, f"{name}#{line}", 0, UNREADABLE, *place)
    numbers = next((each.identifiers for each in root.organisations if each.id == root.submitter), [])
    key = f"{party(numbers) or name} {root.id}"
    return SubmissionHead(name, key, int(root.version), root.state, *place, known(numbers))


def _as_json(path: Path) -> bytes:
    """Return YAML or a workbook as JSON; what cannot be read is left for the reading itself to refuse."""
    try:
        document = read(path)
    except Unreadable:
        return b""
    return msgspec.json.encode({**document.envelope, **document.lists})
