"""The vocabulary of practice: names for fields, words for codes, and the stems that names are made of."""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


HERE = Path(__file__).parent


class BlockField(NamedTuple):
    """A field of a block: `supplier` and `name`."""

    block: str
    field: str


class Word(NamedTuple):
    """A name for a field, and where it was found: `label` for one of the standard itself."""

    target: BlockField
    word: str
    source: str


def listed() -> Iterator[Word]:
    """Yield the names of practice for fields, from words.csv."""
    with (HERE / "words.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield Word(BlockField(row["block"], row["field"]), row["word"], row["source"])


@cache
def meanings() -> Mapping[str, Mapping[str, str]]:
    """Return the code of each word of practice, by code list, from meanings.csv."""
    found: dict[str, dict[str, str]] = {}
    with (HERE / "meanings.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found.setdefault(row["codelist"], {})[row["word"]] = row["code"]
    return found


HERE = Path(__file__).parent
_LINKS = {"s", "e", "en", "de", "het", "een", "te", "ter"}
"""Letters between the parts of a compound, and small words, that mean nothing."""
_PAIRS = {"social return": "socialreturn", "aanbestedende dienst": "aanbestedendedienst"}
_WHOLE = 3
"""A stem of so few letters only counts as a whole word: `id` is no part of `leidraad`."""


def parts(words: Iterable[str]) -> frozenset[str]:
    """Return the concepts that words name, without those that add nothing; an unknown word stands for itself."""
    return frozenset(each for word in _joined(list(words)) for each in _split(word)) - {""}


def _joined(words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        pair = _PAIRS.get(" ".join(words[at : at + 2]))
        yield pair or words[at]
        at += 2 if pair else 1


@lru_cache(4096)
def _split(word: str) -> frozenset[str]:
    """Return the concepts of one word, which may be a compound."""
    stems = _stems()
    if word in stems:
        return frozenset({stems[word]})
    found, rest, at = set(), "", 0
    while at < len(word):
        stem = next((each for each in _long() if word.startswith(each, at)), "")
        if not stem:
            rest += word[at]
            at += 1
            continue
        found |= {stems[stem], *_left(rest)}
        rest, at = "", at + len(stem)
    return frozenset({*found, *_left(rest)})


def _left(rest: str) -> set[str]:
    return set() if not rest or rest in _LINKS else {rest}


@cache
def _long() -> tuple[str, ...]:
    """Return the stems that may be part of a compound, longest first."""
    return tuple(sorted((each for each in _stems() if len(each) > _WHOLE), key=len, reverse=True))


@cache
def _stems() -> Mapping[str, str]:
    with (HERE / "stems.csv").open(encoding="utf-8", newline="") as stream:
        return {row["stem"]: row["concept"] for row in csv.DictReader(stream)}
