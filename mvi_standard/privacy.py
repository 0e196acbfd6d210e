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

    from mvi_standard.objects import Objects

DOT = "•"
BSN = "MVI-C200"
CONTACT = "MVI-W200"

_WORD = re.compile(r"bsn|b\.s\.n|burger[ -]?service[ -]?n|sofi[ -]?nummer|sofi[ -]?nr", re.IGNORECASE)
_NEAR = 30
_NINE_DIGITS = re.compile(r"(?<![0-9])[0-9](?:[. \u00a0\u2013-]?[0-9]){8}(?![0-9])")
_CONTACT = re.compile(
    r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z]"  # an e-mail address
    r"|(?<![0-9])(?:\+31|0031|0)[ -]?(?:\([0-9]\))?[1-9](?:[ -]?[0-9]){8}(?![0-9])"  # a Dutch telephone number
)
_SUSPECT = re.compile(r"@|[0-9](?:[ .()-]{0,3}[0-9]){7}")
"""What either has in it; most texts end here."""
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)  # the eleven-test of BSN and RSIN


def names_a_person(key: str, value: Any = None) -> bool:  # noqa: ANN401 - any JSON value
    """Tell whether a key of an object, or one inside its value, announces a BSN."""
    if _WORD.search(key):
        return True
    if isinstance(value, dict):
        return any(names_a_person(inner, each) for inner, each in value.items())
    return isinstance(value, list) and any(names_a_person("", each) for each in value)


def hidden(text: str, *, anywhere: bool = False) -> str:
    """Return `text` with every BSN made unreadable, as long as it was; nothing that is shown may skip this.

    With `anywhere` a word for it counts wherever it stands: for whole lines, where hiding too much does no harm.
    """
    for start, end in _numbers(text, len(text) if anywhere else _NEAR):
        text = f"{text[:start]}{DOT * (end - start)}{text[end:]}"
    return text


def check(objects: Objects, texts: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    """Give each free text that holds a BSN, or how to reach a person; `texts` names the fields by class."""
    for cls, names in texts.items():
        for path, data in objects.get(cls, ()):
            for name in names:
                text = data.get(name)
                if text is None or not _SUSPECT.search(text):
                    continue
                if next(_numbers(text), None):
                    yield Finding(BSN, FOUT, (*path, name), {"field": Name(f"{cls}.{name}"), "private": True})
                elif _CONTACT.search(text):
                    yield Finding(CONTACT, WAARSCHUWING, (*path, name), {"field": Name(f"{cls}.{name}")})


def _numbers(text: str, reach: int = _NEAR) -> Iterator[tuple[int, int]]:
    """Give the span of each nine digits near a word for a BSN that pass the eleven-test."""
    words = [word.span() for word in _WORD.finditer(text)]
    if not words:
        return
    for match in _NINE_DIGITS.finditer(text):
        start, end = match.span()
        near = any(start - word_end <= reach and word_start - end <= reach for word_start, word_end in words)
        if near and passes_the_eleven_test("".join(each for each in match[0] if each.isdigit())):
            yield start, end


def passes_the_eleven_test(digits: str) -> bool:
    """Tell whether nine digits pass the test that BSN and RSIN share; nine zeros are nobody's number."""
    weighted = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return weighted % 11 == 0 and digits != "000000000"
