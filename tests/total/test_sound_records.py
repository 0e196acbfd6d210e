"""Which records of a file with faults are sound: those without one, that refer to none with one."""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from totals import Json, example

from mvi_standard.editions import LATEST
from mvi_standard.total.sound_records import only_sound
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from mvi_standard.report import Report

WHOLE = example("gemeente-volledig")
LISTS = sorted(name for name, each in WHOLE.items() if isinstance(each, list) and name in LATEST.tables.lists)
PLACES = [(name, index) for name in LISTS for index in range(len(WHOLE[name]))]


def sound(document: Json) -> Report:
    return only_sound(validate(document))


def paths(report: Report) -> set[tuple[str | int, ...]]:
    return {each.path for each in report.sound if each.path}


def with_faults(*places: tuple[str, int]) -> Json:
    """Return the submission in which these records have a field that no record has."""
    document = deepcopy(WHOLE)
    for name, index in places:
        document[name][index]["bestaat_niet"] = 1
    return document


def test_of_a_file_that_conforms_all_is_sound() -> None:
    assert paths(sound(WHOLE)) == set(PLACES)


@settings(max_examples=max(5, settings().max_examples // 10))
@given(st.sets(st.sampled_from(PLACES), min_size=1, max_size=3))
def test_what_is_left_has_no_fault_and_refers_to_nothing_that_is_gone(places: set[tuple[str, int]]) -> None:
    left = paths(sound(with_faults(*places)))

    assert not left & places
    alone = {**WHOLE, **{name: [each for n, each in enumerate(WHOLE[name]) if (name, n) in left] for name in LISTS}}
    report = validate(alone)
    if left:
        assert not {"MVI-R001", "MVI-R002"} & report.counts.keys()


def test_a_fault_in_something_that_nothing_refers_to_takes_nothing_else() -> None:
    place = ("observations", len(WHOLE["observations"]) - 1)

    assert paths(sound(with_faults(place))) == set(PLACES) - {place}


@pytest.mark.parametrize("faulty", [0, 1500, 2999])
def test_a_long_chain_falls_from_the_fault_on(faulty: int) -> None:
    document, first = deepcopy(WHOLE), len(WHOLE["organisations"])
    numbers = [{"scheme": "lokaal", "value": "1"}]
    chain: list[Json] = [{"id": f"n{n}", "name": f"Bedrijf {n}", "identifiers": numbers} for n in range(3000)]
    for above, below in pairwise(chain):
        below["umbrella"] = above["id"]
    chain[faulty]["bestaat_niet"] = 1
    document["organisations"] += chain

    assert paths(sound(document)) == set(PLACES) | {("organisations", first + n) for n in range(faulty)}


def test_without_a_submitter_that_is_sound_there_is_nothing() -> None:
    place = next(n for n, each in enumerate(WHOLE["organisations"]) if each["id"] == WHOLE["submitter"])
    report = sound(with_faults(("organisations", place)))

    assert report.dossier is not None
    assert (report.sound, report.dossier.submission) == ((), None)
