"""A norm is met or missed only where the bounds leave no other outcome."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mvi_standard.counting.bounds import Unknown
from mvi_standard.counting.figure import Cell, Declared, Sums, figure
from mvi_standard.counting.norm import MET, MISSED, UNSURE, judge_bounds, judge_figure, judge_target
from mvi_standard.editions import LATEST
from mvi_standard.tables import AT_LEAST, AT_MOST, Norm

HALF = Norm("half", "Half", "Half", "organisatie", "Rijk", "State", "van_kracht", "", "PRO-15", value=Decimal(50))
ALL = replace(HALF, id="all", kpi="PRO-05", value=Decimal(100))
MOST = replace(HALF, id="most", operator=AT_MOST)
BOUND = st.none() | st.integers(0, 100).map(Decimal)


@pytest.mark.parametrize(
    ("norm", "lower", "upper", "expected"),
    [
        (HALF, 50, 90, MET), (HALF, 10, "49.999999", MISSED), (HALF, "49.999999", 50, UNSURE), (HALF, 50, None, MET),
        (HALF, None, 49, MISSED), (HALF, None, None, UNSURE), (HALF, 10, None, UNSURE),
        (MOST, 10, 50, MET), (MOST, "50.000001", 90, MISSED), (MOST, 50, 51, UNSURE), (MOST, None, 50, MET),
        (MOST, 51, None, MISSED),
    ],
)  # fmt: skip
def test_the_bounds_decide(norm: Norm, lower: int | str | None, upper: int | str | None, expected: str) -> None:
    bounds = [None if each is None else Decimal(each) for each in (lower, upper)]

    assert judge_bounds(norm.operator, Decimal(norm.value or 0), *bounds) == expected


@given(st.sampled_from([HALF, ALL, MOST]), BOUND, BOUND, st.integers(0, 20), st.integers(0, 20))
def test_wider_bounds_can_only_leave_it_open(
    norm: Norm, lower: Decimal | None, upper: Decimal | None, down: int, up: int
) -> None:
    if lower is not None and upper is not None:
        lower, upper = min(lower, upper), max(lower, upper)
    asked = norm.operator, Decimal(norm.value or 0)
    wider = judge_bounds(*asked, None if lower is None else lower - down, None if upper is None else upper + up)

    assert wider in {UNSURE, judge_bounds(*asked, lower, upper)}


def shown(norm: Norm, numerator: int | None, denominator: int | None, declared: int | None = None) -> str:
    amounts = [None if each is None else Decimal(each) for each in (numerator, denominator, declared)]
    sums = Sums(amounts[0], amounts[1])
    unknown = None if declared is None else Unknown(Decimal(declared - (denominator or 0)), undeclared=0)
    cell, kpi = Cell(norm.kpi, ("2026-01-01", "2026-12-31")), LATEST.catalogue[norm.kpi]
    made = figure(cell, sums, kpi, Declared(amounts[2]), unknown=unknown)
    return judge_figure(norm, made)


@pytest.mark.parametrize(
    ("numerator", "denominator", "declared", "expected"),
    [
        (10, 10, 10, MET), (10, 10, 11, UNSURE), (9, 10, None, MISSED), (9, 10, 1000, MISSED), (10, 10, None, UNSURE),
        (None, None, 10, UNSURE), (0, 0, 10, UNSURE),
    ],
)  # fmt: skip
def test_of_a_norm_for_all_one_known_no_is_enough(
    numerator: int | None, denominator: int | None, declared: int | None, expected: str
) -> None:
    assert shown(ALL, numerator, denominator, declared) == expected


def test_without_a_declared_population_half_is_not_said_to_be_met() -> None:
    assert shown(HALF, 9, 10) == UNSURE
    assert shown(HALF, 1, 10) == UNSURE


def test_a_norm_without_a_value_is_not_judged() -> None:
    assert shown(replace(HALF, value=None), 9, 10, 10) == UNSURE


@pytest.mark.parametrize(
    ("operator", "value", "more", "expected"),
    [
        (AT_LEAST, 60, {}, MET), (AT_LEAST, 40, {}, MISSED), (AT_MOST, 40, {}, MET), (AT_MOST, 60, {}, MISSED),
        (AT_LEAST, 60, {"lower_bounds": 1}, MET), (AT_LEAST, 40, {"lower_bounds": 1}, UNSURE),
        (AT_MOST, 40, {"lower_bounds": 1}, UNSURE), (AT_MOST, 60, {"lower_bounds": 1}, MISSED),
        (AT_LEAST, 40, {"missing": {"onbekend": 1}}, UNSURE), (AT_MOST, 40, {"missing": {"onbekend": 1}}, UNSURE),
    ],
)  # fmt: skip
def test_a_sum_reaches_a_target_only_if_what_is_missing_cannot_undo_it(
    operator: str, value: int, more: dict[str, Any], expected: str
) -> None:
    cell, kpi = Cell("KLI-01", ("2026-01-01", "2026-12-31"), unit="t_CO2e"), LATEST.catalogue["KLI-01"]

    assert judge_target(operator, Decimal(50), figure(cell, Sums(Decimal(value), known=1, **more), kpi)) == expected


def test_a_target_is_open_while_nobody_knows_of_how_many() -> None:
    cell, kpi = Cell("PRO-05", ("2026-01-01", "2026-12-31")), LATEST.catalogue["PRO-05"]
    of = {each: figure(cell, Sums(Decimal(9), Decimal(10)), kpi, unknown=Unknown(undeclared=each)) for each in (0, 1)}

    assert [judge_target(AT_LEAST, Decimal(50), of[each]) for each in (0, 1)] == [MET, UNSURE]
    assert judge_target(AT_LEAST, Decimal(100), of[1]) == MISSED


def test_what_is_withheld_is_not_judged() -> None:
    sums = Sums(Decimal(1), Decimal(2))
    made = figure(Cell("PRO-05", ("2026-01-01", "2026-12-31")), sums, LATEST.catalogue["PRO-05"])

    assert judge_figure(ALL, made) == MISSED
    hidden = dataclasses.replace(made, withheld="opdrachtnemers")
    assert judge_figure(ALL, hidden) == judge_target(AT_LEAST, Decimal(1), hidden) == UNSURE


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [("", "", True), ("2026-12-31", "", True), ("2027-01-01", "", False), ("", "2026-01-01", True),
     ("", "2025-12-31", False)],
)  # fmt: skip
def test_a_norm_holds_in_a_period_that_it_touches(since: str, until: str, expected: bool) -> None:
    assert replace(HALF, since=since, until=until).holds_in(("2026-01-01", "2026-12-31")) is expected


def test_a_norm_of_one_type_of_organisation_has_a_line_and_a_target_has_none() -> None:
    norms = {each.id: each for each in LATEST.norms}

    assert {each.kpi for each in norms.values() if each.has_line} == {
        *("PRO-13", "PRO-15", "PRO-17", "KET-01", "PRO-26", "PRO-27"),
    }
    assert all(not each.has_line for each in norms.values() if each.status != "van_kracht")
    assert norms["categorie_helft_op_impact"].value == Decimal(100)
    assert norms["categorie_helft_op_impact"].operator == AT_LEAST
