"""What a field means, in the words of a workbook: answers are yes and no there, and columns have names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.edition import Edition

_FIELD = re.compile("[a-z]+(?:_[a-z]+)+")
_ANSWER = re.compile(r"\b(?:true|false|waar|onwaar)\b", re.IGNORECASE)
_ANSWERS = {
    "nl": {"true": "ja", "false": "nee", "waar": "ja", "onwaar": "nee"},
    "en": {"true": "yes", "false": "no"},
}


def explained(edition: Edition, owner: str, field: str, language: str) -> str:
    """Return the definition of a field of the class `owner`."""
    which = ("nl", "en").index(language)
    said = str(edition.labels[f"{owner}.{field}"][which + 2])

    def named(found: re.Match[str]) -> str:
        words = edition.labels.get(f"{owner}.{found[0]}")
        return f'"{words[which]}"' if words else found[0]

    node = edition.schema["$defs"].get(owner, {}).get("properties", {}).get(field, {})
    if node.get("type") == "boolean":
        said = _ANSWER.sub(lambda found: _answer(found[0], language), said)
    return _FIELD.sub(named, said)


def _answer(found: str, language: str) -> str:
    meant = _ANSWERS[language].get(found.casefold(), found)
    return meant.capitalize() if found[:1].isupper() else meant
