"""Values of notices: what they are, and what is no such value."""

from __future__ import annotations

import pytest

from mvi_standard.exchange.values import amount, cpv, day, last_day, local_id, slug

DAYS = {"2024-03-04Z": "2024-03-04", "2024-03-29+00:00": "2024-03-29", "2024-03-04": "2024-03-04"}
NO_DAYS = ["2024-02-30Z", "04-03-2024", "2024-03-04T10:00:00Z", ""]
AMOUNTS = {"1000000": 1_000_000, "11016.45": 11016.45, "0": 0, "12.50": 12.5, "1E3": 1000}
NO_AMOUNTS = ["-1", "1.000,00", "NaN", "Infinity", "", "0.12345678901234567890123"]
ENDS = {
    ("2024-01-01", "48", "MONTH"): "2027-12-31",
    ("2024-01-31", "1", "MONTH"): "2024-02-28",
    ("2024-02-29", "1", "YEAR"): "2025-02-27",
    ("2024-01-01", "7", "DAY"): "2024-01-07",
    ("2024-01-01", "2", "WEEK"): "2024-01-14",
    ("2024-01-01", "0", "MONTH"): None,
    ("2024-01-01", "1.5", "MONTH"): None,
    ("2024-01-01", "4", "QUARTER"): None,
    ("2024-01-01", "9" * 12, "YEAR"): None,
}


@pytest.mark.parametrize("text", [*DAYS, *NO_DAYS])
def test_a_day_is_local_and_without_its_zone(text: str) -> None:
    assert day(text) == DAYS.get(text)


@pytest.mark.parametrize("text", [*AMOUNTS, *NO_AMOUNTS])
def test_an_amount_is_what_is_written_to_the_last_digit(text: str) -> None:
    assert amount(text) == AMOUNTS.get(text)


@pytest.mark.parametrize("duration", ENDS)
def test_a_duration_ends_on_the_day_before_it_would_begin_again(duration: tuple[str, str, str]) -> None:
    assert last_day(*duration) == ENDS[duration]


def test_a_product_is_eight_digits() -> None:
    assert [cpv(each) for each in ("90911200", "90911200-8", "9091120", "909112000")] == ["90911200"] * 2 + [None] * 2


def test_numbers_that_differ_have_ids_that_differ() -> None:
    numbers = ["C-1", "C 1", "C/1", "C_1", "é", "e", "", "x" * 200, "x" * 201, "合同"]

    made = [local_id(each) for each in numbers]
    assert made[0] == "C-1"
    assert len({*made}) == len(numbers)
    assert all(each and each[0].isalnum() for each in made)


def test_a_name_becomes_the_beginning_of_an_id() -> None:
    assert slug("Coöperatie Bij & Co. B.V.") == "cooperatie-bij-co-b-v"
    assert slug("合同") == ""
