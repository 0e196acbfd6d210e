"""Which references close a circle: all of them together, and none that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.v1.circles import closing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Edge = tuple[str, str]
KEY = st.sampled_from("abcdefg")
EDGES = st.sets(st.tuples(KEY, KEY), max_size=20)


def named_by(edges: Collection[Edge]) -> Mapping[str, set[str]]:
    return {to: {one for one, other in edges if other == to} for _, to in edges}


def leads(start: str, end: str, edges: Collection[Edge]) -> bool:
    """Tell whether one can walk from one id to another along references, in at least one step."""
    reached: set[str] = set()
    ahead = {start}
    while ahead:
        ahead = {to for one, to in edges if one in ahead} - reached
        reached |= ahead
    return end in reached


@given(EDGES)
def test_without_what_is_told_there_is_no_circle_left(edges: set[Edge]) -> None:
    left = {each for each in edges - closing(named_by(edges)) if each[0] != each[1]}

    assert not any(leads(one, one, left) for one, _ in left)


@given(EDGES)
def test_what_is_told_lies_in_a_circle(edges: set[Edge]) -> None:
    told = closing(named_by(edges))

    assert told <= edges
    assert all(one != to and leads(to, one, edges) for one, to in told)


@given(st.lists(KEY, min_size=2, unique=True))
def test_a_circle_alone_is_told_once_at_its_first_id(ring: list[str]) -> None:
    edges = {*zip(ring, [*ring[1:], ring[0]], strict=True)}

    assert closing(named_by(edges)) == {each for each in edges if each[0] == min(ring)}
