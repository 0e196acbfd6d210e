"""A norm that binds organisations one by one is judged of each of them, and of nobody else."""

from __future__ import annotations

import csv
from collections import Counter
from typing import TYPE_CHECKING

from totals import country

from mvi_standard.counting.norm import MET, MISSED, UNSURE
from mvi_standard.total.account import Account
from mvi_standard.total.flow import total

if TYPE_CHECKING:
    from pathlib import Path

HALF, ALL = "helft_significant_of_ambitieus", "criteria_in_productgroepen"


def test_each_ministry_is_judged_by_its_own_figure(tmp_path: Path) -> None:
    files = sorted(country(tmp_path, authorities=10, contracts=12, faults=False).glob("*.json"))
    kept = total(map(str, files), tmp_path / "uit", Account()).account.norms
    with (tmp_path / "uit/figures_by_organisation.csv").open(encoding="utf-8-sig") as stream:
        rows = [each for each in csv.DictReader(stream) if each["organisation_type"] == "rijk"]
    own = {(each["organisation"], each["kpi"]): each for each in rows if not each["dimension_1"]}
    ministries = {name for name, _ in own}

    assert len(ministries) == 2
    assert kept == {
        ALL: dict(Counter(_judged(own.get((name, "PRO-13")), 100) for name in ministries)),
        HALF: dict(Counter(_judged(own.get((name, "PRO-15")), 50) for name in ministries)),
    }
    assert MISSED in kept[ALL]


def _judged(row: dict[str, str] | None, asked: int) -> str:
    """Judge a row of the published table by its own numbers; the bounds of these ministries hold all there is."""
    if row is None or not row["value"]:
        return UNSURE
    if asked == 100 and float(row["numerator"]) < float(row["denominator"]):
        return MISSED
    if not row["lower"] or not row["population"]:
        return UNSURE
    return MET if float(row["lower"]) >= asked else MISSED if float(row["upper"]) < asked else UNSURE


def test_where_nobody_is_bound_no_norm_is_judged(tmp_path: Path) -> None:
    files = sorted(country(tmp_path, authorities=2, contracts=2, faults=False).glob("*.json"))

    assert total(map(str, files), tmp_path / "uit", Account()).account.norms == {}
    assert total([], tmp_path / "none", Account()).account.norms == {}
