"""What became of each value in a notice: one row for each, with exactly one status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mvi_standard.exchange.events import LEFT_OUT, NO_FIELD, TAKEN, Became, Said
from mvi_standard.personal_data import hidden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.exchange.draft import Draft
    from mvi_standard.exchange.facts import Leaf, Thing

EMPTY, WITHHELD, ASKED = "placeholder", "withheld", "question"
UNSEEN = frozenset({LEFT_OUT, WITHHELD})
"""What is not shown: it may be about a person, or is kept back by who published it."""


class Row(Struct, frozen=True):
    """One value of a notice: the file, its path and line there, its text, what became of it, and the fields it is in.

    `target` holds JSON Pointers into the draft, with a space between.
    """

    notice: str
    path: str
    line: int
    codelist: str
    text: str
    status: str
    target: str


def ledger(draft: Draft) -> Iterator[Row]:
    """Yield a row for each value of each notice, in the order of the notices."""
    became = _became(draft)
    for notice in draft.notices:
        rows = [_row(each, leaf, became) for each in notice.things for leaf in each.leaves]
        yield from sorted(rows, key=lambda row: row.line)


def _row(thing: Thing, leaf: Leaf, became: dict[Leaf, tuple[str, str]]) -> Row:
    status, target = became.get(leaf) or (_otherwise(thing, leaf), "")
    if leaf.field.privacy in thing.withheld:
        status, target = WITHHELD, ""
    text = "" if status in UNSEEN else hidden(leaf.text)
    return Row(leaf.notice, leaf.path, leaf.element.line, leaf.codelist, text, status, target)


def _otherwise(thing: Thing, leaf: Leaf) -> str:
    """Return what becomes of a value that nothing was made of."""
    if not leaf.text:
        return EMPTY
    if leaf.field.status != TAKEN:
        return leaf.field.status
    return LEFT_OUT if thing.kind == "organisation" else NO_FIELD


def _became(draft: Draft) -> dict[Leaf, tuple[str, str]]:
    """Return the status and the targets of what something was made of; what is said goes before what is asked."""
    asked: dict[Leaf, list[str]] = {}
    said: dict[Leaf, list[str]] = {}
    status: dict[Leaf, str] = {}
    for each in draft.events:
        if isinstance(each, Became):
            continue
        for leaf in each.leaves:
            places = said if isinstance(each, Said) else asked
            places.setdefault(leaf, []).append(draft.pointer(each.cls, each.id, each.field))
            if isinstance(each, Said):
                status.setdefault(leaf, each.status)
    told = {leaf: (ASKED, _joined(places)) for leaf, places in asked.items()}
    told |= {leaf: (status[leaf], _joined(places)) for leaf, places in said.items()}
    return told | {each.leaf: (each.status, "") for each in draft.events if isinstance(each, Became)}


def _joined(places: list[str]) -> str:
    return " ".join(dict.fromkeys(places))
