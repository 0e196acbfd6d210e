"""A row below the data that only adds them up is a total, whether or not it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from grids import FIRST, SHEETS, book_of, column, example, judged, names, read, said, whole, with_rows

from mvi_standard.finding import address

if TYPE_CHECKING:
    from mvi_standard.workbook.core.book import Book, Value

BASE = example("gemeente-basis")
BOOK = book_of(BASE)
AMOUNT, ESTIMATE = "value.amount", "estimated_value.amount"
COUNT = len(BASE["lots"])
TOTAL = sum(each["value"]["amount"] for each in BASE["lots"])
LAST = FIRST + COUNT


def below(cells: dict[str, Value], *others: dict[str, Value], book: Book = BOOK) -> Book:
    """Return the workbook with rows below the lots."""
    row = [tuple(each.get(name) for name in names(SHEETS["lots"])) for each in (cells, *others)]
    return with_rows(book, "lots", lambda rows: [*rows, *row])


def cell(name: str, row: int = LAST) -> str:
    return address("Percelen", row, column("lots", name))


@pytest.mark.parametrize("total", [TOTAL, float(TOTAL), str(TOTAL), f"€ {TOTAL},-"])
def test_a_sum_of_all_above_it_is_a_total(total: Value) -> None:
    document = read(below({AMOUNT: total}))

    assert said(document) == [("X004", cell(AMOUNT))]
    assert len(whole(document)["lots"]) == COUNT
    assert judged(below({AMOUNT: total})).conforms


def test_a_blank_row_may_stand_above_it() -> None:
    assert said(read(below({}, {AMOUNT: TOTAL}))) == [("X004", cell(AMOUNT, LAST + 1))]


def test_a_total_with_a_word_is_not_added_up_once_more() -> None:
    found = said(read(below({"id": "Totaal", AMOUNT: TOTAL}, {AMOUNT: TOTAL})))

    assert found == [("X004", cell("id")), ("X004", cell(AMOUNT, LAST + 1))]


def test_a_number_beside_the_columns_has_to_be_a_sum_too() -> None:
    def wider(last: int) -> Book:
        extra = [("Eigen",), (None,), *[(number,) for number in range(1, COUNT + 1)], (last,)]
        return with_rows(
            below({AMOUNT: TOTAL}), "lots", lambda rows: [(*a, *b) for a, b in zip(rows, extra, strict=True)]
        )

    assert ("X004", cell(AMOUNT)) in said(read(wider(sum(range(1, COUNT + 1)))))
    assert ("X004", cell(AMOUNT)) not in said(read(wider(0)))


@pytest.mark.parametrize(
    "cells",
    [
        {AMOUNT: TOTAL + 1},
        {AMOUNT: TOTAL, "id": "L9"},
        {AMOUNT: TOTAL, "title": "Alles"},
        {AMOUNT: TOTAL, "cpv": 90911200},
        {AMOUNT: TOTAL, "value.currency": "EUR"},
        {AMOUNT: TOTAL, ESTIMATE: 1},
        {AMOUNT: True},
        {"id": 6},
    ],
)
def test_any_other_row_may_be_a_record(cells: dict[str, Value]) -> None:
    assert len(whole(read(below(cells)))["lots"]) == COUNT + 1


def test_a_row_that_repeats_a_single_number_may_be_a_record() -> None:
    alone = with_rows(BOOK, "lots", lambda rows: rows[:FIRST])
    book = below({AMOUNT: BASE["lots"][0]["value"]["amount"]}, book=alone)

    assert len(whole(read(book))["lots"]) == 2


def test_only_the_last_row_is_a_total() -> None:
    book = below({AMOUNT: TOTAL}, {"id": "L9", "title": "Nog een"})

    assert len(whole(read(book))["lots"]) == COUNT + 2
