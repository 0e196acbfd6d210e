"""Every computed KPI a second time, in SQL that was written from the words of the standard alone."""

from __future__ import annotations

import json
import os
from copy import deepcopy
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest
from second_opinion import bounds, oracle
from totals import country, read, total_of, written

from mvi_standard.editions import LATEST
from mvi_standard.kpi import ATTRIBUTES
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

    from totals import Json

    from mvi_standard.counting.figure import Figure

    Key = tuple[str, ...]
    Amounts = tuple[Decimal | None, Decimal | None]

SIZE = (400, 100) if os.environ.get("HYPOTHESIS_PROFILE") == "deep" else (40, 20)
"""How large a country is: authorities, and contracts of each."""
CHANGED, TRIES = (40, 60) if os.environ.get("HYPOTHESIS_PROFILE") == "deep" else (8, 25)
"""How many files are changed, and how often; a change after which a file does not conform is taken back."""
MENDED = ("lots", "contracts", "commitments", "observations", "social_return_reports", "organisations", "procedures")
TWO = 2
KEYS = ("id", "own_number")
DECLARED = {"PRO-01", "PRO-02"}
"""The only KPIs of which the oracle divides by what is known of a lot: there it is declared."""


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Path:
    authorities, contracts = SIZE
    return country(tmp_path_factory.mktemp("land"), authorities=authorities, contracts=contracts, faults=False)


def test_every_figure_equals_that_of_the_oracle_to_the_last_digit(land: Path) -> None:
    theirs = {_as_ours(row): (row[9], row[10]) for row in oracle(f"{land}/*.json")}
    ours = dict(each for figure in total_of(land) if (each := _comparable(figure)))
    assert {key[0] for key in ours} == set(LATEST.catalogue), "mvi synth makes no record for one: see CONTRIBUTING"
    assert {key: ours.get(key) for key in theirs} == theirs
    assert ours.keys() == theirs.keys()


def test_every_bound_follows_from_what_was_declared_and_recorded(land: Path) -> None:
    """N / W and (N + W - K) / W, with the whole W that was worked out from the words."""
    found = {_about(figure): figure for figure in total_of(land)}
    theirs = bounds(f"{land}/*.json")
    assert {row[0] for row in theirs} == {*("PRO-05", "PRO-06", "PRO-07", "PRO-08", "PRO-10", "PRO-26", "PRO-27"), *(
        "PRO-29", "SOC-01")}  # fmt: skip
    for *about, numerator, known, whole in theirs:
        outcomes = (100 * each / whole for each in (numerator, numerator + whole - known))
        lower, upper = (each.quantize(Decimal("0.000001"), ROUND_HALF_UP) for each in outcomes)
        ours = found[tuple(about)]
        assert (about, ours.lower, ours.upper) == (about, lower, upper)


def _about(figure: Figure) -> Key:
    cell, group = figure.cell, dict(figure.cell.group)
    kind = group.pop("organisatietype", "")
    [(dimension, code)] = group.items() if len(group) == 1 else [("", "")]
    other = "" if cell.count_unit == LATEST.catalogue[cell.kpi].get("count_unit") and len(group) < TWO else "other"
    return (cell.kpi, _text(dict(cell.apart)), dimension, code, kind + other)


@pytest.mark.parametrize("place", range(CHANGED))
def test_so_does_every_figure_of_a_file_that_was_changed_at_random(land: Path, tmp_path: Path, place: int) -> None:
    """What a synthetic country never does: fields that are gone, values from other records, records that come twice."""
    random, path = Random(place), sorted(land.iterdir())[place]  # noqa: S311 - the same changes in each run
    document = read(path)
    changes = 0
    for _ in range(TRIES):
        other = _changed(document, random)
        if validate(json.dumps(other).encode()).conforms:
            document, changes = other, changes + 1
    assert changes > TRIES / 4

    folder = written(tmp_path / "changed", one=document)
    theirs = {_as_ours(row): (row[9], row[10]) for row in oracle(f"{folder}/*.json")}
    found = [each for each in total_of(folder) if each.sums.denominator != 0 or each.sums.known]
    assert dict(each for figure in found if (each := _comparable(figure))) == theirs


def _changed(document: Json, random: Random) -> Json:
    """Return a copy in which one record lost a field, got one of another record, or came again with such a field."""
    other = deepcopy(document)
    rows = random.choice([other[name] for name in MENDED if other.get(name)])
    row, giver = random.choice(rows), random.choice(rows)
    field = random.choice([each for each in giver if each not in KEYS] or ["id"])
    how = random.choice(("lose", "take", "repeat"))
    if how == "repeat":
        row = {**row, **{key: f"{row[key]}-{random.randrange(10**6)}" for key in KEYS if key in row}}
        rows.append(row)
    if how == "lose":
        row.pop(random.choice([each for each in row if each not in KEYS] or ["id"]))
    else:
        row[field] = deepcopy(giver[field])
    return other


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
