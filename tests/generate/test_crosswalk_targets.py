"""The crosswalks lead to codes that really exist elsewhere, and claim no more than is so."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from places import DATA, with_real_data
from sources import standard

from tools.generate.crosswalk import MATCHES, Crosswalk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


EU = DATA / "codelists-eu"
NOTE = "deprecated with us"
"""What the source of a link from a code that we no longer use says."""


@cache
def fields() -> frozenset[str]:
    listed = json.loads((EU / "mvi-relevant-fields.json").read_bytes())["fields"]
    return frozenset(each["btId"] for each in listed)


@cache
def codes(codelist: str) -> frozenset[str]:
    """Those of a list of eForms as it is now: a code that was withdrawn is not in it."""
    file = EU / f"{codelist}.json"
    return frozenset(each["code"] for each in json.loads(file.read_bytes())["codes"]) if file.exists() else frozenset()


def nowhere(links: Iterable[Crosswalk]) -> Iterator[Crosswalk]:
    """Give the links to a code or field that eForms does not have."""
    for each in links:
        if each.eforms and each.target not in codes(each.eforms):
            yield each
        if each.scheme == "eforms-field" and each.target not in fields():
            yield each


def unmarked(links: Iterable[Crosswalk], rows: Mapping[str, Mapping[str, Any]]) -> Iterator[Crosswalk]:
    """Give the links whose note and list disagree on whether the code is still used."""
    for each in links:
        if bool(rows[each.codelist][each.code]["deprecated_in"]) != (NOTE in each.source):
            yield each


def rivals(links: Iterable[Crosswalk]) -> set[tuple[str, str, str]]:
    """Return what two codes of one list, or two targets of one scheme, say to be the same as."""
    exact = [each for each in links if each.match == "exact"]
    ends = Counter((each.codelist, each.scheme, each.target) for each in exact)
    starts = Counter((each.codelist, each.code, each.scheme) for each in exact)
    return {end for counted in (ends, starts) for end, times in counted.items() if times > 1}


LINKS = standard().crosswalks
ROWS: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    name: {row["code"]: row for row in each.rows} for name, each in standard().codelists.items()
} | {"kpi": {name: {"deprecated_in": "", **each} for name, each in standard().kpis.items()}}
EFORMS = next(each for each in LINKS if each.eforms)
FIELD = next(each for each in LINKS if each.scheme == "eforms-field")
EXACT = next(each for each in LINKS if each.match == "exact")
OLD = next(each for each in LINKS if NOTE in each.source)


@with_real_data
def test_every_target_in_eforms_is_in_its_list() -> None:
    assert not list(nowhere(LINKS))


@with_real_data
@pytest.mark.parametrize(
    "broken",
    [
        replace(EFORMS, target="withdrawn"),
        replace(EFORMS, scheme="eforms:no-such-list"),
        replace(FIELD, target="BT-0"),
    ],
)
def test_a_target_that_eforms_lacks_is_noticed(broken: Crosswalk) -> None:
    assert list(nowhere([*LINKS, broken])) == [broken]


def test_a_code_that_we_deprecated_is_marked_and_no_other() -> None:
    assert not list(unmarked(LINKS, ROWS))


@pytest.mark.parametrize("broken", [replace(OLD, source="x"), replace(EFORMS, source=NOTE)])
def test_a_missing_or_needless_mark_is_noticed(broken: Crosswalk) -> None:
    assert list(unmarked([broken], ROWS)) == [broken]


def test_nothing_is_the_same_as_two_things() -> None:
    assert not rivals(LINKS)


def test_a_second_exact_link_is_noticed() -> None:
    other = next(code for code in ROWS[EXACT.codelist] if code != EXACT.code)

    assert rivals([EXACT, replace(EXACT, code=other)]) == {(EXACT.codelist, EXACT.scheme, EXACT.target)}
    assert rivals([EXACT, replace(EXACT, target="other")]) == {(EXACT.codelist, EXACT.code, EXACT.scheme)}
    assert not rivals([EXACT, replace(EXACT, code=other, match="close")])


def test_every_strength_is_used_and_what_is_not_exact_says_whose_comparison_it_is() -> None:
    assert {each.match for each in LINKS} == set(MATCHES)
    for each in LINKS:
        own = "[proposed]" in each.source or each.source.endswith("no definition there")
        assert own == (each.match != "exact" and each.scheme != "rvo"), each
