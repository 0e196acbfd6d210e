"""How easily a Dutch text is read: the formula of Douma (1960), who fitted that of Flesch to Dutch.

    206.83 - 0.93 x words a sentence - 77 x syllables a word

Douma calls 30 to 45 difficult, 45 to 60 rather difficult, 60 to 70 normal; below 30 is for universities. What is
counted here is what a reader says aloud, and nothing is made easier for the terms of the trade:

- a word is what stands between spaces or slashes and has a letter; a compound with a hyphen is one word;
- a number, a date, an address and a code are none: of a rule, of a KPI, or a name with a dot or a low line in it;
- a syllable is a vowel, or a group of vowels that is one sound in Dutch; `ë` and its like begin a syllable;
- an abbreviation has a syllable for each of its letters and digits.
"""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?])[\"')]*\s+")
_ABBREVIATION = re.compile(r"(?<!\w)(?:art|bijv|bv|ca|e\.g|etc|excl|i\.e|incl|nr|o\.a|vs)\.(?=\s)", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s/]+")
_LETTER = re.compile(r"[^\W\d_]")
_NO_WORD = re.compile(r"https?://\S+|\S+@\S+|\b[A-Z]{3}-[A-Z]?\d+\b|\b\w+[._]\w[\w.]*|\b\d{4}-\d\S*")
_SOUND = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|ie|oo|uu|oe|eu|ui|ij|ei|ou|au|[aeiouyàáâäèéêëìíîïòóôöùúûü]")
_PIECES = re.compile(r"-")
BASE, PER_WORD, PER_SYLLABLE = 206.83, 0.93, 77.0


def sentences(text: str) -> list[str]:
    """Return the sentences of plain text; the dot of an abbreviation, a number or a code ends none."""
    kept = _ABBREVIATION.sub(lambda match: match[0].replace(".", ""), " ".join(text.split()))
    return [each for each in _END.split(kept) if each]


def words(sentence: str) -> list[str]:
    """Return what a reader says as words."""
    return [each for each in _BETWEEN.split(_NO_WORD.sub("", sentence)) if _LETTER.search(each)]


def syllables(word: str) -> int:
    """Return the number of syllables, at least one for each part of a compound with a hyphen."""
    return sum(_spoken(each) for each in _PIECES.split(word) if any(map(str.isalnum, each)))


def _spoken(piece: str) -> int:
    bare = "".join(filter(str.isalnum, piece))
    if len(bare) > 1 and (bare.isupper() or any(map(str.isdigit, bare))):
        return len(bare)
    return max(1, len(_SOUND.findall(bare.lower())))


def douma(text: str) -> float:
    """Return the score of a text; raises ZeroDivisionError for one without a word."""
    those = sentences(text)
    spoken = [word for each in those for word in words(each)]
    return BASE - PER_WORD * len(spoken) / len(those) - PER_SYLLABLE * sum(map(syllables, spoken)) / len(spoken)
