"""The median of others: of the same type, of about the same size, never of too few, and never with the own figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from country import THEMES, YEAR, by, made, tree, words

from mvi_standard.editions import LATEST
from mvi_standard.publication import authority
from mvi_standard.publication.peers import OtherPeriod, Own, Peers, peers_of
from mvi_standard.total.account import Account

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.counting.figure import Figure

SIZE = made("PRO-01", 20, count_unit="percelen")
ASKED = made("PRO-05", 12, 20, population=20)
OWN = Own("gemeente", frozenset({"kvk:1", "Gemeente Elzendam"}), YEAR, SIZE)
VALUES = (10, 20, 40, 60, 90)


def row(body: str, figure: Figure, value: Any, **more: str) -> dict[str, str]:
    return {
        "organisation": body,
        "organisation_name": f"Gemeente {body}",
        "organisation_type": "gemeente",
        "period_start": YEAR[0],
        "period_end": YEAR[1],
        "protects": "niemand",
        "figure": figure.cell.key,
        "value": str(value),
    } | more


def rows(values: Iterable[Any] = VALUES, size: int = 30, **more: str) -> list[dict[str, str]]:
    return [
        each
        for at, value in enumerate(values)
        for each in (row(f"kvk:{at + 100}", ASKED, value, **more), row(f"kvk:{at + 100}", SIZE, size, **more))
    ]


def told(peers: Peers | None, found: Iterable[Figure] = (ASKED,)) -> str:
    return words(tree(authority(list(found), Account(), LATEST, "nl", "Gemeente Elzendam", peers=peers)))


def test_the_median_is_that_of_the_others_of_the_type() -> None:
    found = peers_of(OWN, rows())

    assert found.of_type(ASKED.cell.key) == found.of_size(ASKED.cell.key) == (Decimal(40), 5)
    assert peers_of(OWN, rows((10, 20, 40, 60, 70, 90))).of_type(ASKED.cell.key) == (Decimal(50), 6)


@pytest.mark.parametrize(
    "more",
    [
        row("kvk:1", ASKED, 100),
        row("", ASKED, 100, organisation_name="Gemeente Elzendam"),
        row("kvk:7", ASKED, 100, organisation_type="waterschap"),
        row("kvk:7", ASKED, 100, protects="opdrachtnemer"),
        row("kvk:7", ASKED, 100, period_end="2026-06-30"),
        row("kvk:7", ASKED, ""),
    ],
    ids=["itself", "itself by name", "another type", "of suppliers", "another period", "nothing known"],
)
def test_who_is_no_peer_does_not_count(more: dict[str, str]) -> None:
    assert peers_of(OWN, [*rows(), more]).of_type(ASKED.cell.key) == (Decimal(40), 5)


def test_of_fewer_than_five_there_is_no_median() -> None:
    few = peers_of(OWN, rows(VALUES[:4]))

    assert few.of_type(ASKED.cell.key) is few.closest(ASKED.cell.key) is None
    assert "zijn er te weinig andere met een bekend antwoord: minder dan 5." in told(few)
    assert "Het groene streepje" not in told(few)


@pytest.mark.parametrize(("size", "near"), [(9, 0), (10, 5), (20, 5), (40, 5), (41, 0)])
def test_about_as_large_is_half_to_twice_as_many_lots(size: int, near: int) -> None:
    assert len(peers_of(OWN, rows(size=size)).near) == near


def test_without_a_size_there_is_the_type_alone() -> None:
    found = peers_of(Own("gemeente", OWN.names, YEAR, None), rows())

    assert found.of_size(ASKED.cell.key) is None
    assert found.closest(ASKED.cell.key) == (Decimal(40), 5)


def test_a_total_on_another_period_says_which() -> None:
    with pytest.raises(OtherPeriod, match="2025-01-01"):
        peers_of(OWN, rows(period_start="2025-01-01", period_end="2025-12-31"))


def test_page_one_and_a_chapter_tell_the_medians() -> None:
    said = told(peers_of(OWN, rows()))

    assert "Van 5 andere organisaties van het type gemeente vroeg de middelste om MVI bij 40 %" in said
    assert "Van de 5 die ongeveer even groot zijn was dat 40 %." in said
    assert "Naast andere organisaties" in said
    assert "40 % (van 5)" in said
    assert "andere organisaties" not in told(None)


def test_only_shares_that_have_a_median_get_a_mark() -> None:
    themes = [by("PRO-07", "thema", each, 3, 20, population=20) for each in THEMES]
    text = authority([ASKED, *themes], Account(), LATEST, "nl", "Elzendam", peers=peers_of(OWN, rows()))
    [drawing] = [each for each in tree(text).iter("svg") if "Minstens één thema" in words(each)]

    assert [each.get("x1") for each in drawing.iter() if each.get("class") == "peer"] == ["40%"]
