"""Bounds hold every outcome that is possible once what is unknown is known, and leave out every other."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.counting.bounds import NO_LIMIT, Unknown, counted, highest
from mvi_standard.counting.figure import Cell, Figure, Sums, figure
from mvi_standard.editions import LATEST
from mvi_standard.publication.context import incomplete

YEAR = ("2026-01-01", "2026-12-31")


def made(kpi: str, numerator: int, denominator: int | None, unknown: Unknown, **apart: str) -> Figure:
    sums = Sums(Decimal(numerator), None if denominator is None else Decimal(denominator))
    return figure(Cell(kpi, YEAR, apart=tuple(apart.items())), sums, LATEST.catalogue[kpi], unknown=unknown)


def some(units: int = 0, absent: Any = 0) -> Unknown:
    return Unknown(Decimal(units), Decimal(absent))


CASES: dict[str, tuple[Figure, tuple[Any, Any]]] = {
    "signatories: 30 of 57 is known, each with a plan": (made("PRO-26", 30, 30, some(27)), ("52.631579", 100)),
    "everything is known": (made("PRO-26", 30, 40, some()), (75, 75)),
    "absent organisations are as unknown as missing answers": (made("PRO-05", 6, 10, some(4, 6)), (30, 80)),
    "nobody knows how many lots the absent have": (made("PRO-05", 6, 10, some(0, NO_LIMIT)), (0, 100)),
    "up to six themes in a lot": (made("PRO-09", 20, 10, some(10)), (1, 4)),
    "no most: hours": (made("PRO-28", 20, 10, some(10)), (None, None)),
    "a share of an amount of which the size is missing": (made("CIR-02", 34, 100, some(1)), (0, 100)),
    "a rate that may pass 100 %": (made("SOC-04", 34, 100, some(1)), (None, None)),
    "a difference with what was promised": (
        made("MIL-08", -3, 100, some(1), maatstaf="verschil_afspraak"), (None, None)),
    "of declared lots it is known which have an answer": (made("PRO-03", 20, 80, some(5)), (25, 25)),
    "a value that is missing may be the rest": (made("PRO-04", 20, 80, some(5)), (25, 100)),
    "who is absent has no answer to cover": (made("PRO-03", 20, 80, some(0, 20)), (20, 25)),
    "a sum of what records tell": (made("SOC-05", 20, None, some(1)), (20, None)),
    "a sum of which nothing is missing": (made("SOC-05", 20, None, some()), (None, None)),
    "a sum of what may be below zero": (made("KLI-02", 20, None, some(1)), (None, None)),
}  # fmt: skip


@pytest.mark.parametrize(("found", "expected"), CASES.values(), ids=CASES)
def test_bounds(found: Figure, expected: tuple[Any, Any]) -> None:
    assert (found.lower, found.upper) == tuple(None if each is None else Decimal(each) for each in expected)


@given(st.integers(0, 50), st.integers(1, 50), st.integers(0, 50), st.integers(0, 50))
def test_the_bounds_are_the_least_and_the_most_that_can_come_out(yes: int, no: int, unknown: int, more: int) -> None:
    found = made("PRO-05", yes, yes + no, some(unknown))
    yeses = min(more, unknown)
    outcome = made("PRO-05", yes + yeses, yes + no + unknown, some()).value

    assert found.lower is not None
    assert found.upper is not None
    assert outcome is not None
    assert found.lower <= outcome <= found.upper
    assert (outcome == found.lower) == (yeses == 0)
    assert (outcome == found.upper) == (yeses == unknown)


def test_no_share_is_without_bounds_when_something_of_it_is_missing() -> None:
    """60 of 133 percentages once had missing answers and no bounds; what may pass 100 % has none, and says so."""
    catalogue = LATEST.catalogue.items()
    shares = [
        kpi for kpi, each in catalogue if each.get("canonical_unit") == "procent" and each["derivation"] != "uit_kpi"
    ]

    assert len(shares) > 20
    for kpi in shares:
        found = made(kpi, 3, 4, some(2))
        assert found.lower is not None, kpi
        assert found.upper is not None, kpi
        assert incomplete(found), kpi


def test_only_what_counts_records_takes_a_missing_answer_for_one() -> None:
    taken = {kpi for kpi, each in LATEST.catalogue.items() if counted(each) and highest(each) is not None}

    assert {"PRO-05", "PRO-21", "PRO-26", "DIV-02", "SOC-10", "KLI-15", "PRO-06"} <= taken
    assert taken.isdisjoint({"CIR-02", "KLI-07", "PRO-20", "PRO-28", "PRO-30", "SOC-04", "KLI-03", "MIL-07"})
