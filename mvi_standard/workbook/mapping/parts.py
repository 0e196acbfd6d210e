"""What a name is made of, whatever words people choose: `contractreferentie` is a number of a contract."""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

HERE = Path(__file__).parent
_LINKS = {"s", "e", "en", "de", "het", "een", "te", "ter"}
"""Letters between the parts of a word, and small words, that mean nothing."""
_PAIRS = {"social return": "socialreturn", "aanbestedende dienst": "aanbestedendedienst"}
_WHOLE = 3
"""A stem of so few letters is only a word of its own: `id` is no part of `leidraad`."""


def parts(words: Iterable[str]) -> frozenset[str]:
    """Return the concepts that words name, without those that add nothing; a word that is not known stays itself."""
    return frozenset(each for word in _joined(list(words)) for each in _split(word)) - {""}


def _joined(words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        pair = _PAIRS.get(" ".join(words[at : at + 2]))
        yield pair or words[at]
        at += 2 if pair else 1


@lru_cache(4096)
def _split(word: str) -> frozenset[str]:
    """Return the concepts of one word, which may be several words written as one."""
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
    """Return the stems that may be a part of a word, the longest first."""
    return tuple(sorted((each for each in _stems() if len(each) > _WHOLE), key=len, reverse=True))


@cache
def _stems() -> Mapping[str, str]:
    with (HERE / "stems.csv").open(encoding="utf-8", newline="") as stream:
        return {row["stem"]: row["concept"] for row in csv.DictReader(stream)}
