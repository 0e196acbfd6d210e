"""Which of the parts of a value are groups of others: `m1-m2-n1` holds m1, m2 and n1. Never fill in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BETWEEN = "-"


class Part(NamedTuple):
    """One code of a list: whether it is a group of others, or one of those inside a group."""

    code: str
    is_group: bool = False
    is_inside: bool = False


def parted(codes: Sequence[str]) -> Iterator[Part]:
    """Give the codes of a list: each group where the first of its own would be, and those below it."""
    groups = {code: inside for code in codes if (inside := _inside(code, codes))}
    above = {each: code for code, inside in groups.items() for each in inside}
    for code in codes:
        group = above.get(code)
        if code not in groups and group is None:
            yield Part(code)
        elif group is not None and groups[group][0] == code:
            yield Part(group, is_group=True)
            yield from (Part(each, is_inside=True) for each in groups[group] if above[each] == group)


def has_groups(codes: Sequence[str]) -> bool:
    """Tell whether a list has groups."""
    return any(_inside(code, codes) for code in codes)


def _inside(code: str, codes: Sequence[str]) -> tuple[str, ...]:
    """Return the codes that a code joins, in the order of the list; none for one that joins no others."""
    joined = code.split(_BETWEEN)
    return tuple(each for each in codes if each in joined) if len(joined) > 1 and {*joined} <= {*codes} else ()
