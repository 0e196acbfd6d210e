"""JSON Lines: each line is one submission, with a report of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

JSON_LINES = {".jsonl", ".ndjson"}
"""How a name ends, in small letters, of a file of JSON Lines."""


def lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not blank with its number; a line ends at a line feed, nothing else."""
    number = begin = 0
    while begin < len(data):
        end = data.find(b"\n", begin)
        line = data[begin : end if end >= 0 else None]
        number, begin = number + 1, begin + len(line) + 1
        if line.strip():
            yield number, line
