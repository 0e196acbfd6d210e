"""A name that is no field is told by name and number in every format, however many others there are."""

from __future__ import annotations

import json
from copy import deepcopy
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from places import EXAMPLES

from mvi_standard.history.provenance import Run
from mvi_standard.render import FORMATS, KEPT, writer
from mvi_standard.render.unknown_fields import unknown_fields, unknown_names
from mvi_standard.report import NAMES
from mvi_standard.requirement import LANGUAGES
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from mvi_standard.report import Report

OFTEN, RARE = "opmerking", "gunningsdatm"


def lots(number: int) -> dict[str, Any]:
    values: dict[str, Any] = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
    values["lots"] = [deepcopy(values["lots"][0]) | {"id": f"lot-{each}", OFTEN: "x"} for each in range(number)]
    return values


def one_among_many() -> Report:
    values = lots(300)
    values["lots"][250][RARE] = values["lots"][250].pop("awarded_on")
    return validate(values, keep=KEPT)


@pytest.mark.parametrize("shape", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rare_name_is_told_in_every_format(shape: str, language: str) -> None:
    stream = StringIO()
    ours = writer(shape, stream, language, Run(today="2026-07-01"))
    ours.add(one_among_many())
    ours.close()
    told = stream.getvalue()

    assert told.index(RARE) < told.index(OFTEN)
    assert "300" in told
    assert "awarded_on" in told


def test_what_is_like_a_field_comes_first_and_then_what_is_rare() -> None:
    values = lots(9)
    for place, lot in enumerate(values["lots"]):
        lot["zomaar"] = 1
        if place < 5:
            lot["Gegunde waarde"] = lot.pop("value")
        if place < 3:
            lot["iets_anders"] = 1

    names = [(each.name, each.count, each.meant) for each in unknown_names(validate(values))]

    assert names == [
        ("Gegunde waarde", 5, "value"), ("iets_anders", 3, None), (OFTEN, 9, None), ("zomaar", 9, None)
    ]  # fmt: skip


def test_of_each_name_there_is_a_place_before_a_second_of_any() -> None:
    found = [each.values["found"] for each in one_among_many().findings if each.code == "MVI-S003"]

    assert len(found) == KEPT
    assert found[:3] == [RARE, OFTEN, OFTEN]


def test_one_name_says_it_all_itself() -> None:
    assert unknown_fields(validate(lots(9)), "nl") == ""


def test_more_names_than_anyone_reads_are_counted_together() -> None:
    values = lots(1)
    values["lots"][0] |= {f"naam_{each}": each for each in range(NAMES + 20)}
    report = validate(values, keep=KEPT)

    assert len(report.unknown) == NAMES
    assert report.counts["MVI-S003"] == NAMES + 21
    assert unknown_fields(report, "nl").endswith(f"andere namen ({NAMES + 21 - 8} keer)")
