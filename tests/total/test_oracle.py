"""Every computed KPI a second time, in SQL that was written from the words of the standard alone."""

from __future__ import annotations

import json
import os
from copy import deepcopy
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest
from second_opinion import body_names, bounds, oracle
from totals import bodies_of, country, read, total_of, written

from mvi_standard.editions import LATEST
from mvi_standard.kpi import ATTRIBUTES
from mvi_standard.total.guarding import NOBODY
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


@pytest.fixture(scope="module")
def figures(land: Path) -> list[Figure]:
    return total_of(land)


@pytest.fixture(scope="module")
def of_each(land: Path) -> list[Figure]:
    """Return the figures of each organisation, by the name that the oracle gives it."""
    names = body_names(f"{land}/*.json")
    return [
        replace(each, cell=each.cell.limited("organisatietype", names.get(name, name)))
        for name, each in bodies_of(land)
    ]


def test_every_figure_equals_that_of_the_oracle_to_the_last_digit(land: Path, figures: list[Figure]) -> None:
    theirs = {_as_ours(row): (row[9], row[10]) for row in oracle(f"{land}/*.json")}
    ours = dict(each for figure in figures if (each := _comparable(figure)))
    assert {key[0] for key in ours} == set(LATEST.catalogue), "mvi synth makes no record for one: see CONTRIBUTING"
    assert {key: ours.get(key) for key in theirs} == theirs
    assert ours.keys() == theirs.keys()


def test_every_figure_of_one_organisation_equals_that_of_the_oracle(land: Path, of_each: list[Figure]) -> None:
    rows = oracle(f"{land}/*.json", of_bodies=True)
    theirs = {_as_ours(row): (row[9], row[10]) for row in rows if row[8] and _is_public(row[0])}
    counted = [each for each in of_each if each.sums.denominator != 0 or each.sums.known]
    ours = dict(each for figure in counted if (each := _comparable(figure)))
    assert len({key[-1] for key in ours}) == SIZE[0]
    assert ours == theirs


BOUNDED = {
    *("PRO-03", "PRO-05", "PRO-06", "PRO-07", "PRO-08", "PRO-09", "PRO-10", "PRO-12", "PRO-13", "PRO-14", "PRO-15"),
    *("PRO-17", "PRO-24", "PRO-26", "PRO-27", "PRO-29", "PRO-32", "SOC-01", "DIV-01", "KLI-11"),
}  # fmt: skip
"""The shares of which the whole was worked out a second time: of a declared whole, or in procedures or signatories."""


@pytest.mark.parametrize("of_bodies", [False, True])
def test_every_bound_follows_from_what_was_declared_and_recorded(
    land: Path, figures: list[Figure], of_each: list[Figure], of_bodies: bool
) -> None:
    """N / W and (N + most x (W - K)) / W, with the whole W that was worked out from the words."""
    found = {_about(figure): figure for figure in (of_each if of_bodies else figures) if not figure.cell.part}
    theirs = [row for row in bounds(f"{land}/*.json", of_bodies=of_bodies) if row[5] or not of_bodies]
    assert {row[0] for row in theirs} == BOUNDED
    for *about, numerator, known, most, whole in theirs:
        percent = 100 if LATEST.catalogue[about[0]]["canonical_unit"] == "procent" else 1
        outcomes = (percent * each / whole for each in (numerator, numerator + most * (whole - known)))
        lower, upper = (each.quantize(Decimal("0.000001"), ROUND_HALF_UP) for each in outcomes)
        ours = found[tuple(about)]
        assert (about, ours.lower, ours.upper) == (about, lower, upper)


def _is_public(kpi: str) -> bool:
    return kpi in LATEST.catalogue and bool(LATEST.catalogue[kpi]["protects"] == NOBODY)


def _about(figure: Figure) -> Key:
    cell, group = figure.cell, dict(figure.cell.group)
    kind = group.pop("organisatietype", "")
    [(dimension, code)] = group.items() if len(group) == 1 else [("", "")]
    plain = len(group) < TWO and cell.unit == LATEST.catalogue[cell.kpi].get("canonical_unit")
    return (cell.kpi, cell.count_unit if plain else "other", _text(dict(cell.apart)), dimension, code, kind)


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
