"""What of a file may be read in its redacted copy, and what may not."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.fixes.suggestion import nearest
from mvi_standard.redact.standard_words import StandardWords

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD = StandardWords(LATEST)
DATE_OR_SMALL = re.compile(r"[0-9]{1,4}([-/. ][0-9W]{1,3}){1,2}([-/. ][0-9]{1,4})?(T.*)?|[0-9.,-]{1,5}|20[0-9]{6}")
CPV = re.compile("[0-9]{1,8}(-[0-9])?")
SHORTEST = 4


def strings(value: Any) -> Iterator[tuple[str, str]]:
    """Give every text in a document with the field that it stands in; keys of our own as a text too."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in STANDARD.fields:
                yield "key", key
            yield from ((key if field == "" else field, text) for field, text in strings(each))
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, str):
        yield "", value


def leaks(document: Any, copy: str) -> set[str]:
    """Return the texts that are in a copy after all; a misspelled code or field may be."""
    found = {text for text in secrets_of(document) if text in copy or json.dumps(text)[1:-1] in copy}
    return {text for text in found if not nearest(text, STANDARD.codes | STANDARD.fields)}


def secrets_of(document: Any) -> set[str]:
    """Return the texts that would be recognised."""
    return {
        text
        for field, text in strings(document)
        if len(text) >= SHORTEST
        and text not in STANDARD.words
        and not DATE_OR_SMALL.fullmatch(text)
        and not (field == "cpv" and CPV.fullmatch(text))
        and not (field in {"kpi", "path"} and set(text.split(".")) <= STANDARD.fields)
    }


def numbers_of(value: Any) -> Iterator[float]:
    """Give every number of five digits or more."""
    if isinstance(value, dict):
        for each in value.values():
            yield from numbers_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from numbers_of(each)
    elif isinstance(value, int | float) and abs(value) >= 10**SHORTEST:
        yield value
