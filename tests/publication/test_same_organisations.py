"""What differs between two years is held against the organisations that reported in both."""

from __future__ import annotations

from dataclasses import replace

import pytest
from country import BEFORE, YEAR, account, made, tree, words

from mvi_standard.editions import LATEST
from mvi_standard.publication import national
from mvi_standard.total.same_bodies import SameBodies


def same(now: int, before: int) -> SameBodies:
    """Return four organisations of a hundred lots together, of which so many had a theme in two years."""
    its = (
        made("PRO-05", now, 100, population=100),
        made("PRO-05", before, 100, population=100, period=BEFORE),
    )
    return SameBodies(organisations=4, now=5, before=6, figures=its)


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
