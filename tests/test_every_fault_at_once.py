"""Whatever else is broken: each fault is told in one run, and none is told that is gone when the others are mended."""

from __future__ import annotations

import json
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any

from damage import damaged
from places import DEEP, EXAMPLES
from witness import BASES, GONE, candidates

from mvi_standard.document import ROOT
from mvi_standard.editions import LATEST
from mvi_standard.history.coverage import STRUCTURE
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path as File

    from mvi_standard.finding import Path
    from mvi_standard.report import Report

    Told = tuple[str, Path]

DRAWS, SEED, MOST = 5000 if DEEP else 100, 15, 6
LEAST_TOLD = 0.996
MOST_DEPENDENT = 0.02
"""Of faults drawn at random, some can only be seen by reading the value that another one broke."""
DRAFT = ("standard_version",)
"""What decides by which schema all else is judged: no other fault can be told before it is right."""
LISTS = LATEST.tables.lists


@dataclass(frozen=True)
class Break:
    """One change of a sound example: the value at `place`, or GONE."""

    place: Path
    value: Any


@dataclass
class Outcome:
    """What became of faults: told, dependent, lost or silent; and follow-ups.

    Dependent is a fault that some sound value in another broken place would end: nobody can tell it yet. Lost are all
    others that are not told; silent those of which the report does not even say that their demand was not put. A fault
    of which the place is gone by another change, or that the other changes end, is none of these.
    """

    told: int = 0
    dependent: Counter[str] = field(default_factory=Counter)
    lost: list[Any] = field(default_factory=list)
    silent: list[Any] = field(default_factory=list)
    follow_ups: list[Any] = field(default_factory=list)

    def add(self, fault: set[Told], report: Report, own: Sequence[Break], others: Sequence[Break], base: File) -> None:
        """Count one fault, known by what is told of it when it stands alone with its `own` change."""
        codes = sorted({code for code, _ in fault})
        if not fault.isdisjoint(_told(report)):
            self.told += 1
            return
        if report.unput.keys().isdisjoint(codes):
            self.silent.append((fault, base.name, own, others))
        if any(_ends(each.place, fault, own, base) for each in others):
            self.dependent[codes[0]] += 1
        else:
            self.lost.append((fault, base.name, own, others))


def test_a_lot_with_five_faults_has_five_findings() -> None:
    document = _read(EXAMPLES / "valid" / "gemeente-volledig.json")
    lot = document["lots"][0]
    del lot["title"]
    lot["status"] = "GEGUND"
    lot["cpv_main"] = "1"
    lot["onbekend"] = 1
    lot["procurement"] = "bestaat-niet"

    found = validate(document).findings

    assert {each.path for each in found} == {
        ("lots", 0, *those) for those in ((), ("status",), ("cpv_main",), ("onbekend",), ("procurement",))
    }


def test_each_fault_is_told_and_nothing_that_follows_from_another() -> None:
    outcome = drawn(DRAWS, SEED)
    independent = outcome.told + len(outcome.lost)

    assert outcome.follow_ups == []
    assert outcome.silent == []
    assert outcome.told >= LEAST_TOLD * independent, outcome.lost
    assert outcome.dependent.total() <= MOST_DEPENDENT * independent, outcome.dependent


def drawn(draws: int, seed: int) -> Outcome:
    """Break sound examples in 1 to MOST places, and return what was said of it."""
    dice, outcome = Random(seed), Outcome()  # noqa: S311 - repeatable on purpose
    for _ in range(draws):
        base = dice.choice(BASES)
        _judge(base, _breaks(_read(base), dice), outcome)
    return outcome


def _judge(base: File, breaks: Sequence[Break], outcome: Outcome) -> None:
    before = _told_of(base)
    alone = [_told(_report(base, [each])) - before for each in breaks]
    of_structure = [any(code in STRUCTURE for code, _ in told) for told in alone]
    report = _report(base, breaks)
    found = _told(report)
    mended = _told(_report(base, [one for one, faulty in zip(breaks, of_structure, strict=True) if not faulty]))
    for what, told in [(None, before), *zip(breaks, alone, strict=True)]:
        others = [each for each in breaks if each is not what]
        there = {each for each in told if not any(each[1][: len(one.place)] == one.place for one in others)}
        if any(code in STRUCTURE for code, _ in there) or not there.isdisjoint(mended):
            outcome.add(there, report, [what] if what else [], others, base)
    later = {each for each in found if each[0] not in STRUCTURE}
    outcome.follow_ups += [(each, base.name, breaks) for each in later - mended]


def _ends(place: Path, fault: set[Told], own: Sequence[Break], base: File) -> bool:
    """Return whether some sound value at a place ends a fault when nothing else is broken."""
    document = _broken(base, own)
    for value in candidates(place, _found(_read(base), place), document):
        told = _told(_report(base, [*own, Break(place, value)]))
        if fault.isdisjoint(told) and not any(code in STRUCTURE for code, _ in told):
            return True
    return False


def _breaks(document: Any, dice: Random) -> list[Break]:
    """Draw changes of a document, none inside another."""
    records = [((name, index), cls) for name, cls in LISTS.items() for index in range(len(document.get(name, ())))]
    chosen: list[Break] = []
    focus = dice.choice([((), ROOT), *records])
    for _ in range(dice.randint(1, MOST)):
        path, cls = focus if dice.random() < 0.5 else dice.choice(records or [focus])
        those = list(_changes(cls, path, _record(document, path)))
        one = dice.choice(those)
        if one.place != DRAFT and not any(_overlap(one.place, each.place) for each in chosen):
            chosen.append(one)
    return chosen


def _changes(cls: str, path: Path, record: Any) -> Iterator[Break]:
    for each in damaged(cls, record):
        name = each.operator.removeprefix("without ")
        if isinstance(_at(record, each.path), dict) and name != each.operator:
            yield Break((*path, *each.path, name), GONE)
        elif each.operator == "unknown member":
            yield Break((*path, *each.path, "onbekend_veld"), 1)
        elif path + each.path and each.operator != "two unknown members":
            yield Break((*path, *each.path), _at(each.record, each.path))


def _record(document: Any, path: Path) -> Any:
    return _at(document, path) if path else {key: value for key, value in document.items() if key not in LISTS}


def _overlap(one: Path, other: Path) -> bool:
    """Return whether one place is in the other, or is the same."""
    return one[: len(other)] == other[: len(one)]


def _at(value: Any, path: Path) -> Any:
    for part in path:
        value = value[part]
    return value


def _found(value: Any, path: Path) -> Any:
    try:
        return _at(value, path)
    except (KeyError, IndexError):
        return GONE


def _broken(base: File, breaks: Sequence[Break]) -> Any:
    document = deepcopy(_read(base))
    for each in breaks:
        holder = _at(document, each.place[:-1])
        if each.value is not GONE:
            holder[each.place[-1]] = each.value
        elif _found(holder, each.place[-1:]) is not GONE:
            del holder[each.place[-1]]
    return document


def _report(base: File, breaks: Sequence[Break]) -> Report:
    return validate(_broken(base, breaks))


def _told(report: Report) -> set[Told]:
    return {(each.code, each.path) for each in report.findings}


@cache
def _told_of(base: File) -> set[Told]:
    return _told(_report(base, []))


@cache
def _read(base: File) -> Any:
    return json.loads(base.read_text("utf-8"))
