"""No persons: recognise a citizen service number (BSN), an e-mail address and a telephone number, and hide the first.

An RSIN has the same form as a BSN, so nine digits alone prove nothing: only near a word for it do they count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Finding, Name
from mvi_standard.requirement import FOUT, WAARSCHUWING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.document import Record
    from mvi_standard.finding import Path
    from mvi_standard.tables import Tables

HIDDEN = "•" * 9
BSN = "MVI-C200"
CONTACT = "MVI-W200"

_WORD = re.compile(r"bsn|burgerservicenummer|sofinummer", re.IGNORECASE)
_NEAR = 30
_NINE_DIGITS = re.compile(r"(?<![0-9])[0-9](?:[. -]?[0-9]){8}(?![0-9])")
_CONTACT = re.compile(
    r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z]"  # an e-mail address
    r"|(?<![0-9])(?:\+31|0031|0)[ -]?(?:\([0-9]\))?[1-9](?:[ -]?[0-9]){8}(?![0-9])"  # a Dutch telephone number
)
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)  # the eleven-test of BSN and RSIN


def names_a_person(key: str) -> bool:
    """Tell whether a key of an object announces a BSN."""
    return _WORD.search(key) is not None


def hidden(text: str) -> str:
    """Return `text` with every BSN made unreadable; nothing that is shown may skip this."""
    for start, end in reversed(list(_numbers(text))):
        text = f"{text[:start]}{HIDDEN}{text[end:]}"
    return text


def check(record: Record, tables: Tables) -> Iterator[Finding]:
    """Give each free text in a sound record that holds a BSN, or how to reach a person."""
    return _visit(record.cls, record.path, record.data, tables)


def _visit(cls: str, path: Path, data: Mapping[str, Any], tables: Tables) -> Iterator[Finding]:
    for name in tables.texts.get(cls, ()):
        text = data.get(name)
        if text is None:
            continue
        if next(_numbers(text), None):
            yield Finding(BSN, FOUT, (*path, name), {"field": Name(f"{cls}.{name}")})
        elif _CONTACT.search(text):
            yield Finding(CONTACT, WAARSCHUWING, (*path, name), {"field": Name(f"{cls}.{name}")})
    for name, sub in tables.nesting.get(cls, {}).items():
        value = data.get(name)
        if isinstance(value, dict):
            yield from _visit(sub, (*path, name), value, tables)
        else:
            for index, each in enumerate(value or ()):
                yield from _visit(sub, (*path, name, index), each, tables)


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each nine digits near a word for a BSN that pass the eleven-test."""
    words = [word.span() for word in _WORD.finditer(text)]
    if not words:
        return
    for match in _NINE_DIGITS.finditer(text):
        start, end = match.span()
        near = any(start - word_end <= _NEAR and word_start - end <= _NEAR for word_start, word_end in words)
        if near and _passes(match[0]):
            yield start, end


def _passes(text: str) -> bool:
    digits = [int(each) for each in text if each.isdigit()]
    return sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0
