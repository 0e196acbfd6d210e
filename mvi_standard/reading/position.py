"""Line and column of a value, found by walking the bytes along one path; siblings are skipped."""

from __future__ import annotations

import json
from bisect import bisect_left
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct, field

from mvi_standard.finding import Place
from mvi_standard.reading.members import KEY, Walked, gap, skip
from mvi_standard.reading.splitting import size, split

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.finding import Path
    from mvi_standard.reading.splitting import Raw

BLOCK = 1 << 16
CONTINUATION = bytes(range(0x80, 0xC0))
"""The bytes that are not the first of a character."""


class JsonText(Struct, frozen=True, dict=True):
    """The text of one JSON document, which is split once a place in it is asked for.

    `first_line` is the line in the file on which the document begins (JSON Lines has many documents in a file).
    """

    __repr__ = object.__repr__

    data: bytes
    first_line: int = 1
    _found: dict[str, list[int]] = field(default_factory=dict)
    _line: dict[int, str] = field(default_factory=dict)

    def place(self, path: Path) -> Place | None:
        """Return the place of the value at `path`, or else the start of its nearest owner."""
        start, end, _ = self._span(path)
        return self.place_at(start, end)

    def key(self, path: Path) -> Place | None:
        """Return the place of the last key of `path`."""
        _, _, key = self._span(path)
        return self.place_at(*key) if key else self.place(path)

    def token(self, path: Path) -> str | None:
        """Return a value as it is written; None for objects and lists."""
        start, end, _ = self._span(path)
        return None if self._opens(start) else self.data[start:end].decode("utf-8", "replace")

    def span(self, path: Path, *, key: bool = False) -> tuple[int, int] | None:
        """Return the start and end of a scalar, or of the last key of `path`; None for an object or a list."""
        start, end, key_span = self._span(path)
        return key_span if key else None if self._opens(start) else (start, end)

    def line(self, number: int) -> str:
        """Return one line of the file, without its end; the last one is cached, as a whole file may be one line."""
        if number not in self._line:
            start = self._line_start(number - self.first_line)
            end = self.data.find(b"\n", start)
            self._line.clear()
            self._line[number] = self.data[start : end if end >= 0 else None].decode("utf-8", "replace").rstrip("\r")
        return self._line[number]

    def place_at(self, start: int, end: int) -> Place:
        """Turn byte offsets into line, column and length in characters."""
        begin = self.data.rfind(b"\n", 0, start) + 1
        block = start // BLOCK
        line = self._lines_before[block] + self.data.count(b"\n", block * BLOCK, start) + self.first_line
        column = self._characters(begin, start) + 1
        return Place(line, column, max(1, len(self.data[start:end].decode("utf-8", "replace"))))

    def start(self, name: str, index: int) -> int:
        """Return the offset of one item of a top-level list."""
        return self._starts(name)[index]

    @cached_property
    def lengths(self) -> Mapping[str, tuple[int, ...]]:
        """The size in bytes of each item of each top-level list."""
        return {name: tuple(map(size, raws)) for name, raws in self._split[1].items()}

    @cached_property
    def _split(self) -> tuple[dict[str, Raw], dict[str, list[Raw]]]:
        return split(self.data)

    @cached_property
    def _lines_before(self) -> list[int]:
        """The number of line ends before each block of the text: counted once, so that each place costs one block."""
        counts = (self.data.count(b"\n", at, at + BLOCK) for at in range(0, len(self.data), BLOCK))
        return list(accumulate(counts, initial=0))

    @cached_property
    def _characters_before(self) -> list[int]:
        """The number of characters before each block of the text, for lines that are longer than a block."""
        counts = (_characters(self.data[at : at + BLOCK]) for at in range(0, len(self.data), BLOCK))
        return list(accumulate(counts, initial=0))

    def _characters(self, begin: int, end: int) -> int:
        if end - begin <= BLOCK:
            return _characters(self.data[begin:end])
        first, last = begin // BLOCK + 1, end // BLOCK
        around = _characters(self.data[begin : first * BLOCK]) + _characters(self.data[last * BLOCK : end])
        return self._characters_before[last] - self._characters_before[first] + around

    def _line_start(self, lines: int) -> int:
        """Return the offset after so many line ends."""
        if not lines:
            return 0
        block = bisect_left(self._lines_before, lines) - 1
        at = block * BLOCK
        for _ in range(lines - self._lines_before[block]):
            at = self.data.find(b"\n", at) + 1
        return at

    @cached_property
    def _walked(self) -> Walked:
        return Walked(self.data)

    @cached_property
    def _tops(self) -> dict[str, tuple[int, int, int]]:
        """Offsets of the key and of the value of each member of the root."""
        found, at = {}, self.data.find(b"{") + 1
        while key := KEY.match(self.data, at):
            name = json.loads(key[1])
            found[name] = (key.start(1), key.end(1), key.end())
            at = key.end() + size(self._split[0][name])
        return found

    def _starts(self, name: str) -> list[int]:
        """Return the offset of each item of a top-level list, found once for each list that has a fault."""
        starts = self._found.get(name)
        if starts is None:
            starts, at = [], self._tops[name][2] + 1
            for length in self.lengths[name]:
                at = gap(self.data, at)
                starts.append(at)
                at += length
            self._found[name] = starts
        return starts

    def _span(self, path: Path) -> tuple[int, int, tuple[int, int] | None]:
        """Return the span of the value at `path` or of its nearest owner (of a bracket alone), and that of its key."""
        if not path or path[0] not in self._tops:
            at = self.data.find(b"{")
            return at, at + 1, None
        key_start, key_end, at = self._tops[str(path[0])]
        key: tuple[int, int] | None = (key_start, key_end)
        rest = path[1:]
        if rest and path[0] in self.lengths and isinstance(rest[0], int):
            at, key, rest = self._starts(str(path[0]))[rest[0]], None, rest[1:]
        for part in rest:
            found = self._walked.member(at, part)
            if found is None:
                return at, at + 1, None
            key, at = found
        return at, at + 1 if self._opens(at) else skip(self.data, at), key

    def _opens(self, at: int) -> bool:
        return self.data[at : at + 1] in (b"{", b"[")


def _characters(data: bytes) -> int:
    """Count the characters that begin in UTF-8 text, which may be cut within one."""
    return len(data) if data.isascii() else len(data.translate(None, CONTINUATION))
