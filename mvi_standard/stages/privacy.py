"""Privacy: recognise citizen service numbers (BSN) and details to reach or pay a person; hide the former.

An RSIN has the same form as a BSN, so nine digits alone prove nothing: they count only near a word for a BSN, or as
the number of a natural person, who has no RSIN.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard import demands
from mvi_standard.finding import Finding, Name
from mvi_standard.stages.doubtful import as_written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.document import Document
    from mvi_standard.finding import Path

    Objects = Mapping[str, Iterable[tuple[Path, Any]]]

DOT = "•"

_WORD = re.compile(r"bsn|b\.s\.n|burger[ -]?service[ -]?n|sofi[ -]?nummer|sofi[ -]?nr", re.IGNORECASE)
_NEAR = 30
_NINE_DIGITS = re.compile(r"(?<![0-9])[0-9](?:[. \u00a0\u2013-]?[0-9]){8}(?![0-9])")
_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z]")
_TELEPHONE = re.compile(r"(?<![0-9])(?:\+31|0031|0)[ -]?(?:\([0-9]\))?[1-9](?:[ -]?[0-9]){8}(?![0-9])")
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])")
_REGISTERED = "own_number"
"""A field with a number of somebody's records: like that of a register it may have the form of a telephone number."""
_TAX = ("rsin", "btw")
"""Schemes that a natural person may not have at all: a rule says so."""
_SUSPECT = re.compile(r"@|[0-9](?:[ .()-]{0,3}[0-9]){7}")
"""What either has in it; most texts end here."""
_DIGIT = re.compile("[0-9]")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)  # the eleven-test of BSN and RSIN


def names_a_person(key: str, value: Any = None) -> bool:  # noqa: ANN401 - any JSON value
    """Return whether a key of an object, or one inside its value, announces a BSN."""
    if _WORD.search(key):
        return True
    if isinstance(value, dict):
        return any(names_a_person(inner, each) for inner, each in value.items())
    return isinstance(value, list) and any(names_a_person("", each) for each in value)


def hidden(text: str, *, anywhere: bool = False, known: Iterable[str] = ()) -> str:
    """Return `text` with every BSN masked, at the same length; everything that is shown must pass through here.

    With `anywhere` a word for it counts wherever it stands: for whole lines, where hiding too much does no harm.
    Numbers in `known` are hidden too.
    """
    for start, end in _numbers(text, len(text) if anywhere else _NEAR):
        text = f"{text[:start]}{DOT * (end - start)}{text[end:]}"
    for each in known:
        text = text.replace(each, _DIGIT.sub(DOT, each))
    return text


def check(objects: Objects, texts: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    """Yield each free text with a BSN, or with details to reach or pay a person; `texts` names the fields by class."""
    yield from _of_persons(objects)
    for cls, names in texts.items():
        for path, data in objects.get(cls, ()):
            for name in names:
                text = dict.get(data, name)  # a faulty text may name a person too
                if not isinstance(text, str) or not _SUSPECT.search(text):
                    continue
                where, field = (*path, name), {"field": Name(f"{cls}.{name}")}
                if next(_numbers(text), None):
                    yield demands.NO_BSN.finding(where, field | {"private": True})
                    continue
                rest = _without_accounts(text)
                if rest != text:
                    yield demands.NO_ACCOUNT.finding(where, field)
                numbered = name == _REGISTERED or dict.get(data, "scheme", "lokaal") != "lokaal"
                if _ADDRESS.search(rest) or (not numbered and _TELEPHONE.search(rest)):
                    yield demands.NO_CONTACT.finding(where, field)


def unseen(document: Document | None) -> tuple[str, ...]:
    """Return the keys and numbers of natural persons that have the form of a BSN, which must never be shown."""
    persons = (((), each) for each in document.lists.get("organisations", ())) if document else ()
    return tuple(dict.fromkeys(text for _, text in numbers_of_persons(persons)))


def numbers_of_persons(objects: Iterable[tuple[Path, Any]]) -> Iterator[tuple[Path, str]]:
    """Yield each own key or number of a natural person that has the form of a BSN, among these organisations.

    Anyone not declared otherwise counts as a person, and a number counts as its digits: a mistake discloses nothing.
    """
    for path, data in objects:
        if not isinstance(data, dict) or data.get("natural_person", False) is False:
            continue
        found = [((*path, "id"), data.get("id"))]
        listed = data.get("identifiers")
        for index, each in enumerate(listed if isinstance(listed, list | tuple) else ()):
            if isinstance(each, dict) and each.get("scheme") not in _TAX and not _is_foreign(each):
                found.append(((*path, "identifiers", index, "value"), each.get("value")))
        yield from ((where, str(value)) for where, value in found if _hides(value))


def _hides(value: object) -> bool:
    """Return whether a text has the form of a BSN, or a number has it once it has its zeros in front."""
    if isinstance(value, str):
        return looks_like_a_bsn(value)
    return type(value) is int and looks_like_a_bsn(f"{value:09}")


def _is_foreign(identifier: Mapping[str, Any]) -> bool:
    """Return whether a number is of a register in another country: there nine digits are no BSN."""
    return identifier.get("scheme") == "buitenlands_register" and "country" in identifier


def _of_persons(objects: Objects) -> Iterator[Finding]:
    organisations = objects.get("Organisation", ())
    persons = ((path, as_written(data)) for path, data in organisations if dict.get(data, "natural_person") is True)
    for path, _ in numbers_of_persons(persons):
        cls = "Organisation" if path[-1] == "id" else "Identifier"
        yield demands.NO_BSN.finding(path, {"field": Name(f"{cls}.{path[-1]}"), "private": True})


def looks_like_a_bsn(text: str) -> bool:
    """Return whether the digits of a text form a BSN; one with a word for it beside it is found elsewhere."""
    digits = "".join(each for each in text if each in "0123456789")
    return len(digits) == len(_WEIGHTS) and passes_the_eleven_test(digits) and not _WORD.search(text)


def _without_accounts(text: str) -> str:
    """Return a text without the numbers of bank accounts in it, of which the check digits are right."""

    def left(match: re.Match[str]) -> str:
        from stdnum.iso7064 import mod_97_10  # noqa: PLC0415 - slow to load, and few texts have such a number

        number = match[0].replace(" ", "")
        return "" if mod_97_10.is_valid(number[4:] + number[:4]) else match[0]

    return _IBAN.sub(left, text)


def _numbers(text: str, reach: int = _NEAR) -> Iterator[tuple[int, int]]:
    """Yield the span of each nine digits near a word for a BSN that pass the eleven-test."""
    words = [word.span() for word in _WORD.finditer(text)]
    if not words:
        return
    for match in _NINE_DIGITS.finditer(text):
        start, end = match.span()
        near = any(start - word_end <= reach and word_start - end <= reach for word_start, word_end in words)
        if near and passes_the_eleven_test("".join(each for each in match[0] if each.isdigit())):
            yield start, end


def passes_the_eleven_test(digits: str) -> bool:
    """Return whether nine digits pass the eleven-test of BSN and RSIN; nine zeros do not."""
    weighted = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return weighted % 11 == 0 and digits != "000000000"
