"""Page 1 of the national report: five questions in at most 120 words, and one picture."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from country import BEFORE, THEMES, account, by, figures, made, tree, words

from mvi_standard.counting.bounds import Unknown
from mvi_standard.editions import LATEST
from mvi_standard.publication import national
from mvi_standard.total.account import Account

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from mvi_standard.counting.figure import Figure

LONGEST = 120
PAID = (("maatstaf", "betaald_in_periode"),)


def front(found: list[Figure], its: Account | None = None, language: str = "nl") -> ET.Element:
    root = tree(national(found, its or account(), LATEST, language))
    return next(each for each in root.iter("section") if each.get("id") == "in-het-kort")


def told(found: list[Figure], its: Account | None = None, language: str = "nl") -> str:
    """Return the words of page 1 beside the picture."""
    page = front(found, its, language)
    return " ".join(words(each) for each in page if each.tag != "figure")


def with_theme(now: int, before: int, of: int = 100, declared: int = 100) -> list[Figure]:
    """Return a country in which so many lots had a theme, now and a year before."""
    return [
        made("PRO-05", now, of, population=declared),
        made("PRO-05", before, of, population=declared, period=BEFORE),
    ]


def everything() -> list[Figure]:
    """Return the figures that make page 1 as long as it gets: all themes changed, all effects and shares known."""
    return [
        *figures(),
        *(by("PRO-07", "thema", each, 1, 200, population=200, period=BEFORE) for each in THEMES),
        made("PRO-04", 50, 100, apart=PAID),
        made(
            "KLI-02", "6812345.6", apart=(("boundary.profile", "uitvoering_wtw"), ("time_basis", "in_periode")), known=9
        ),
        made("CIR-04", "12345.6", apart=(("time_basis", "in_periode"),), lower_bounds=1),
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_page_one_takes_a_minute_whatever_the_figures_are(language: str) -> None:
    for found, its in (
        ([], Account()),
        (list(figures()), account()),
        (everything(), account()),
        (with_theme(9, 1), account()),
    ):
        said = told(found, its, language)
        counted = re.findall(r"\w[\w'’.,/-]*", said)

        assert len(counted) <= LONGEST, (len(counted), said)
        assert len(front(found, its, language).findall("dl/div")) == 5
        assert len(list(front(found, its, language).iter("svg"))) <= 1


@pytest.mark.parametrize(
    ("now", "before", "of", "declared", "answer"),
    [
        (60, 40, 100, 100, "Ja."),
        (40, 60, 100, 100, "Nee."),
        (50, 50, 100, 100, "Niet te zeggen: te veel"),
        (60, 40, 100, 200, "Niet te zeggen: te veel"),
    ],
)
def test_more_or_less_than_last_year_is_said_only_if_the_bounds_lie_apart(
    now: int, before: int, of: int, declared: int, answer: str
) -> None:
    assert f"Verantwoorder dan vorig jaar? {answer}" in told(with_theme(now, before, of, declared))


def test_bounds_of_the_recorded_lots_alone_show_no_change() -> None:
    known = with_theme(60, 40)
    undeclared = [replace(each, unknown=replace(each.unknown, undeclared=1)) for each in known]

    assert "Ja." in told(known)
    assert "Niet te zeggen: te veel" in told(undeclared)


def test_without_last_year_nothing_is_compared() -> None:
    assert "cijfers van vorig jaar ontbreken" in told([made("PRO-05", 60, 100, population=100)])


def test_it_says_which_themes_surely_changed() -> None:
    pairs = (("klimaat", 80, 20), ("keten", 5, 60), ("milieu", 40, 40))
    found = [
        each
        for theme, now, before in pairs
        for each in (
            by("PRO-07", "thema", theme, now, 100, population=100),
            by("PRO-07", "thema", theme, before, 100, population=100, period=BEFORE),
        )
    ]
    said = told(found)

    assert "Gestegen: klimaat." in said
    assert "Gedaald: ketenverantwoordelijkheid (ISV)." in said
    assert "Geen thema veranderde aantoonbaar." not in said
    assert "Geen thema veranderde aantoonbaar." in told(found[4:])


def test_an_effect_over_a_whole_life_is_not_what_this_year_brought() -> None:
    life, year = (made("KLI-02", 500, apart=(("time_basis", each),)) for each in ("hele_levensduur", "in_periode"))

    assert "Geen effect is op te tellen en te tonen." in told([life])
    assert "500" in told([life, year])


def test_the_share_of_all_procurement_is_of_what_was_paid() -> None:
    paid = made("PRO-04", 1, 5_810_000_000, apart=PAID)

    assert "Zij betaalden 5,0 % van alle overheidsinkoop (€ 116 miljard, 2023)." in told([paid])
    assert "overheidsinkoop" not in told([made("PRO-05", 1, 2)])


@pytest.mark.parametrize("shape", ["html", "md"])
def test_the_size_of_all_procurement_has_its_source(shape: str) -> None:
    paid = made("PRO-04", 1, 5_810_000_000, apart=PAID)
    [(_, source)] = LATEST.plausibility["PRO-02"].values()

    assert source in national([paid], Account(), LATEST, "nl", shape)
    assert source not in national([made("PRO-05", 1, 2)], Account(), LATEST, "nl", shape)


def test_norms_are_counted_by_the_worst_that_is_known_of_those_they_bind() -> None:
    ministries: dict[str, Any] = {"group": (("organisatietype", "rijk"),), "population": 10}
    all_known = Unknown(undeclared=0)
    lines = (made("PRO-13", 10, 10, **ministries), made("PRO-15", 2, 10, **ministries))
    said = told([*(replace(each, unknown=all_known) for each in lines), *with_theme(1, 1)])
    holding = [each for each in LATEST.norms if each.has_line and each.holds_in(("2026-01-01", "2026-12-31"))]

    rest = f"0 niet te zeggen, {len(holding) - 2} zonder cijfer."
    assert f"Van {len(holding)} normen: 1 gehaald, 1 gemist, {rest}" in said


def test_the_picture_holds_this_year_with_bounds_and_the_year_before() -> None:
    found = [*with_theme(60, 40, 100, 120), by("PRO-07", "thema", "klimaat", 3, 10, population=20)]
    page = front(found)
    drawing = next(page.iter("svg"))
    kinds = [str(each.get("class")) for each in drawing.iter()]

    assert (kinds.count("dot"), kinds.count("span")) == (2, 2)
    assert (kinds.count("before"), kinds.count("earlier")) == (1, 1)
    assert [each.get("cx") for each in drawing.iter() if each.get("class") == "before"] == ["40%"]
