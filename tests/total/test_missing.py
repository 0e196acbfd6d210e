"""What is not known is never zero: a value that is taken away lowers the sum by itself, and is counted as missing."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from totals import FEW, Json, changed, every, example, submissions, the, total_of_documents

from mvi_standard.editions import LATEST
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.counting.figure import Cell, Figure

REASON = "niet_geleverd"
THOUSANDTH = {("kg", "t"), ("kg_CO2e", "t_CO2e")}


def numbers(document: Json) -> list[int]:
    """Return which observations hold a plain number that stands on its own: no series, no parts."""
    return [
        number
        for number, each in enumerate(document.get("observations", ()))
        if "number" in each
        and "breakdown" not in each
        and each.get("time_basis") in {"in_periode", "hele_contractduur"}
    ]


@cache
def documents() -> list[Json]:
    """Return the submissions in which something was measured."""
    return [each for each in submissions(9, 10) if numbers(each)]


@cache
def figures(number: int) -> dict[Cell, Figure]:
    return {each.cell: each for each in total_of_documents(documents()[number])}


def without(document: Json, number: int) -> Json:
    """Return a submission in which one observation has a reason instead of a number."""
    less = changed(document)
    row = less["observations"][number]
    del row["number"]
    row["missing_reason"] = REASON
    return less


def in_unit_of(cell: Cell, row: Json) -> Decimal:
    number = Decimal(str(row["number"]))
    return number / 1000 if (row.get("unit"), cell.unit) in THOUSANDTH else number


@st.composite
def cases(draw: st.DrawFn) -> tuple[int, int]:
    number = draw(st.integers(0, len(documents()) - 1))
    return number, draw(st.sampled_from(numbers(documents()[number])))


def changes(number: int, observation: int) -> Iterator[tuple[Figure, Figure]]:
    """Give each figure of the KPI that changes when the value goes, before and after."""
    document = documents()[number]
    less = without(document, observation)
    assert validate(less).conforms
    after = {each.cell: each for each in total_of_documents(less)}
    for cell, before in figures(number).items():
        of_this = cell.kpi == document["observations"][observation]["kpi"] and "maatstaf" not in dict(cell.apart)
        if of_this and after[cell] != before:
            yield before, after[cell]


@FEW
@given(cases())
def test_a_missing_value_lowers_the_sum_by_itself_and_is_told(case: tuple[int, int]) -> None:
    row = documents()[case[0]]["observations"][case[1]]
    for before, after in changes(*case):
        value = in_unit_of(before.cell, row)
        left = (before.sums.numerator or 0) - value
        if after.sums.excluded != before.sums.excluded:  # it did not count
            assert after.sums.numerator == before.sums.numerator
            continue
        assert after.sums.known == before.sums.known - 1
        assert after.sums.numerator == (left if after.sums.known else None)
        assert (after.value is None) == (after.sums.known == 0)
        assert after.sums.denominator == before.sums.denominator
        assert after.sums.missing == {**before.sums.missing, REASON: before.sums.missing.get(REASON, 0) + 1}
        assert after.sums.excluded == before.sums.excluded


def test_some_of_these_values_count() -> None:
    pairs = ((number, each) for number in range(len(documents())) for each in numbers(documents()[number])[:3])
    changed_sums = [pair for case in pairs for pair in changes(*case) if pair[0].sums.known > pair[1].sums.known]

    assert len(changed_sums) >= 4


@pytest.mark.parametrize("kpi", ["KLI-02", "MIL-03"])
def test_of_what_is_all_missing_the_value_is_unknown(kpi: str) -> None:
    document = example("rijkswaterstaat-effect")
    for number, row in enumerate(document["observations"]):
        if row["kpi"] == kpi and "number" in row:
            document = without(document, number)
    found = total_of_documents(document)
    rows = [each for nature in ("", " verwacht") for each in found if each in every(found, f"{kpi}{nature}")]

    assert rows
    assert {(each.value, each.sums.numerator, each.sums.known) for each in rows} == {(None, None, 0)}
    assert all(each.sums.missing for each in rows)
    assert not [each for each in found if each.cell.kpi in {kpi, *_after(kpi)} and each.value is not None]


def _after(kpi: str) -> list[str]:
    return [each for each, definition in LATEST.catalogue.items() if kpi in definition.get("from_kpis", ())]


def test_a_theme_of_which_nothing_is_said_is_neither_yes_nor_no() -> None:
    document = example("gemeente-basis")
    less = changed(document)
    del less["lots"][0]["themes"]
    about = "PRO-07 thema=social_return"
    before, after = the(total_of_documents(document), about), the(total_of_documents(less), about)

    assert [before.sums.numerator, before.sums.denominator, before.sums.known] == [1, 2, 2]
    assert [after.sums.numerator, after.sums.denominator, after.sums.known] == [0, 1, 1]
    assert after.missing == {"onbekend": 1, "niet_geleverd": 40}


def paid(amount: float | None) -> Json:
    """Return a municipality that paid so much on one contract, and 1,000 on another."""
    span = {"start": "2026-01-01", "end": "2026-12-31"}

    def year(contract: str, **said: Any) -> Json:
        return {"contract": contract, "period": span, **said}

    def money(euro: float) -> Json:
        return {"paid": {"amount": euro, "currency": "EUR", "vat": "exclusief"}}

    said = {"missing_reason": REASON} if amount is None else money(amount)
    return changed(example("gemeente-basis"), contract_years=[year("26-017", **said), year("23-201", **money(1000))])


def test_a_payment_that_is_not_known_is_not_a_payment_of_nothing() -> None:
    about = "PRO-04 maatstaf=betaald_in_periode"
    nothing, unknown = (the(total_of_documents(paid(amount)), about) for amount in (0, None))

    assert nothing.sums.numerator == unknown.sums.numerator == 1000
    assert nothing.sums.denominator == unknown.sums.denominator
    assert nothing.sums.known == unknown.sums.known + 1
    assert unknown.sums.missing == {**nothing.sums.missing, REASON: 1}
