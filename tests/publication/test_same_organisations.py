"""What differs between two years is held against the organisations that reported in both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from country import BEFORE, YEAR, account, made, tree, words

from mvi_standard.editions import LATEST
from mvi_standard.publication import national
from mvi_standard.total.last_year import MERGERS
from mvi_standard.total.same_bodies import SameBodies, same_bodies

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.total.add_up import Ledger


class Books:
    """A ledger of three organisations, of which one merged; together they have what `every` says."""

    def __init__(self, every: tuple[Figure, ...], own: tuple[Figure, ...]) -> None:
        self.every, self.own, self.names = every, own, {"kvk:3": "c"}

    def rows(self, query: str, *_: str) -> list[dict[str, str]]:
        return [{"record": "kvk:3"}] if query == MERGERS else [{"party": each} for each in "abc"]

    def of_all(self, bodies: list[str]) -> list[Figure]:
        return list({"abc": self.every, "ab": self.own}["".join(bodies)])


def of_two_years(kpi: str, now: int, before: int) -> tuple[Figure, ...]:
    return (made(kpi, now, 100, population=100), made(kpi, before, 100, population=100, period=BEFORE))


def test_who_merged_is_left_out_and_so_is_what_is_no_sum_of_organisations() -> None:
    """Of PRO-10 the organisations add up to more than was published: something counts at two of them."""
    whole = (*of_two_years("PRO-05", 60, 40), *of_two_years("PRO-10", 50, 50))
    every = (*of_two_years("PRO-05", 60, 40), *of_two_years("PRO-10", 55, 55))
    own = (*of_two_years("PRO-05", 30, 20), *of_two_years("PRO-10", 25, 25))
    ledger = cast("Ledger", Books(every, own))
    found = same_bodies(ledger, (BEFORE, YEAR), whole, {"PRO-05", "PRO-10"})

    assert (found.organisations, found.now, found.before) == (2, 3, 3)
    assert found.figures == of_two_years("PRO-05", 30, 20)


def same(now: int, before: int) -> SameBodies:
    """Return four organisations of a hundred lots together, of which so many had a theme in two years."""
    return SameBodies(organisations=4, now=5, before=6, figures=of_two_years("PRO-05", now, before))


def told(those: SameBodies, place: str) -> str:
    """Return what a part of the report says of a country that went from 40 to 60 of 100 lots."""
    found = same(60, 40).figures
    its = replace(account(), periods=(BEFORE, YEAR))
    root = tree(national(found, its, LATEST, "nl", same=those))
    return next((words(each) for each in root.iter("section") if each.get("id") == place), "")


@pytest.mark.parametrize(
    ("now", "before", "answer"),
    [(30, 10, "Ja."), (50, 50, "Niet te zeggen: andere"), (10, 30, "Niet te zeggen: andere")],
)
def test_more_is_said_only_if_those_of_both_years_did_more(now: int, before: int, answer: str) -> None:
    assert f"Verantwoorder dan vorig jaar? {answer}" in told(same(now, before), "in-het-kort")


def test_without_them_the_whole_is_what_there_is() -> None:
    assert "Verantwoorder dan vorig jaar? Ja." in told(SameBodies(), "in-het-kort")
    assert told(SameBodies(), "trend-zelfde") == ""


def test_the_trend_has_a_part_on_them_with_how_many_they_are() -> None:
    said = told(same(30, 10), "trend-zelfde")

    assert "alleen de 4 organisaties die in beide jaren inzonden. Dit jaar zonden er 5 in, het jaar ervoor 6." in said
    assert ("30 %" in said, "10 %" in said, "60 %" in said) == (True, True, False)


def test_if_all_reported_in_both_years_that_is_said_instead() -> None:
    said = told(replace(same(30, 10), now=4, before=4), "trend-zelfde")

    assert "In beide jaren zonden dezelfde organisaties in." in said
    assert "30 %" not in said
