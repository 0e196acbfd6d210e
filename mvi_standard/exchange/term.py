"""From when until when a contract runs, by what notices say of the lots: with every option included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.exchange.events import DERIVED, Question, Said
from mvi_standard.exchange.newest import newest, replaced
from mvi_standard.exchange.values import day, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.exchange.events import Event
    from mvi_standard.exchange.facts import Leaf, Thing

ENDLESS = "UNLIMITED"
NO_END, UNKNOWN_END = "onbepaalde_tijd", "onbekend"
KEYS = ("start", "end", "duration", "unlimited")


def term(cls: str, key: str, lots: Sequence[Thing]) -> Iterator[Event]:
    """Yield the term of a contract about these lots; nothing is certain of lots that differ."""
    said = {word: newest(lots, word) for word in KEYS}
    if not any(said.values()):
        return
    if any(len({each.text for each in leaves}) > 1 for leaves in said.values()):
        yield Question(cls, key, "period", "terms", "", tuple(leaf for leaves in said.values() for leaf in leaves))
        return
    start = day(said["start"][0].text) if said["start"] else None
    if start:
        yield Said(cls, key, "period", {"start": start}, said["start"])
    yield from _end(cls, key, start, said)
    for word in KEYS:
        yield from replaced(lots, word)


def _end(cls: str, key: str, start: str | None, said: dict[str, tuple[Leaf, ...]]) -> Iterator[Event]:
    if said["unlimited"]:
        endless = said["unlimited"][0].text == ENDLESS
        if endless and not start:
            yield Question(cls, key, "period", "start", "", said["unlimited"])
        else:
            yield Said(cls, key, "end_missing_reason", NO_END if endless else UNKNOWN_END, said["unlimited"])
        return
    if said["end"] and (end := day(said["end"][0].text)):
        yield Said(cls, key, "latest_end", end, said["end"])
    elif said["duration"]:
        yield from _after(cls, key, start, said["duration"])
    if start:
        yield Said(cls, key, "end_missing_reason", UNKNOWN_END, (), DERIVED)
        yield Question(cls, key, "period", "end", "", said["end"] or said["duration"])


def _after(cls: str, key: str, start: str | None, said: tuple[Leaf, ...]) -> Iterator[Event]:
    count, unit = said[0].text, said[0].element.attributes.get("unitCode", "")
    end = last_day(start, count, unit) if start else None
    if end:
        yield Said(cls, key, "latest_end", end, said, DERIVED)
    else:
        yield Question(cls, key, "period", "duration", f"{count} {unit}", said)
