"""Records of one kind over time: which overlap, and which comes before which."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mvi_standard.v1.records import ContractYear, Dossier, Observation, SocialReturnReport

    Record = TypeVar("Record", ContractYear, Observation, SocialReturnReport)

EQUAL = ("kpi", "subject", "nature", "unit", "count_unit", "boundary", "relation")
NUMBERS = ("number", "numerator", "denominator")


def overlaps(group: list[Record]) -> Mapping[int, Record]:
    """Return, by the identity of a record, one of the group that starts no later and shares a day with it.

    Equal periods are left out: two records with one key are a finding already, MVI-R006.
    """
    found = {}
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


def overlapping(dossier: Dossier) -> Mapping[int, Observation]:
    """Return, by identity of an observation, another of its series and time basis that shares a day with it."""
    return dossier.compared("Observation", (*EQUAL, "time_basis"), overlaps)


def earlier(dossier: Dossier) -> Mapping[int, Observation]:
    """Return, by identity of a value since the start, the one of its series that ends last before it."""
    return dossier.compared("Observation", EQUAL, _in_order)


def parts(dossier: Dossier) -> Mapping[int, list[Observation]]:
    """Return, by identity of a value since the start, the values of single periods that end on the same day."""
    return dossier.compared("Observation", EQUAL, _at_one_end)


def _in_order(group: list[Observation]) -> Mapping[int, Observation]:
    since_start = [each for each in group if each.get("time_basis") == "cumulatief"] if _rises(group) else []
    return predecessors(since_start, rank=lambda each: each.get("number", each.get("numerator", 0)))


def _at_one_end(group: list[Observation]) -> Mapping[int, list[Observation]]:
    if not _rises(group):
        return {}
    by_end: dict[str, list[Observation]] = defaultdict(list)
    for each in group:
        if each.get("time_basis") == "in_periode":
            by_end[each["period"]["end"]].append(each)
    since_start = (each for each in group if each.get("time_basis") == "cumulatief")
    return {id(each): by_end.get(each["period"]["end"], []) for each in since_start}


def _rises(group: list[Observation]) -> bool:
    """Return whether a series has no negative values: only there a sum cannot fall."""
    values: list[Mapping[str, Any]] = [*group]
    return not any(each[field] < 0 for each in values for field in NUMBERS if field in each)


def lower(observation: Observation, other: Observation) -> Iterator[tuple[str, float, float]]:
    """Yield each number of an observation that is lower than that of the other: the field, and both numbers."""
    here: Mapping[str, Any] = observation
    there: Mapping[str, Any] = other
    for field in NUMBERS:
        if field in here and field in there and here[field] < there[field]:
            yield field, here[field], there[field]
