"""All editions, and the one that a document says it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard import v1
from mvi_standard.demands import CURRENT_DRAFT, KNOWN_EDITION
from mvi_standard.document import Unreadable
from mvi_standard.finding import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.document import Document
    from mvi_standard.edition import Edition

EDITIONS = {**v1.EDITIONS}
LATEST = EDITIONS["1.0-draft.2"]


def edition_of(document: Document) -> Edition:
    """Return the edition that `standard_version` names; raises Unreadable when it is missing, unknown or superseded."""
    named = document.envelope.get("standard_version")
    if isinstance(named, str) and named in EDITIONS:
        return EDITIONS[named]
    path = ("standard_version",)
    for edition in EDITIONS.values():
        if isinstance(named, str) and named in edition.earlier_drafts:
            values = {"found": named, "expected": edition.version, "changed": _changed(document, edition, named)}
            raise Unreadable(CURRENT_DRAFT.finding(path, values, document.source.place(path)))
    unknown = {"found": named, "expected": sorted(EDITIONS)}
    raise Unreadable(KNOWN_EDITION.finding(path, unknown, document.source.place(path)))


def _changed(document: Document, edition: Edition, draft: str) -> Said:
    """Say which of the fields that changed since a draft stand in a document."""
    root = {**document.envelope, **document.lists}
    there = [each for each in edition.earlier_drafts[draft] if any(_found(root, each["field"].split(".")))]
    if not there:
        return Said("geen enkel veld dat in dit bestand staat", "no field that is in this file")
    return Said(*("; ".join(f"{each['field']} ({each[language]})" for each in there) for language in ("nl", "en")))


def _found(value: object, names: Sequence[str]) -> Iterator[object]:
    """Yield the values at the end of a way of names, through every item of each list."""
    if isinstance(value, list | tuple):
        for each in value:
            yield from _found(each, names)
    elif not names:
        yield value
    elif isinstance(value, dict) and names[0] in value:
        yield from _found(value[names[0]], names[1:])
