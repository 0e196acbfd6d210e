"""Records of one kind over time: which overlap, and which comes before which. Each is found in one walk."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mvi_standard.v1.records import ContractYear, Observation, SocialReturnReport

    Record = TypeVar("Record", ContractYear, Observation, SocialReturnReport)


def overlaps(groups: Iterable[list[Record]]) -> Mapping[int, Record]:
    """Return, by the identity of a record, one that starts no later in its group and shares a day with it.

    Equal periods are left out: two records with one key are a finding already, MVI-R006.
    """
    found = {}
    for group in groups:
        in_order = sorted(group, key=lambda each: (each["period"]["start"], each["period"]["end"]))
        furthest = in_order[0]
        for each in in_order[1:]:
            period, other = each["period"], furthest["period"]
            if period != other and period["start"] <= other["end"]:
                found[id(each)] = furthest
            furthest = max(furthest, each, key=lambda one: one["period"]["end"])
    return found


def predecessors(group: Iterable[Record], rank: Callable[[Record], float]) -> Mapping[int, Record]:
    """Return, by the identity of a record, the one that ends last before it; of equal ends that of the highest rank."""
    found = {}
    before: Record | None = None
    for _, same in groupby(sorted(group, key=_end), key=_end):
        now = list(same)
        if before is not None:
            found.update({id(each): before for each in now})
        before = max(now, key=rank)
    return found


def _end(record: Record) -> str:
    return record["period"]["end"]
