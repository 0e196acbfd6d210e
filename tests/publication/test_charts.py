from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from mvi_standard.publication.charts.bars import Bar, RangeBar, StackedPart, bars, ranges, stacked
from mvi_standard.publication.charts.lines import Point, lines

EVIL = '<b>"x"</b> & co'
HALF = Decimal(50)


def _said(value: Decimal) -> str:
    return f"{value} %"


def _read(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own text


def _one(svg: str, klass: str) -> list[ET.Element]:
    return [each for each in _read(svg).iter() if each.get("class") == klass]


@pytest.mark.parametrize(
    "svg",
    [
        bars("a", EVIL, [Bar(EVIL, HALF, "50 %", Decimal(60))], _said),
        ranges("a", EVIL, [RangeBar(EVIL, HALF, "50 %", Decimal(40), Decimal(70))], _said),
        stacked("a", EVIL, [StackedPart(EVIL, HALF, "50 %"), StackedPart("rest", HALF, "50 %")]),
        lines("a", EVIL, [Point(EVIL, HALF, "50 %"), Point("2026", None, "niet bekend")], _said),
    ],
)
def test_a_drawing_says_what_it_shows_and_nothing_gets_out_of_it(svg: str) -> None:
    root = _read(svg)
    assert root.get("role") == "img"
    assert root.findtext("title") == EVIL
    assert "50 %" in (root.findtext("desc") or "")
    assert EVIL in (root.findtext("desc") or "")
    assert not list(root.iter("b"))
    assert {root.get("aria-labelledby"), root.get("aria-describedby")} == {"a-title", "a-desc"}


def test_what_is_not_known_is_not_drawn() -> None:
    rows = [Bar("a", None, "niet bekend"), Bar("b", Decimal(0), "0 %")]
    assert [each.get("width") for each in _one(bars("a", "t", rows, _said), "bar")] == ["0%"]
    assert _one(ranges("a", "t", [RangeBar("a", None, "niet bekend")], _said), "dot") == []


def test_a_range_runs_from_bound_to_bound() -> None:
    (span,) = _one(ranges("a", "t", [RangeBar("a", HALF, "50 %", Decimal(40), Decimal("72.5"))], _said), "span")
    assert (span.get("x"), span.get("width")) == ("40%", "32.5%")


def test_a_bar_ends_where_the_scale_ends() -> None:
    svg = bars("a", "t", [Bar("a", Decimal(140), "140 %")], _said, Decimal(100))
    assert [each.get("width") for each in _one(svg, "bar")] == ["100%"]


def test_a_line_is_broken_where_a_period_is_missing() -> None:
    known = [Point("1", HALF, "50"), Point("2", None, "niet bekend"), Point("3", HALF, "50"), Point("4", HALF, "50")]
    assert len(_one(lines("a", "t", known, _said), "line")) == 1


def test_a_line_has_an_axis_and_the_bounds_of_each_point() -> None:
    points = [Point("1", HALF, "50", Decimal(25), Decimal(100)), Point("2", HALF, "50")]
    svg = lines("a", "t", points, _said, Decimal(100))

    assert [each.text for each in _one(svg, "tick")] == ["0 %", "50 %", "100 %", "1", "2"]
    (reach,) = _one(svg, "reach")
    assert (reach.get("y1"), reach.get("y2")) == ("138.5", "26")


@pytest.mark.parametrize("said", ["50 %", "onderdrukt; doel 100 %"])
def test_a_long_label_is_broken_and_never_cut(said: str) -> None:
    label = "Contracten met een actuele rapportage over gepaste zorgvuldigheid in de keten, per risicocategorie"
    for svg in (
        bars("a", "t", [Bar(label, HALF, said)], _said),
        ranges("a", "t", [RangeBar(label, HALF, said)], _said),
    ):
        told = [str(each.text) for each in _one(svg, "label")]

        assert " ".join(told) == label
        assert max(map(len, told)) + len(said) <= 46
        assert len({each.get("y") for each in _one(svg, "label")}) == len(told) > 1
