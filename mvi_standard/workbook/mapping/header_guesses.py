"""Guesses the fields that the name of a column may mean, by the words of practice and of the standard."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.fixes.lenient_parsing import LONGEST
from mvi_standard.stages.id_repair import without_accents
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.mapping.blocks import BLOCKS
from mvi_standard.workbook.mapping.vocabulary import BlockField, listed, parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition

SAME, INSIDE, PARTS, LIKE = 0.95, 0.85, 0.8, 0.75
"""The certainty of a field by its name: the same word, that word among others, words of one meaning, or a word with
one other letter."""
_LIKENESS = 0.88
_LETTERS = 1
"""Most letters that a misspelled word may have more or less."""
_SHORTEST = 7
"""Least letters of a word that may be inside another name or be misspelled; shorter ones resemble too much."""
_ASIDE = re.compile(
    r"\([^)]*\)|\[[^\]]*\]|\b(?:19|20)[0-9]{2}\b|\bin euro(?:'?s)?\b|\beur\b|€|\bexcl\.? ?btw\b|\bincl\.? ?btw\b"
)
_DATED = re.compile(r"\bd\.? ?d\b\.?")
_NUMBER = re.compile(r"\bnr\b|(?<=[a-z])nr\b")
_MARK = re.compile(r"[^\w%]+|_")
_TURNING = {
    "plaats", "adres", "postcode", "land", "website", "url", "telefoon", "mail", "email", "percentage", "%", "btw",
    "aantal", "valuta", "datum", "reden", "nummer", "code", "rekening", "iban", "id", "vestiging", "jaar", "maand",
}  # fmt: skip
"""Words that change the meaning of a name: the town of a supplier is not a supplier."""
_VAGUE = {"name", "number", "kind", "amount", "award"}
"""Concepts of a word that names a field only when it stands alone: `Naam` may be anybody, unlike `Omschrijving`."""
_SMALL = {"de", "het", "van", "in", "of", "the", "per"}


@dataclass(frozen=True)
class FieldGuess:
    """A field that a column may be, its certainty, and the reason as the last part of the key of a phrase."""

    target: BlockField
    sure: float
    why: str
    word: str = ""


def header_guesses(name: str, edition: Edition) -> Iterator[FieldGuess]:
    """Yield each field that a name may mean, with the best reason for it."""
    best: dict[BlockField, FieldGuess] = {}
    plain = Spelling.of(simple(name) if len(name) <= LONGEST else ())
    for target, known in _words(edition).items():
        for word in known:
            sure, why = _likeness(plain, word)
            if sure and (target not in best or sure > best[target].sure):
                best[target] = FieldGuess(target, sure, why, " ".join(word.words))
    yield from best.values()


class Spelling(NamedTuple):
    """A name as words, as one word, and as concepts."""

    words: tuple[str, ...]
    joined: str
    parts: frozenset[str]

    @classmethod
    def of(cls, words: tuple[str, ...]) -> Spelling:
        """Return the spelling of a name in words."""
        return cls(words, "".join(words), parts(words))


def simple(name: str) -> tuple[str, ...]:
    """Return the words of a name without additions: `KvK-nr. (NHR)` as `kvk`, `nummer`."""
    bare = _ASIDE.sub(" ", without_accents(name.casefold()))
    spelled = _NUMBER.sub("nummer", _DATED.sub("datum", bare))
    words = tuple(each for each in _MARK.split(spelled) if each)
    return tuple(each for each in words if each not in _SMALL) or words


@cache
def _words(edition: Edition) -> Mapping[BlockField, tuple[Spelling, ...]]:
    """Return the words for each field: those of practice, its machine path, and labels that only it has."""
    found: dict[BlockField, list[tuple[str, ...]]] = {}
    for target, word, _ in listed():
        found.setdefault(target, []).append(simple(word))
    named: dict[tuple[str, ...], set[BlockField]] = {}
    for target, label in _labels(edition):
        named.setdefault(simple(label), set()).add(target)
    taken = {word for words in found.values() for word in words}
    for label_words, targets in named.items():
        if len(targets) == 1 and label_words not in taken:
            found.setdefault(next(iter(targets)), []).append(label_words)
    return {target: tuple(map(Spelling.of, words)) for target, words in found.items()}


def _labels(edition: Edition) -> Iterator[tuple[BlockField, str]]:
    sheets = {each.path: each for each in layout(edition)}
    for block in BLOCKS.values():
        for column in sheets[block.list].columns:
            if column.type != "reference" and column.path != "id":
                target = BlockField(block.name, column.path)
                yield from ((target, each) for each in (*column.labels, f"{block.list}.{column.path}"))


def _likeness(name: Spelling, word: Spelling) -> tuple[float, str]:
    """Return the likeness of a name to a word, and the reason."""
    if not name.joined or not word.joined:
        return 0, ""
    if name.joined == word.joined or set(name.words) == set(word.words):
        return SAME, "same"
    if name.parts and name.parts == word.parts and not _is_vague(word):
        return PARTS, "parts"
    if _is_inside(word, name):
        return INSIDE * (0.6 + 0.4 * len(word.joined) / len(name.joined)), "inside"
    near = len(word.joined) >= _SHORTEST and abs(len(name.joined) - len(word.joined)) <= _LETTERS
    if near and SequenceMatcher(None, name.joined, word.joined).ratio() >= _LIKENESS:
        return LIKE, "like"
    return 0, ""


def _is_inside(word: Spelling, name: Spelling) -> bool:
    """Return whether a name contains a word among others that do not change its meaning."""
    more = set(name.words) - set(word.words)
    if len(word.joined) < _SHORTEST or _is_vague(word):
        return False
    return set(word.words) < set(name.words) and not more & _TURNING


def _is_vague(word: Spelling) -> bool:
    return len(word.words) == 1 and word.parts <= _VAGUE
