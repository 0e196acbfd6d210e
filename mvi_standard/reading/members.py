"""Positions of the members of objects and lists in the bytes of a JSON document; each value is walked once."""

from __future__ import annotations

import json
import re

from msgspec import Struct, field

STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"')
KEY = re.compile(rb'[\s,]*("(?:[^"\\]++|\\.)*+")\s*:\s*')
GAP = re.compile(rb"[\s,]*")
SCALAR = re.compile(rb"[^\s,\]}]+")
BRACKET = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{}]')
REMEMBERED = 32
"""Objects and lists of which is known where their members stand: those around the places asked for last."""

Found = tuple[tuple[int, int] | None, int]
"""The span of a key, none in a list, and the offset of its value."""


class Members(Struct):
    """Members of one object or list, as far as they were needed; `at` is how far it was walked."""

    data: bytes
    at: int
    found: dict[str | bytes | int, Found] = field(default_factory=dict)

    def find(self, part: str | int) -> Found | None:
        """Return the position of one member, the first with that key; None when there is none."""
        while part not in self.found and self._walk():
            pass
        return self.found.get(part)

    def _walk(self) -> bool:
        """Go one member on; tell whether there was one."""
        key = KEY.match(self.data, self.at)
        value = key.end() if key else gap(self.data, self.at)
        self.at = skip(self.data, value)
        if key or self.at > value:
            self.found.setdefault(_name(key[1]) if key else len(self.found), (key.span(1) if key else None, value))
        return self.at > value


class Walked(Struct):
    """The objects and lists of one text that were last used."""

    data: bytes
    kept: dict[int, Members] = field(default_factory=dict)

    def member(self, at: int, part: str | int) -> Found | None:
        """Return the position of one member of the value at `at`."""
        if self.data[at : at + 1] != (b"[" if isinstance(part, int) else b"{"):
            return None
        members = self.kept.pop(at, None) or Members(self.data, at + 1)
        self.kept[at] = members
        if len(self.kept) > REMEMBERED:
            del self.kept[next(iter(self.kept))]
        return members.find(part)


def _name(key: bytes) -> str | bytes:
    """Return a key as it is read; as it is written where it cannot be read."""
    try:
        name: str = json.loads(key)
    except ValueError:
        return key
    return name


def skip(data: bytes, at: int) -> int:
    """Return the offset after the value that begins at `at`."""
    first = data[at : at + 1]
    if first == b'"':
        match = STRING.match(data, at)
        return match.end() if match else len(data)
    if first not in (b"{", b"["):
        match = SCALAR.match(data, at)
        return match.end() if match else at
    depth = 0
    for match in BRACKET.finditer(data, at):
        depth += (data[match.start()] in b"[{") - (data[match.start()] in b"]}")
        if depth == 0:
            return match.end()
    return len(data)


def gap(data: bytes, at: int) -> int:
    """Return the offset after blanks and commas."""
    match = GAP.match(data, at)
    return match.end() if match else at
