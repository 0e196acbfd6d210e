"""Every computed KPI a second time, in SQL that was written from the words of the standard alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from second_opinion import oracle
from totals import country, total_of

from mvi_standard.editions import LATEST
from mvi_standard.kpi import ATTRIBUTES

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

    from mvi_standard.figure import Figure

    Key = tuple[str, ...]
    Amounts = tuple[Decimal | None, Decimal | None]

SIZE = (400, 100) if os.environ.get("HYPOTHESIS_PROFILE") == "deep" else (40, 20)
"""How large a country is: authorities, and contracts of each."""
DECLARED = {"PRO-01", "PRO-02"}
"""The only KPIs of which the oracle divides by what is known of a lot: there it is declared."""


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Path:
    authorities, contracts = SIZE
    return country(tmp_path_factory.mktemp("land"), authorities=authorities, contracts=contracts, faults=False)


def test_every_figure_equals_that_of_the_oracle_to_the_last_digit(land: Path) -> None:
    theirs = {_as_ours(row): (row[9], row[10]) for row in oracle(f"{land}/*.json")}
    ours = dict(each for figure in total_of(land) if (each := _comparable(figure)))
    assert {key[0] for key in ours} == set(LATEST.catalogue)
    assert {key: ours.get(key) for key in theirs} == theirs
    assert ours.keys() == theirs.keys()


def _comparable(figure: Figure) -> tuple[Key, Amounts] | None:
    cell, sums = figure.cell, figure.sums
    group = dict(cell.group)
    kind = group.pop("organisatietype", "")
    if sums.numerator is None or len(group) > 1 or (group.keys() & ATTRIBUTES.keys() and cell.kpi not in DECLARED):
        return None
    [(dimension, code)] = group.items() or [("", "")]
    names = (cell.kpi, cell.nature, cell.unit, cell.count_unit, _text(dict(cell.apart)), cell.part)
    return (*names, dimension, code, kind), (sums.numerator, sums.denominator)


def _as_ours(row: tuple[str, ...]) -> Key:
    """Write the unit that a ratio was counted in where we do: among what is kept apart."""
    kpi, nature, unit, count_unit, apart, *more = row[:9]
    definition = LATEST.catalogue[kpi]
    if definition["value_type"] == "ratio" and "unit" in definition.get("equal_to_sum", ()) and unit:
        apart = _text({**dict(each.split("=") for each in apart.split("; ") if each), "unit": unit})
        unit = definition["canonical_unit"]
    return (kpi, nature, unit, count_unit, apart, *more)


def _text(apart: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in sorted(apart.items()))
