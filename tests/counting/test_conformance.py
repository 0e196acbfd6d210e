"""A level says what the figures of a file can be used for; saying less never raises it."""

from __future__ import annotations

import json
import subprocess
import sys
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from places import EXAMPLES, VALID

from mvi_standard.counting.conformance import Conformance, Measured, conformance
from mvi_standard.editions import LATEST
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import DataObject

Json = dict[str, Any]
LEVELS = [*LATEST.conformance_levels]
STEPS = 6
SHOWN = ["niveau-volledig", "niveau-analyseklaar"]
ASKING = {"commitments", "observations", "social_return_reports"}
"""The lists of what raises a question of its own: without the record nobody can tell that there was one."""


@cache
def _text(name: str) -> str:
    return (EXAMPLES / "valid" / f"{name}.json").read_text("utf-8")


def example(name: str) -> Json:
    document: Json = json.loads(_text(name))
    return document


def judged(document: Json) -> Conformance:
    return conformance(validate(document))


def places(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the place of everything that can be taken away, but for whole records that raise a question."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        here = (*at, key)
        if len(here) > 2 or here[0] not in ASKING:
            yield here
        yield from places(each, here)


def without(document: Json, place: tuple[str | int, ...]) -> Json:
    left: Any = deepcopy(document)
    inside = left
    for key in place[:-1]:
        inside = inside[key]
    del inside[place[-1]]
    made: Json = left
    return made


@pytest.mark.parametrize("level", LEVELS[1:])
def test_an_example_shows_each_level_above_the_first(level: str) -> None:
    found = judged(example(f"niveau-{level}"))

    assert found.level == level
    assert found.next == (LEVELS[LEVELS.index(level) + 1] if level != LEVELS[-1] else None)


def test_every_valid_example_reaches_the_first_level_at_least() -> None:
    assert {judged(json.loads(path.read_bytes())).level for path in VALID[::8]} <= set(LEVELS)


@pytest.mark.parametrize(
    "source", [b"{", b"[]", (EXAMPLES / "invalid" / "MVI-C001-contract-ends-before-it-starts.json")]
)
def test_a_file_that_does_not_conform_has_no_level(source: Any) -> None:
    found = conformance(validate(source))

    assert (found.level, found.next, found.measures, found.missing) == (None, LEVELS[0], (), ())


def test_a_level_needs_those_below_it() -> None:
    document = example("niveau-analyseklaar")
    document["lots"][0]["themes"].pop()
    found = judged(document)

    assert (found.level, found.next) == ("basis", "volledig")
    assert [(each.code, each.numerator, each.denominator, each.minimum) for each in found.missing] == [
        ("themas_bekend", 2, 3, 95)
    ]
    assert all(each.reached for each in found.measures if each.level == "analyseklaar")


def test_what_is_missing_is_of_the_next_level_alone() -> None:
    found = judged(example("gemeente-volledig"))

    assert (found.level, found.next) == ("basis", "volledig")
    assert {each.level for each in found.missing} == {"volledig"}
    assert {each.level for each in found.measures if not each.reached} == {"volledig", "analyseklaar"}


def test_the_highest_level_has_nothing_missing() -> None:
    found = judged(example("niveau-analyseklaar"))

    assert found.missing == ()
    assert [each.code for each in found.measures] == [
        code for demanded in LATEST.conformance_levels.values() for code in demanded
    ]


@pytest.mark.parametrize(
    ("numerator", "denominator", "minimum", "reached"),
    [
        (19, 20, 95, True),
        (949, 1000, 95, False),
        (2, 3, 66, True),
        (2, 3, 67, False),
        (0, 1, 1, False),
        (7, 7, 100, True),
    ],
)
def test_a_measure_is_reached_by_its_exact_share(
    numerator: int, denominator: int, minimum: int, *, reached: bool
) -> None:
    measured = Measured("m", "volledig", "", numerator, denominator, minimum)

    assert measured.applicable
    assert measured.reached is reached


def test_what_is_not_asked_does_not_stand_in_the_way() -> None:
    measured = Measured("m", "volledig", "", 0, 0, 100)

    assert not measured.applicable
    assert measured.reached


def test_provisional_figures_are_not_ready_for_analysis() -> None:
    document = {**example("niveau-analyseklaar"), "state": "voorlopig"}
    found = judged(document)

    assert (found.level, [each.code for each in found.missing]) == ("volledig", ["cijfers_vastgesteld"])


LACKING: dict[str, list[tuple[str | int, ...]]] = {
    "themas_bekend": [("lots", 0, "themes", 2)],
    "percelen_in_beeld": [("contract_years", 2), ("contracts", 2), ("lots", 2)],
    "gegunde_waarde_in_beeld": [("lots", 1, "value"), ("lots", 1, "value_basis")],
    "betaald_in_beeld": [("contract_years", 0)],
    "afspraken_beantwoord": [("observations", 0)],
    "waarden_onderbouwd": [("observations", 0, "evidence")],
    "opdrachtnemers_herkend": [("organisations", 1, "identifiers")],
}
"""What to take from the example of the highest level so that it lacks one measure."""


def lacking(code: str) -> Json:
    document = example("niveau-analyseklaar")
    for place in LACKING[code]:
        document = without(document, place)
    return document


@pytest.mark.parametrize("code", LACKING)
def test_one_thing_less_is_the_one_thing_missing(code: str) -> None:
    found = judged(lacking(code))

    assert next(each.code for each in found.measures if not each.reached) == code
    assert found.next == next(level for level in LEVELS if code in LATEST.conformance_levels[level])


@pytest.mark.parametrize("document", [*map(lacking, LACKING), *map(example, SHOWN)])
def test_leaving_out_a_contract_or_lot_with_all_that_hangs_on_it_never_raises_the_level(document: Json) -> None:
    before = judged(document)
    assert before.level in LEVELS
    for number in range(len(document["contracts"])):
        less = deepcopy(document)
        gone = less["contracts"].pop(number)
        for lists in ("contract_years", "commitments"):
            less[lists] = [each for each in less[lists] if each["contract"] != gone["id"]]
        for lists in ASKING - {"commitments"}:
            less[lists] = [each for each in less.get(lists, ()) if each["subject"]["id"] != gone["id"]]
        for without_lot in (less, {**less, "lots": [each for each in less["lots"] if each["id"] not in gone["lots"]]}):
            found = judged({key: each for key, each in without_lot.items() if each != []})
            assert found.level in LEVELS[: LEVELS.index(before.level) + 1]


@pytest.mark.parametrize("name", SHOWN)
@settings(max_examples=25)
@given(data=st.data())
def test_saying_less_again_and_again_never_raises_the_level(name: str, data: DataObject) -> None:
    document = example(name)
    rank = LEVELS.index(judged(document).level or LEVELS[0])
    for _ in range(STEPS):
        less = without(document, data.draw(st.sampled_from([*places(document)])))
        found = judged(less)
        if found.level is not None:  # what breaks a rule is no file with less in it
            now = LEVELS.index(found.level)
            assert now <= rank
            document, rank = less, now


@pytest.mark.parametrize(("first", "code"), [*enumerate(LACKING)])
def test_nothing_that_can_be_left_out_raises_the_level(first: int, code: str) -> None:
    """Each file tries another part of all that can be left out."""
    document = lacking(code)
    rank = LEVELS.index(judged(document).level or LEVELS[0])
    less = [judged(without(document, each)).level for each in [*places(document)][first :: len(LACKING)]]

    assert {LEVELS.index(each) for each in less if each} <= {*range(rank + 1)}


def test_judging_a_file_loads_nothing_of_the_levels() -> None:
    program = (
        "import sys; from pathlib import Path; from mvi_standard.validate import validate;"
        "report = validate(Path(sys.argv[1])); assert report.conforms;"
        "print(sorted(each for each in sys.modules if 'measure' in each or 'conformance' in each))"
    )
    path = EXAMPLES / "valid" / "niveau-analyseklaar.json"
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_levels_are_those_of_the_edition_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    declared = {"laag": {}, "hoog": {"themas_bekend": 100}}
    monkeypatch.setitem(vars(LATEST), "conformance_levels", declared)

    assert judged(example("niveau-analyseklaar")).level == "hoog"
    assert judged(example("gemeente-basis")).level == "laag"
