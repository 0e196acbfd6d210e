"""Who is who across files: the numbers in one file belong to one body, unless bodies are known to share a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.total.identity import known, party, same

if TYPE_CHECKING:
    from collections.abc import Mapping

Groups = list[tuple[str, ...]]

CASES: dict[str, tuple[Groups, Mapping[str, str]]] = {
    "one number needs no other name": ([("kvk:1",), ("oin:2",)], {}),
    "KvK here, KvK and OIN there": ([("kvk:1",), ("kvk:1", "oin:2")], {"kvk:1": "oin:2"}),
    "three numbers over two files": (
        [("kvk:1", "oin:2"), ("oin:2", "tooi:3")],
        {"kvk:1": "tooi:3", "oin:2": "tooi:3"},
    ),
    "two bodies with an OIN of their own share a KvK number": ([("kvk:1", "oin:2"), ("kvk:1", "oin:3")], {}),
    "and a RSIN": ([("oin:2", "rsin:1"), ("oin:3", "rsin:1")], {}),
    "who has the shared number alone is neither": ([("kvk:1", "oin:2"), ("kvk:1", "oin:3"), ("kvk:1",)], {}),
    "a shared number does not join what else stands beside it": (
        [("kvk:1", "oin:2", "rsin:4"), ("kvk:1", "oin:3", "rsin:5")],
        {"rsin:4": "oin:2", "rsin:5": "oin:3"},
    ),
    "one OIN with two KvK numbers is one body": (
        [("kvk:1", "oin:2"), ("kvk:3", "oin:2")],
        {"kvk:1": "oin:2", "kvk:3": "oin:2"},
    ),
    "an OIN is not shared": ([("oin:2", "tooi:1"), ("oin:2", "tooi:3")], {"oin:2": "tooi:1", "tooi:3": "tooi:1"}),
}


@pytest.mark.parametrize(("groups", "names"), CASES.values(), ids=CASES)
def test_which_names_are_the_same(groups: Groups, names: Mapping[str, str]) -> None:
    assert same(groups) == names
    assert same(groups[::-1]) == names
    assert same([each[::-1] for each in groups] * 2) == names


NAMES = st.sampled_from([f"{scheme}:{number}" for scheme in ("tooi", "oin", "kvk", "rsin") for number in range(4)])
GROUPS = st.lists(st.lists(NAMES, min_size=1, max_size=3, unique=True).map(tuple), max_size=8)


@given(GROUPS, st.randoms(use_true_random=False))
def test_the_order_of_the_files_changes_no_name(groups: Groups, random: object) -> None:
    mixed = [tuple(reversed(each)) for each in groups]
    random.shuffle(mixed)  # type: ignore[attr-defined] # Hypothesis' own Random

    assert same(mixed) == same(groups)


@given(GROUPS)
def test_a_name_is_the_last_one_and_has_no_other_name_itself(groups: Groups) -> None:
    names = same(groups)

    assert not names.keys() & set(names.values())


@given(GROUPS)
def test_numbers_of_one_body_in_one_file_get_one_name_unless_shared(groups: Groups) -> None:
    names = same(groups)
    for group in groups:
        sure = {names.get(each, each) for each in group if each.partition(":")[0] in {"tooi", "oin"}}
        assert len(sure) <= 1


def numbers(**values: str) -> list[dict[str, str]]:
    return [{"scheme": scheme, "value": value} for scheme, value in values.items()]


def test_a_body_is_known_by_its_surest_number() -> None:
    assert party(numbers(kvk="1", oin="2")) == "oin:2"
    assert party(numbers(kvk="1", tooi="3", oin="2")) == "tooi:3"
    assert known(numbers(kvk="1", lokaal="4", oin="2")) == ("oin:2", "kvk:1")


def test_a_local_number_says_nothing_elsewhere() -> None:
    assert party(numbers(lokaal="crediteur-1")) == ""
    assert party([]) == ""
