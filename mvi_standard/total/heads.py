"""Which submissions are to be added up: the head of each is read, and the highest final version chosen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mvi_standard.document import Unreadable
from mvi_standard.reading import JSON_LINES, YAML, parse
from mvi_standard.reading.file import read_file
from mvi_standard.total.account import PROVISIONAL, REPLACED
from mvi_standard.total.identity import known, party, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FINAL = "definitief"
UNREADABLE = "onleesbaar"


@dataclass(frozen=True)
class Head:
    """Where a submission is, and who says it is what. `line` is 0 for a whole file; `start` and `size` are in bytes.

    `numbers` are the official numbers of who submits.
    """

    name: str
    key: str
    version: int = 0
    state: str = UNREADABLE
    line: int = 0
    start: int = 0
    size: int = -1
    numbers: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Return the file, and the line in it when it holds more than one submission."""
        return f"{self.name}#{self.line}" if self.line else self.name


class _Party(msgspec.Struct):
    id: str
    identifiers: list[dict[str, str]] = []


class _Root(msgspec.Struct):
    id: str
    version: int
    state: str
    submitter: str
    organisations: list[_Party]


def heads(names: Iterable[str]) -> Iterator[Head]:
    """Give the head of every submission in these files; of what cannot be read too, for it must not go unnoticed."""
    for name in names:
        path = Path(name)
        try:
            data = read_file(path)
        except Unreadable:
            yield Head(name, name)
            continue
        if path.suffix.lower() in JSON_LINES:
            yield from _lines(name, data)
        else:
            yield _head(name, _as_json(data, path.suffix.lower()))


def choose(found: Iterable[Head]) -> tuple[list[Head], list[tuple[Head, str]]]:
    """Return what is to be added up, and the rest with the reason: `voorlopig` or `vervangen`.

    Of each submission (who submits, and its id) only the highest final version counts, whatever the order of the files,
    and by whichever of its numbers the submitter is known in each.
    """
    found = list(found)
    names = same(each.numbers for each in found)

    def submission(head: Head) -> str:
        body, _, own = head.key.partition(" ")
        return f"{names.get(body, body)} {own}"

    ordered = sorted(found, key=lambda each: (submission(each), -each.version, each.place))
    chosen: dict[str, Head] = {}
    rest: list[tuple[Head, str]] = []
    for each in ordered:
        if each.state not in (FINAL, UNREADABLE):
            rest.append((each, PROVISIONAL))
        elif submission(each) in chosen:
            rest.append((each, REPLACED))
        else:
            chosen[submission(each)] = each
    return list(chosen.values()), rest


def _lines(name: str, data: bytes) -> Iterator[Head]:
    start = 0
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            yield _head(name, line, number, start)
        start += len(line) + 1


def _head(name: str, data: bytes, line: int = 0, start: int = 0) -> Head:
    place = (line, start, len(data)) if line else (0, 0, -1)
    try:
        root = msgspec.json.decode(data, type=_Root)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Head(name, f"{name}#{line}", 0, UNREADABLE, *place)
    numbers = next((each.identifiers for each in root.organisations if each.id == root.submitter), [])
    key = f"{party(numbers) or name} {root.id}"
    return Head(name, key, root.version, root.state, *place, known(numbers))


def _as_json(data: bytes, suffix: str) -> bytes:
    """Return YAML as JSON, as far as its head goes; what cannot be read is left for the reading itself to refuse."""
    if suffix not in YAML:
        return data
    try:
        document = parse(data, suffix)
    except Unreadable:
        return b""
    return msgspec.json.encode({**document.envelope, **document.lists})
