"""Comparing two records: each difference once, however many runs show it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from fnmatch import fnmatchcase
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING

from tools.recording.record import PLACES, part
from tools.recording.workbook_view import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tools.recording.record import Record

ABSENT = "(not there)"
_AROUND = 60
_MOST_NAMED = 3


@dataclass(frozen=True)
class Difference:
    """A first line that differs, with both sides of it cut around the place, and the runs that show it."""

    line: int
    before: str
    after: str
    keys: tuple[str, ...]

    def lines(self) -> Iterator[str]:
        """Say it, for a person."""
        where = f", line {self.line}" if self.line else ""
        more = len(self.keys) - _MOST_NAMED
        yield f"{self.keys[0]}{where}"
        yield from (f"  and {each}" for each in self.keys[1:_MOST_NAMED])
        if more > 0:
            yield f"  and {more} more"
        yield f"  - {self.before}"
        yield f"  + {self.after}"


def differences(before: Record, after: Record, exceptions: Sequence[str] = ()) -> list[Difference]:
    """Return what differs between two records, leaving out keys that match one of the patterns.

    Of a record that holds more parts or runs than the other only what the other would hold is compared.
    """
    grouped: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for key in _compared(before, after, exceptions):
        old, new = _shown(before, key), _shown(after, key)
        if old != new:
            line, *sides = _first_difference(old, new)
            grouped.setdefault((sides[0], sides[1]), []).append((key, line))
    return [Difference(found[0][1], old, new, tuple(key for key, _ in found)) for (old, new), found in grouped.items()]


def whole_difference(before: Record, after: Record, key: str) -> list[str]:
    """Return every line that differs between the texts of one key."""
    old, new = ((_shown(record, key) or ABSENT).split("\n") for record in (before, after))
    return list(unified_diff(old, new, "before", "after", n=0, lineterm=""))


def moves(before: Record, after: Record) -> list[str]:
    """Say what is new in the wheel or elsewhere than it was, which is no difference."""
    both = (
        (key, before.texts.get(key, ABSENT), new) for key, new in sorted(after.texts.items()) if part(key) == PLACES
    )
    return [f"{key.partition('/')[2]}: {old} -> {new}" for key, old, new in both if old != new]


def compared(before: Record, after: Record, exceptions: Sequence[str] = ()) -> int:
    """Count what is compared."""
    return len(_compared(before, after, exceptions))


def _compared(before: Record, after: Record, exceptions: Sequence[str]) -> list[str]:
    return sorted(
        key
        for key in {*before.texts, *after.texts}
        if not _may_differ(key, before)
        and before.holds(key)
        and after.holds(key)
        and not any(fnmatchcase(key, pattern) for pattern in exceptions)
    )


def _may_differ(key: str, before: Record) -> bool:
    """Decide if a text may be different: where a file is, and a file that is new in the wheel."""
    return part(key) == PLACES or (part(key) == "wheel" and key not in before.texts)


def _shown(record: Record, key: str) -> str | None:
    text = record.texts.get(key)
    return None if text is None else shown(text)


def _first_difference(old: str | None, new: str | None) -> tuple[int, str, str]:
    if old is None or new is None:
        return 0, _start(old), _start(new)
    pairs = zip_longest(old.split("\n"), new.split("\n"), fillvalue=ABSENT)
    line, (left, right) = next((at, pair) for at, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    column = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))
    return line, _around(left, column), _around(right, column)


def _start(text: str | None) -> str:
    return ABSENT if text is None else _around(text.partition("\n")[0], 0)


def _around(line: str, column: int) -> str:
    first, last = max(0, column - _AROUND), column + _AROUND
    return f"{'...' if first else ''}{line[first:last]}{'...' if last < len(line) else ''}"
