"""A submission becomes rows of cells; what they cannot hold is refused at its place, and nothing is bent to fit."""

from __future__ import annotations

import copy
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written_books import example

from mvi_standard.editions import LATEST
from mvi_standard.finding import Path, pointer
from mvi_standard.workbook.core.cell_writing import cell
from mvi_standard.workbook.core.layout import EMPTY, layout
from mvi_standard.workbook.core.lossless import WHY, CannotHold
from mvi_standard.workbook.template.filling import rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.core.layout import Column

SHEETS = layout(LATEST)
BASIS = example("gemeente-basis")
WHOLE = example("gemeente-volledig")


def column(sheet: str, path: str) -> Column:
    columns = next(each.columns for each in SHEETS if each.path == sheet)
    return next(each for each in columns if each.path == path)


def changed(change: Callable[[dict[str, Any]], object], values: dict[str, Any] = BASIS) -> dict[str, Any]:
    made = copy.deepcopy(values)
    change(made)
    return made


def put(value: object, *path: str | int) -> Callable[[dict[str, Any]], None]:
    def change(values: Any) -> None:
        for part in path[:-1]:
            values = values[part]
        values[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "why", "at"),
    [
        (put({}, "lots", 0, "value"), "empty_object", "/lots/0/value"),
        (put({}, "lots", 1), "empty_object", "/lots/1"),
        (put({}, "lots", 0, "themes", 0), "empty_object", "/lots/0/themes/0"),
        (put("", "lots", 0, "title"), "empty_text", "/lots/0/title"),
        (put("a" * 32_768, "lots", 0, "title"), "long", "/lots/0/title"),
        (put("\U0001f600" * 16_384, "lots", 0, "title"), "long", "/lots/0/title"),
        (put("Schoonmaak ", "lots", 0, "title"), "blanks", "/lots/0/title"),
        (put("regel\r\nregel", "lots", 0, "title"), "character", "/lots/0/title"),
        (put("\x07bel", "lots", 0, "title"), "character", "/lots/0/title"),
        (put("_x0041_", "lots", 0, "title"), "character", "/lots/0/title"),
        (put("\ufffe", "lots", 0, "title"), "character", "/lots/0/title"),
        (put(12, "lots", 0, "title"), "kind", "/lots/0/title"),
        (put(1, "organisations", 1, "natural_person"), "kind", "/organisations/1/natural_person"),
        (put(True, "lots", 0, "title"), "kind", "/lots/0/title"),  # noqa: FBT003 - a value
        (put(None, "lots", 0, "title"), "kind", "/lots/0/title"),
        (put(20260320, "lots", 0, "awarded_on"), "kind", "/lots/0/awarded_on"),
        (put(1e300, "lots", 0, "value", "amount"), "number", "/lots/0/value/amount"),
        (put("2", "version"), "kind", "/version"),
        (put("1140000", "lots", 0, "value", "amount"), "kind", "/lots/0/value/amount"),
        (put("ja", "organisations", 1, "natural_person"), "kind", "/organisations/1/natural_person"),
        (put("milieu", "lots", 0, "themes", 0, "via"), "list", "/lots/0/themes/0/via"),
        (put(["a", 1], "lots", 0, "cpv"), "kind", "/lots/0/cpv/1"),
        (put(["a; b"], "lots", 0, "cpv"), "mark", "/lots/0/cpv/0"),
        (put(["(leeg)"], "lots", 0, "cpv"), "mark", "/lots/0/cpv/0"),
        (put(["(EMPTY)"], "lots", 0, "cpv"), "mark", "/lots/0/cpv/0"),
        (put("(leeg)", "lots", 0, "id"), "mark", "/lots/0/id"),
        (put("(Leeg)", "lots", 0, "id"), "mark", "/lots/0/id"),
        (put({"a": 1}, "contracts"), "list", "/contracts"),
        (put("L1", "lots", 0), "object", "/lots/0"),
        (put(3, "lots", 0, "value"), "object", "/lots/0/value"),
        (put("x", "opmerking"), "unknown", "/opmerking"),
        (put("x", "lots", 0, "opmerking"), "unknown", "/lots/0/opmerking"),
        (put("x", "lots", 0, "value", "btw"), "unknown", "/lots/0/value/btw"),
        (put("x", "lots", 0, "themes", 0, "note"), "unknown", "/lots/0/themes/0/note"),
        (put("L2", "lots", 0, "id"), "two_keys", "/lots/0"),
        (lambda values: values["lots"][0].pop("id"), "no_key", "/lots/0"),
    ],
)
def test_what_a_workbook_cannot_hold_is_refused_at_its_place(
    change: Callable[[dict[str, Any]], object], why: str, at: str
) -> None:
    with pytest.raises(CannotHold) as refused:
        rows(changed(change), SHEETS, "nl")

    assert (pointer(refused.value.path), refused.value.why.nl) == (at, WHY[why][0])


