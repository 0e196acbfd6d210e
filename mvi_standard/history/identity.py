"""The stable identity of a fault: a code, a record and a field, never a position in a list."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from mvi_standard.document import ROOT, checksum
from mvi_standard.personal_data import hidden
from mvi_standard.stages.privacy import unseen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from mvi_standard.document import Document
    from mvi_standard.finding import Finding, Path
    from mvi_standard.tables import Tables

LONGEST = 80
"""Characters of a key that a person can still read in a list of known faults; a longer one becomes a checksum."""
PRIVATE = "#private"
"""Stands for a key with the number of a person in it: nobody may find that number again by trying them all."""
FINGERPRINT = 16
"""Hexadecimal digits that tell the faults of one file apart."""


@dataclass(frozen=True, order=True)
class Identity:
    """Identity of a fault: the same in two versions of a file, even after records were added or moved.

    `record` is the list and the key of the record, such as `contracts/C-017`, and empty for the submission itself;
    `field` leads to the value from there: `themes[klimaat].reason`. `nth` tells twins apart, from 1.
    """

    code: str
    record: str
    field: str
    nth: int = 1

    @property
    def fingerprint(self) -> str:
        """Return a checksum of the code, the record and the field."""
        parts = [self.code, self.record, self.field, *([str(self.nth)] if self.nth > 1 else [])]
        return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:FINGERPRINT]


def identities(findings: Sequence[Finding], document: Document | None, tables: Tables) -> list[Identity]:
    """Return the identity of each finding, in order; twins are numbered as they stand in the document."""
    private = unseen(document, findings)
    named = [(each.code, *_named(each.path, document, tables, private)) for each in findings]
    numbers, seen = [0] * len(named), Counter[tuple[str, str, str]]()
    for at in sorted(range(len(named)), key=lambda at: _positions(findings[at].path)):
        seen[named[at]] += 1
        numbers[at] = seen[named[at]]
    return [Identity(*names, nth) for names, nth in zip(named, numbers, strict=True)]


def records_of(paths: Iterable[Path], document: Document, tables: Tables) -> frozenset[str]:
    """Return the records that paths lead into, named as in an identity; empty for the submission itself."""
    named = naming(document, tables)
    return frozenset(named(each)[0] for each in paths)


def naming(document: Document, tables: Tables, findings: Sequence[Finding] = ()) -> Callable[[Path], tuple[str, str]]:
    """Return what names the record and the field that a path into a document leads to, as in an identity.

    `findings` tell which unknown fields hold, or are, the number of a person.
    """
    private = unseen(document, findings)
    return lambda path: _named(path, document, tables, private)


def _positions(path: Path) -> tuple[int, ...]:
    return tuple(each for each in path if isinstance(each, int))


def _named(path: Path, document: Document | None, tables: Tables, private: Collection[str]) -> tuple[str, str]:
    """Return the record and the field that a path leads to."""
    listed = len(path) > 1 and path[0] in tables.lists and isinstance(path[1], int)
    if document is None or not listed:
        data: Any = document.envelope if document else None
        return "", _field(path, data, ROOT, tables, private)
    name, index, *rest = path
    cls, data = tables.lists[str(name)], document.lists[str(name)][int(index)]
    key = _key(data, cls, tuple(rest[:1]), tables, private)
    return f"{name}/{key}", _field(tuple(rest), data, cls, tables, private)


def _field(path: Path, data: Any, cls: str, tables: Tables, private: Collection[str]) -> str:  # noqa: ANN401 - any JSON value
    """Write a path within a record, each item of a list by its key."""
    written = ""
    for depth, part in enumerate(path):
        data = _member(data, part)
        if isinstance(part, int):
            written += f"[{_key(data, cls, path[depth + 1 : depth + 2], tables, private)}]"
        else:
            cls = tables.nesting.get(cls, {}).get(part, "")
            name = PRIVATE if _is_private(part, private) else part
            written += f".{name}" if written else name
    return written


def _member(data: Any, part: str | int) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(part, str):
        return data.get(part) if isinstance(data, dict) else None
    return data[part] if isinstance(data, list | tuple) and part < len(data) else None


def _key(item: Any, cls: str, faulty: Path, tables: Tables, private: Collection[str]) -> str:  # noqa: ANN401 - any JSON value
    """Return what tells an item from the others: its id, its key in the standard, or else all that is in it.

    The member at fault says nothing then: mending it would make another record of it.
    """
    if not isinstance(item, dict):
        return _said(item, private)
    if isinstance(item.get("id"), str):
        return _said(item["id"], private)
    for fields in tables.unique.get(cls, ()):
        if any(each in item for each in fields):
            return _said(" ".join(_plain(item[each]) for each in fields if each in item), private)
    return _checksum({key: value for key, value in item.items() if (key,) != tuple(faulty)}, private)


def _plain(value: Any) -> str:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        return "/".join(_plain(value[key]) for key in sorted(value, reverse=True))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _said(value: Any, private: Collection[str]) -> str:  # noqa: ANN401 - any JSON value
    text = _plain(value)
    return _checksum(value, private) if len(text) > LONGEST or _is_private(text, private) else text


def _checksum(value: Mapping[str, Any] | Any, private: Collection[str]) -> str:  # noqa: ANN401 - any JSON value
    if _is_private(json.dumps(value, ensure_ascii=False), private):
        return PRIVATE
    return f"#{checksum(value, 8)}"


def _is_private(text: str, private: Collection[str]) -> bool:
    return hidden(text, anywhere=True, known=private) != text
