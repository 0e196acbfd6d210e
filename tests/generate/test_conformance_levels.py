"""The levels are declared once, completely, and of measures that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from places import ROOT
from ruamel.yaml import YAML

from mvi_standard.editions import LATEST
from tools.generate.conformance_levels import FILE, LevelError, read, write

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, Any]


def declared() -> list[Row]:
    rows: list[Row] = YAML(typ="safe", pure=True).load(ROOT / "schema" / FILE)
    return rows


def refused(rows: Any, folder: Path) -> str:
    YAML(typ="safe", pure=True).dump(rows, folder / FILE)
    with pytest.raises(LevelError) as raised:
        write(read(folder), LATEST.measures)
    return str(raised.value)


def test_every_measure_is_demanded_by_one_level_and_every_demand_is_a_measure() -> None:
    demanded = [each.code for level in read(ROOT / "schema") for each in level.measures]

    assert sorted(demanded) == sorted(LATEST.measures)


def test_the_generated_levels_say_what_the_source_says() -> None:
    expected = {row["code"]: {each["code"]: each["minimum"] for each in row["measures"]} for row in declared()}

    assert [*LATEST.conformance_levels.items()] == [*expected.items()]


@pytest.mark.parametrize("part", ["label_nl", "label_en", "definition_nl", "definition_en", "measures"])
def test_a_level_lacks_nothing(part: str, tmp_path: Path) -> None:
    rows = declared()
    del rows[1][part]

    assert part in refused(rows, tmp_path)


@pytest.mark.parametrize("part", ["label_nl", "label_en", "reason_nl", "reason_en", "minimum"])
def test_a_measure_in_a_level_lacks_nothing(part: str, tmp_path: Path) -> None:
    rows = declared()
    rows[1]["measures"][0][part] = ""

    assert part in refused(rows, tmp_path)


@pytest.mark.parametrize("minimum", [-1, 101, 99.5, "100"])
def test_a_lowest_share_is_a_percentage(minimum: object, tmp_path: Path) -> None:
    rows = declared()
    rows[1]["measures"][0]["minimum"] = minimum

    assert "minimum" in refused(rows, tmp_path)


def test_what_is_there_twice_or_unknown_is_refused(tmp_path: Path) -> None:
    twice, unknown, strange = declared(), declared(), declared()
    twice[2]["measures"].append(twice[1]["measures"][0])
    unknown[1]["measures"][0]["code"] = "nergens_geteld"
    strange[0]["colour"] = "blue"

    assert "totalen_opgegeven: it is there twice" in refused(twice, tmp_path)
    assert "nergens_geteld: no file" in refused(unknown, tmp_path)
    assert "colour" in refused(strange, tmp_path)
    assert "by their names" in refused(["basis"], tmp_path)
