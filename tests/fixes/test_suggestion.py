"""A suggestion is what was probably meant, or nothing at all."""

from __future__ import annotations

from typing import Any

import pytest

from mvi_standard.editions import LATEST
from mvi_standard.finding import Finding, Name
from mvi_standard.fixes.suggestion import as_date, as_json, nearest, suggestion
from mvi_standard.requirement import FOUT


@pytest.mark.parametrize(
    ("found", "wanted", "meant"),
    [
        ("400.000,00", "number", "400000.00"),
        ("€ 1.250,50", "number", "1250.50"),
        ("12,5", "number", "12.5"),
        ("12.5", "number", "12.5"),
        ("1.250", "number", None),
        ("12 500,50", "number", "12500.50"),
        ("12\u00a0500", "number", "12500"),
        ("12500 euro", "number", "12500"),
        ("12 50", "number", None),
        ("12,-", "number", "12"),
        ("17,5 %", "number", "17.5"),
        ("-3", "integer", "-3"),
        ("veel", "number", None),
        (1234567, "string", '"1234567"'),
        (True, "string", None),
        ("Ja", "boolean", "true"),
        ("misschien", "boolean", None),
        (None, "number", None),
        (["x"], "string", None),
    ],
)
def test_a_value_of_the_wrong_type_is_written_right(found: Any, wanted: str, meant: str | None) -> None:
    assert as_json(found, wanted) == meant


@pytest.mark.parametrize(
    ("found", "meant"),
    [("klimat", "klimaat"), ("Klimaat", "klimaat"), ("social return", "social_return"), ("xyz", None)],
)
def test_the_nearest_code_is_suggested(found: str, meant: str | None) -> None:
    assert nearest(found, ("milieu", "klimaat", "circulair", "social_return")) == meant


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("20-3-2026", "2026-03-20"),
        ("1/12/2026", "2026-12-01"),
        ("2026-03-20T00:00:00", "2026-03-20"),
        ("20-3-2026 00:00", "2026-03-20"),
        ("01-04-26", "2026-04-01"),
        ("01-04-126", None),
        ("46101", None),
        ("31 mrt 2028", "2028-03-31"),
        ("voorjaar 2026", None),
        ("31-02-2026", None),
        ("01-13-2025", None),
        ("2026-02-30T10:00:00", None),
        ("29-2-2028", "2028-02-29"),
    ],
)
def test_a_day_written_another_way_is_written_right(found: str, meant: str | None) -> None:
    assert as_date(found) == meant


@pytest.mark.parametrize(
    ("kind", "wanted", "meant"),
    [("Amount", "number", "12500"), ("Count", "integer", "12500"), ("Measure", "number", None)],
)
def test_a_point_parts_thousands_where_there_is_no_third_decimal(kind: str, wanted: str, meant: str | None) -> None:
    values = {"found": "12.500", "wanted": wanted, "type": Name(kind)}

    assert suggestion(Finding("MVI-S001", FOUT, (), values), LATEST) == meant
