"""Details of a person in a text: citizen service numbers (BSN), e-mail addresses, telephone and account numbers.

An RSIN has the same form as a BSN, so nine digits alone prove nothing: they count only near a word for a BSN, or as
one of the numbers that are known to be of a person. The others are recognised by their form alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    Span = tuple[int, int]

DOT = "•"

_WORD = r"(?i)bsn|b\.s\.n|burger[ -]?service[ -]?n|sofi[ -]?nummer|sofi[ -]?nr"
_IN_A_WORD = ("bsn", "b.s.n", "burger", "sof")
_NEAR = 30
_NINE_DIGITS = r"(?<![0-9])[0-9](?:[. \u00a0\u2013-]?[0-9]){8}(?![0-9])"
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)  # the eleven-test of BSN and RSIN
_DIGITS = "0123456789"

_LONG = "[0-9](?:[^0-9A-Za-z]{0,4}[0-9]){7}[0-9]*"
_LETTERS_AND_DIGITS = b"\n0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_OTHER_SIGNS = bytes(set(range(256)) - set(_LETTERS_AND_DIGITS))
_AS_ZEROS = bytes.maketrans(b"123456789", b"000000000")
_EIGHT_DIGITS = b"00000000"
"""What each of them has in it, an address left out, once other signs are gone: none goes on after the end of a line."""
_ADDRESS = r"(?<![\w.%+'-])[\w.%+'-]++@[\w-]++\.[^\W\d_][\w.-]*+"
_DAY = r"[0-9]{2}[-/. ][0-9]{2}[-/. ](?:19|20)[0-9]{2}(?![0-9])"
_REST = r"\)?[ ./-]{1,3}[0-9](?:[ .-]?[0-9])"
_TELEPHONE = (
    r"(?<![0-9A-Za-z])(?<![A-Z]{3}-)(?:"  # PRO-01-26271158 is a figure
    r"(?:\+|00) ?31[ -]?(?:\(0\))?[ -]?[1-9](?:[ .-]?[0-9]){8}"  # +31 (0)6 12 34 56 78
    r"|\+[1-9](?:[ .()-]{0,3}[0-9]){8,13}"  # of another country: only with its plus
    rf"|(?<![0-9][-/.,])(?!{_DAY})\(?0[1-9]"
    rf"(?:[0-9]{{8}}|{_REST}{{7}}|[0-9]{_REST}{{6}}|[0-9]{{2}}{_REST}{{5}})"  # 0612345678, (020) 123 45 67, 0123-456789
    r")(?![0-9])"
)
_IBAN = r"(?<![A-Za-z0-9])[A-Za-z]{2}[ .-]?[0-9]{2}(?:[ .-]?[A-Za-z0-9]){11,30}"
_SHORTEST = 15
"""Characters of the shortest IBAN, that of Norway."""


def announces_a_bsn(text: str) -> bool:
    """Return whether there is a word for a BSN in a text."""
    return next(_words(text), None) is not None


def names_a_person(key: str, value: Any = None) -> bool:  # noqa: ANN401 - any JSON value
    """Return whether a key of an object, or anything inside its value, announces a BSN."""
    if announces_a_bsn(key):
        return True
    if isinstance(value, str):
        return next(bsns(value), None) is not None
    if isinstance(value, dict):
        return any(names_a_person(inner, each) for inner, each in value.items())
    return isinstance(value, list) and any(names_a_person("", each) for each in value)


def hidden(text: str, *, anywhere: bool = False, known: Collection[str] = ()) -> str:
    """Return `text` with the details of persons masked, at the same length: everything that is shown passes here.

    With `anywhere` a word for a BSN counts wherever it stands: for whole lines, where hiding too much does no harm.
    Numbers in `known`, digits only, are hidden too.
    """
    found = [*_known(text, known)] if known else []
    if is_suspect(text):
        found += [*bsns(text, len(text) if anywhere else _NEAR), *addresses(text), *accounts(text), *telephones(text)]
    if not found:
        return text
    shown = list(text)
    for start, end in found:
        shown[start:end] = DOT * (end - start)
    return "".join(shown)


def discreet(text: str) -> str:
    """Return `text` for a log or a traceback, where nobody knows what a number is: every long one is masked too."""
    return re.sub(_LONG, lambda match: DOT * len(match[0]), hidden(text, anywhere=True))


def is_suspect(text: str) -> bool:
    """Return whether there may be details of a person in a text: most have none, and end here."""
    return "@" in text or _EIGHT_DIGITS in text.encode(errors="replace").translate(_AS_ZEROS, _OTHER_SIGNS)


def suspects(texts: Sequence[str]) -> list[int]:
    """Return the positions of the texts in which there may be details; looked at together, as most have none."""
    if not is_suspect("\n".join(texts)):
        return []
    found = [at for at, text in enumerate(texts) if is_suspect(text)]
    together = "\n".join([texts[at] for at in found])
    return found if hidden(together) != together else []


def without(text: str, spans: Iterable[Span]) -> str:
    """Return a text without some of its parts, which do not overlap and are in order."""
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end
    return "".join([*kept, text[at:]])


def bsns(text: str, reach: int = _NEAR) -> Iterator[Span]:
    """Yield the span of each nine digits near a word for a BSN that pass the eleven-test."""
    words = [*_words(text)]
    if not words:
        return
    starts, ends = [start for start, _ in words], [end for _, end in words]
    for match in re.finditer(_NINE_DIGITS, text):
        start, end = match.span()
        at = bisect_left(starts, start)  # words do not overlap, so the nearest one is on either side
        near = (at and start - ends[at - 1] <= reach) or (at < len(starts) and starts[at] - end <= reach)
        if near and passes_the_eleven_test(digits_of(match[0])):
            yield start, end


def _words(text: str) -> Iterator[Span]:
    """Yield the span of each word for a BSN; the expression is slow, and most texts have not even a part of one."""
    small = text.casefold()
    if any(part in small for part in _IN_A_WORD):
        yield from (word.span() for word in re.finditer(_WORD, text))


def forms_of_a_bsn(text: str) -> Iterator[str]:
    """Yield the digits of each nine that pass the eleven-test, whatever stands beside them."""
    for match in re.finditer(_NINE_DIGITS, text):
        if passes_the_eleven_test(digits := digits_of(match[0])):
            yield digits


def addresses(text: str) -> Iterator[Span]:
    """Yield the span of each e-mail address."""
    if "@" in text:
        yield from (match.span() for match in re.finditer(_ADDRESS, text))


def telephones(text: str) -> Iterator[Span]:
    """Yield the span of each telephone number; of another country only one with a plus in front."""
    yield from (match.span() for match in re.finditer(_TELEPHONE, text))


def accounts(text: str) -> Iterator[Span]:
    """Yield the span of each number of a bank account (IBAN) with the form and check digits of its country."""
    form, at = re.compile(_IBAN), 0
    while match := form.search(text, at):
        end = _end_of_account(match[0])
        if end:
            yield match.start(), match.start() + end
        at = match.start() + (end or len("NL"))


@lru_cache(maxsize=10_000)  # who shows a text masks it again
def _end_of_account(text: str) -> int:
    """Return where the IBAN ends with which a text begins; 0 where it does not."""
    from stdnum import iban  # noqa: PLC0415 - slow to load, and few texts have such a number

    ends = (end for end in range(len(text), _SHORTEST - 1, -1) if not text[end : end + 1].isalnum())
    return next((end for end in ends if iban.is_valid(text[:end], check_country=False)), 0)


def looks_like_a_bsn(text: str) -> bool:
    """Return whether the digits of a text form a BSN; one with a word for it beside it is found elsewhere."""
    digits = digits_of(text)
    return len(digits) == len(_WEIGHTS) and passes_the_eleven_test(digits) and not announces_a_bsn(text)


def passes_the_eleven_test(digits: str) -> bool:
    """Return whether nine digits pass the eleven-test of BSN and RSIN; nine zeros do not."""
    weighted = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return weighted % 11 == 0 and digits != "000000000"


def digits_of(text: str) -> str:
    """Return the digits 0 to 9 of a text."""
    return "".join(each for each in text if each in _DIGITS)


def _known(text: str, known: Collection[str]) -> Iterator[Span]:
    """Yield the span of each row of digits that is known, whatever stands between them, as part of a longer one too."""
    places = [at for at, each in enumerate(text) if each in _DIGITS]
    digits = "".join(text[at] for at in places)
    for length in {len(each) for each in known}:
        for at in range(len(places) - length + 1):
            if digits[at : at + length] in known and places[at + length - 1] - places[at] < 3 * length:
                yield places[at], places[at + length - 1] + 1
