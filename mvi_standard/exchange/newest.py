"""Of several notices about one thing the newest wins, value by value; what older ones say is kept as replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.exchange.events import CONFLICT, OTHER_LANGUAGE, REPLACED, Became

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.exchange.facts import Leaf, Notice, Thing

DUTCH = "NLD"
SPOKEN = "languageID"


def in_order(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """Return notices from new to old, by the day of publication or issue; the same for any order of the files."""
    return tuple(sorted(notices, key=_moment, reverse=True))


def _moment(notice: Notice) -> tuple[str, ...]:
    itself = notice.itself
    published = itself.text("published") or itself.text("issued")
    return published, itself.text("issued"), itself.text("issued_at"), itself.text("version"), notice.sha256


def newest(things: Sequence[Thing], key: str) -> tuple[Leaf, ...]:
    """Return the values under a word of the first thing that has any; older ones that say the same go along."""
    found = [each.all(key) for each in things if each.all(key)]
    if not found:
        return ()
    texts = {each.text for each in found[0]}
    return found[0] + tuple(each for older in found[1:] for each in older if each.text in texts)


def replaced(things: Sequence[Thing], key: str) -> Iterator[Became]:
    """Yield what older ones say otherwise, and what the same notice contradicts."""
    told = newest(things, key)
    for leaf in (leaf for each in things for leaf in each.all(key) if leaf not in told):
        yield Became(leaf, CONFLICT if leaf.notice == told[0].notice else REPLACED)


def in_dutch(leaves: Sequence[Leaf], language: str) -> tuple[Leaf, ...]:
    """Return a text in Dutch, else in the language of the notice, else as it comes first; with those that equal it."""
    spoken = {each.element.attributes.get(SPOKEN, language): each.text for each in reversed(leaves)}
    text = spoken.get(DUTCH) or spoken.get(language) or (leaves[0].text if leaves else "")
    return tuple(each for each in leaves if each.text == text)


def other_languages(leaves: Sequence[Leaf], language: str) -> Iterator[Became]:
    """Yield the same text in other languages."""
    chosen = in_dutch(leaves, language)
    yield from (Became(each, OTHER_LANGUAGE) for each in leaves if each not in chosen)