def test_two_breakdowns_that_nobody_could_tell_apart_are_refused() -> None:
    values = changed(
        lambda made: made["observations"][0].update(breakdown=[{"dimension": "a"}, {"dimension": "a"}]), WHOLE
    )

    with pytest.raises(CannotHold, match="/observations/0/breakdown/1"):
        rows(values, SHEETS, "nl")


def test_two_records_with_one_key_are_held_where_nothing_stands_below_them() -> None:
    def change(values: dict[str, Any]) -> None:
        values["lots"][0]["id"] = "L2"
        for lot in values["lots"]:
            lot.pop("themes")

    assert [row[0] for row in rows(changed(change), SHEETS, "nl")["lots"]] == ["L2", "L2", "L3"]


@pytest.mark.parametrize(
    ("sheet", "path", "value", "expected"),
    [
        ("lots", "awarded_on", "2026-03-20", date(2026, 3, 20)),
        ("lots", "awarded_on", "2026-02-30", "2026-02-30"),
        ("lots", "awarded_on", "20-3-2026", "20-3-2026"),
        ("lots", "awarded_on", "1900-02-28", "1900-02-28"),
        ("lots", "value.amount", 1250.5, 1250.5),
        ("lots", "value.amount", 999999999999999, 999999999999999),
        ("lots", "value.amount", 9999999999999999, "9999999999999999"),
        ("lots", "value.amount", 0.1 + 0.2, "0.30000000000000004"),
        ("lots", "value.amount", 1.2345678901234567e-05, "0.000012345678901234568"),
        ("lots", "value.amount", "1.250,50", "1.250,50"),
        ("lots", "cpv", ["90911200", "77310000-6"], "90911200; 77310000-6"),
        ("lots", "cpv", [], "(leeg)"),
        ("organisations", "natural_person", False, "nee"),
        ("organisations.identifiers", "value", "01234575", "01234575"),
        ("", "created_at", "2027-02-22T09:30:00+01:00", "2027-02-22T09:30:00+01:00"),
        ("lots", "title", "=1+1", "=1+1"),
    ],
)
def test_a_value_is_a_cell_of_its_own_kind(sheet: str, path: str, value: object, expected: Cell) -> None:
    made = cell(value, column(sheet, path), "nl", ())

    assert (made, type(made)) == (expected, type(expected))


@given(st.one_of(st.integers(-(10**20), 10**20), st.floats(allow_nan=False, allow_infinity=False)))
def test_a_number_keeps_all_its_digits(number: float) -> None:
    amount = column("observations", "number")

    try:
        made = cell(number, amount, "nl", ("x",))
    except CannotHold:
        assert 0 < abs(number) < 1e-60 or abs(number) > 1e60
        return
    assert type(number)(made) == number  # type: ignore[arg-type] # a number or its digits
    assert isinstance(made, str) or float(f"{made:.15g}") == made


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_empty_list_is_said_in_the_first_cell_that_is_its_own(language: str) -> None:
    def change(values: dict[str, Any]) -> None:
        values["procedures"] = []
        values["contracts"][0]["options"] = []
        values["contracts"][0]["lots"] = []

    made = rows(changed(change), SHEETS, language)
    empty = EMPTY[language]

    assert [each for each in made["procedures"][0] if each] == [empty]
    assert made["contracts.options"][0] == ("26-017", empty, None, None)
    assert empty in made["contracts"][0]


def test_rows_follow_the_columns_and_the_order_of_the_submission() -> None:
    made = rows(WHOLE, SHEETS, "nl")

    for sheet in SHEETS:
        assert {len(row) for row in made[sheet.path]} <= {len(sheet.all_columns)}
    assert [row[0] for row in made["lots"]] == [lot["id"] for lot in WHOLE["lots"]]
    assert len(made[""]) == 1


def test_each_reason_is_said_in_both_languages() -> None:
    path: Path = ("lots", 0)

    assert all(CannotHold(key, path).why.nl != CannotHold(key, path).why.en for key in WHY)
