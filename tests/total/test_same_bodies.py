"""The figures of who reported in both years are those of a total of their files alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.total.account import Account
from mvi_standard.total.flow import total
from mvi_standard.total.synth.country import netherlands

if TYPE_CHECKING:
    from pathlib import Path

PERIODS = (("2026-01-01", "2026-12-31"), ("2027-01-01", "2027-12-31"))
LEFT, JOINED = "gemeente-neveldam-2026", "gemeente-klaveroever-2027"
GONE = ("gemeente-neveldam-2027", "gemeente-klaveroever-2026")
"""Of one body there is no file of the second year, of another none of the first."""


def test_who_joined_or_left_is_in_no_figure_of_the_same_organisations(tmp_path: Path) -> None:
    for name, data in netherlands(6, 1, 4, faults=False, year=2026, years=2):
        (tmp_path / name).write_bytes(data)
    offered = [each for each in sorted(tmp_path.glob("*.json")) if not each.stem.endswith(GONE)]
    stayed = [each for each in offered if not each.stem.endswith((LEFT, JOINED))]
    assert len(offered) - len(stayed) == 2

    settings = Account(periods=PERIODS)
    made = total(map(str, offered), tmp_path / "all", settings)
    alone = total(map(str, stayed), tmp_path / "alone", settings)
    expected = {each.cell: each for each in alone.figures}
    found = {each.cell: each for each in made.same.figures}

    assert (made.same.organisations, made.same.now, made.same.before) == (4, 5, 5)
    assert {each.kpi for each in found} <= set(LATEST.tables.report["trend"])
    assert {("PRO-05", "percelen", each) for each in PERIODS} <= {(c.kpi, c.count_unit, c.period) for c in found}
    for cell, each in found.items():
        its = expected[cell]
        assert (each.value, each.lower, each.upper, each.unknown) == (its.value, its.lower, its.upper, its.unknown)
    assert any(
        each != made_of
        for each, made_of in ((found[one.cell].value, one.value) for one in made.figures if one.cell in found)
    )


def test_one_year_has_nothing_to_compare(tmp_path: Path) -> None:
    [(name, data), *_] = netherlands(1, 1, 1, faults=False)
    (tmp_path / name).write_bytes(data)

    assert total([str(tmp_path / name)], tmp_path / "out", Account()).same.organisations == 0
