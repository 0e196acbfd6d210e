"""Definitions of fields in terms of a workbook, where answers are yes and no, and columns have names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import pick

if TYPE_CHECKING:
    from mvi_standard.edition import Edition

_FIELD = re.compile("[a-z]+(?:_[a-z]+)+")
_LIST = re.compile(r"\b(lijst|list) ([a-z]+(?:_[a-z]+)+)\b")
_ANSWER = re.compile(r"\b(?:true|false|waar|onwaar)\b", re.IGNORECASE)
_DAY = re.compile(r"\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b(?!T)")
_ANSWERS = {
    "nl": {"true": "ja", "false": "nee", "waar": "ja", "onwaar": "nee"},
    "en": {"true": "yes", "false": "no"},
}


def explained(edition: Edition, owner: str, field: str, language: str) -> str:
    """Return the definition of a field of the class `owner`."""
    said = pick(edition.labels[f"{owner}.{field}"][len(LANGUAGES) :], language)

    def named(found: re.Match[str]) -> str:
        words = edition.labels.get(f"{owner}.{found[0]}")
        return f'"{pick(words, language)}"' if words else found[0]

    node = edition.schema["$defs"].get(owner, {}).get("properties", {}).get(field, {})
    if node.get("type") == "boolean":
        said = _ANSWER.sub(lambda found: _answer(found[0], language), said)
    if language == "nl":
        said = _DAY.sub(r"\3-\2-\1", said)
    return _FIELD.sub(named, with_list_names(edition, said, language))


def with_list_names(edition: Edition, text: str, language: str) -> str:
    """Return a text in which code lists have the names that people see: `de lijst "Ambitieniveau"`."""

    def named(found: re.Match[str]) -> str:
        words = edition.labels.get(f"list:{found[2]}")
        return f'{found[1]} "{pick(words, language)}"' if words else found[0]

    return _LIST.sub(named, text)


def _answer(found: str, language: str) -> str:
    meant = _ANSWERS[language].get(found.casefold(), found)
    return meant.capitalize() if found[:1].isupper() else meant
