"""Names by which users know their records: `Contract 26-017 Schoonmaak`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.texts.say import pick
from mvi_standard.texts.shortened import shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.document import Document
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Path

LONGEST_NAME = 300
"""Characters that a title may have: ShortText."""
_KEYS = ("own_number", "id", "organisation", "contract")
_TITLES = ("title", "name", "kpi", "label_nl")


def record_name(path: Path, document: Document | None, edition: Edition, language: str) -> str:
    """Return the name of the record that a path leads to; empty for the submission itself."""
    lists = edition.tables.lists
    if document is None or not path or path[0] not in lists or len(path) == 1:
        return ""
    label = pick(edition.labels[lists[str(path[0])]], language)
    data = document.lists[str(path[0])][int(path[1])]
    return " ".join([label, *_known_as(data if isinstance(data, dict) else {}, int(path[1]))])


def _known_as(data: Mapping[str, Any], index: int) -> list[str]:
    """Return its number and its title; once where they are the same."""
    number = next((data[key] for key in _KEYS if isinstance(data.get(key), str)), str(index + 1))
    title = next((data[key] for key in _TITLES if isinstance(data.get(key), str)), "")
    return [shortened(each, LONGEST_NAME) for each in ([number, title] if title not in {"", number} else [number])]
