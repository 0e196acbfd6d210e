"""Reads sentences and tables for what cannot follow from any data: a range without width, a part of nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBER = r"[<>]?\s?(?:€\s?)?-?[0-9][0-9.,]*(?:\s?(?:%|euro|miljoen|miljard|million|billion))?"
RANGE = re.compile(rf"\b(?:tussen|between) ({NUMBER})(?: [a-z]+)? (?:en|and) ({NUMBER})", re.IGNORECASE)
OF_NOTHING = re.compile(
    r"\b(?:van (?:de )?|alle |of (?:the )?|all )0(?![0-9.,])(?! (?:tot|to)\b)|"
    r"(?<![0-9.,])0 (?:\S+ )?(?:van de|of the|of all)\b|\bzijn er 0\b|(?<![0-9.,])0 (?:zijn|are)\b",
    re.IGNORECASE,
)
PARTS = re.compile(
    r"(?<![0-9.,:-])([0-9](?:[0-9.,]*[0-9])?) (?:[a-z]+ )?(?:van de|of the) ([0-9](?:[0-9.,]*[0-9])?)(?!\s?%)",
    re.IGNORECASE,
)
MOST = re.compile(rf"(?:het vaakst|most often)[^.]*?({NUMBER})", re.IGNORECASE)
LEAST = re.compile(rf"(?:het minst vaak|least often)[^.]*?({NUMBER})", re.IGNORECASE)
MORE_THAN_SUMS_SAY = re.compile(
    r"\bmeestal\b|\bmostly\b|\busually\b|bekend wat is bereikt|known what was achieved|\bontbreekt niets\b|"
    r"\bnothing is missing\b|met de meeste waarden|with most values",
    re.IGNORECASE,
)  # fmt: skip


def faults(text: str) -> Iterator[str]:
    """Give what one text says that no data can bear out."""
    text = " ".join(text.split())
    for found in RANGE.finditer(text):
        if found[1].strip() == found[2].strip():
            yield f"range without width: {found[0]}"
    for found in OF_NOTHING.finditer(text):
        yield f"part of nothing: {_around(text, found)}"
    for found in PARTS.finditer(text):
        part, whole = (int(re.sub("[.,]", "", each.strip(".,")) or 0) for each in found.groups())
        if part > whole:
            yield f"more than all: {_around(text, found)}"
    most, least = MOST.search(text), LEAST.search(text)
    if most and least and most[1].strip() == least[1].strip():
        yield f"most and least are equal: {most[0]} / {least[0]}"


def claims(text: str) -> Iterator[str]:
    """Give what a report of added figures says that no sum can bear out."""
    yield from faults(text)
    for found in MORE_THAN_SUMS_SAY.finditer(text):
        yield f"more than a sum says: {_around(text, found)}"


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(found.start() - 50, 0) : found.end() + 40]
