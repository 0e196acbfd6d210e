"""The figures of each organisation: what protects nobody, equal to its own file, and together those of the country."""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest
from totals import Json, alone, changed, country, example, published, read, written

from mvi_standard.counting.aggregate import DISTINCT
from mvi_standard.editions import LATEST
from mvi_standard.total.account import Account
from mvi_standard.total.columns import BY_ORGANISATION
from mvi_standard.total.guarding import NOBODY
from mvi_standard.total.table_file import schema_of
from mvi_standard.total.trace import Tracer

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.counting.figure import Figure
    from mvi_standard.total.flow import Total

NUMBERS = ("value", "numerator", "denominator", "lower", "upper", "known")


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return country(tmp_path_factory.mktemp("land"), authorities=12, contracts=6, faults=False)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("out")


@pytest.fixture(scope="module")
def made(land: Path, out: Path) -> Total:
    return published(out, land, asked=Account())


@pytest.fixture(scope="module")
def rows(made: Total, out: Path) -> list[Json]:
    assert made.figures
    found: list[Json] = pq.read_table(out / "figures_by_organisation.parquet").to_pylist()
    return found


def public(figures: list[Figure]) -> dict[str, Figure]:
    """Return the figures that protect nobody, not divided by type or class, by their key."""
    return {
        each.cell.key: each
        for each in figures
        if LATEST.catalogue[each.cell.kpi]["protects"] == NOBODY and not set(dict(each.cell.group)) & DIVIDED
    }


DIVIDED = {"organisatietype", "productgroep", "drempelregime", "opdrachttype"}


def test_every_organisation_is_there_with_only_what_protects_nobody(rows: list[Json], made: Total, out: Path) -> None:
    assert {LATEST.catalogue[each["kpi"]]["protects"] for each in rows} == {NOBODY}
    assert len({each["organisation"] for each in rows}) == sum(made.account.reported.values()) == 12
    assert all(each["organisation"] and each["organisation_name"] and each["organisation_type"] for each in rows)
    assert pq.read_schema(out / "figures_by_organisation.parquet").equals(schema_of(BY_ORGANISATION))
    assert {"PRO-05", "PRO-07", "PRO-26", "SOC-02"} <= {each["kpi"] for each in rows}


def test_the_figures_of_one_organisation_are_those_of_its_own_file(rows: list[Json], land: Path) -> None:
    """A file in which nothing is shared with another; the fold over it is no SQL."""
    by_name = defaultdict[str, dict[str, Json]](dict)
    for each in rows:
        if {each["dimension_1"], each["dimension_2"]}.isdisjoint(DIVIDED):
            by_name[each["organisation_name"]][each["figure"]] = each
    same = 0
    for file in sorted(land.iterdir()):
        document = read(file)
        names = [name for each in document["organisations"] if (name := each.get("name")) in by_name]
        own = public(alone(file))
        if len(names) == 1 and own.keys() == by_name[names[0]].keys():
            for key, figure in own.items():
                found = by_name[names[0]][key]
                assert [found[name] for name in NUMBERS[:3]] == [
                    figure.value,
                    figure.sums.numerator,
                    figure.sums.denominator,
                ], figure.cell
                assert (found["lower"], found["upper"], found["known"]) == (
                    figure.lower,
                    figure.upper,
                    figure.sums.known,
                )
            same += 1
    assert same >= 6


def test_together_they_are_the_figure_of_the_country(rows: list[Json], made: Total) -> None:
    parts = defaultdict[str, list[Json]](list)
    for each in rows:
        parts[each["figure"]].append(each)
    national = {each.cell.key: each for each in made.figures}

    assert public(list(made.figures)).keys() <= parts.keys() <= national.keys()
    for key, figure in ((key, national[key]) for key in parts):
        for name in ("numerator", "denominator"):
            assert sum((each[name] or 0 for each in parts[key]), Decimal(0)) == (getattr(figure.sums, name) or 0)
        assert sum(each["known"] for each in parts[key]) == figure.sums.known


def test_behind_a_figure_of_one_organisation_are_its_records_and_they_add_up_to_it(rows: list[Json], out: Path) -> None:
    tracer = Tracer(out)
    amounts = [each for each in rows if "kpi" in each and LATEST.catalogue[each["kpi"]].get("count_unit") != DISTINCT]
    for each in amounts[::23]:
        found = [one for one in tracer.trails(each["figure"], each["organisation"]) if one.state == "counted"]
        for name in ("numerator", "denominator"):
            known = [amount for one in found if (amount := getattr(one, name)) is not None]
            assert sum(known) == (each[name] or 0)

    assert len(amounts) > 500
    with pytest.raises(LookupError):
        list(tracer.trails(rows[0]["figure"], "kvk:00000000"))


def test_csv_holds_what_parquet_holds(rows: list[Json], out: Path) -> None:
    with (out / "figures_by_organisation.csv").open(encoding="utf-8", newline="") as stream:
        told = list(csv.DictReader(stream))

    assert [(each["organisation"], each["figure"]) for each in told] == [
        (each["organisation"], each["figure"]) for each in rows
    ]
    for text, row in zip(told, rows, strict=True):
        assert [Decimal(text[name]) if text[name] else None for name in NUMBERS] == [row[name] for name in NUMBERS]


def test_a_name_is_no_formula_and_no_path_is_shown(tmp_path: Path) -> None:
    document = changed(example("gemeente-basis"))
    for each in document["organisations"]:
        each["name"] = "=1+1 Duinrijk"
    published(tmp_path / "out", written(tmp_path / "geheim", a=document), asked=Account())
    text = (tmp_path / "out" / "figures_by_organisation.csv").read_text("utf-8")
    found = pq.read_table(tmp_path / "out" / "figures_by_organisation.parquet").to_pylist()

    assert {each["organisation_name"] for each in found} == {"=1+1 Duinrijk"}
    assert "geheim" not in text
    assert ",'=1+1" in text
    assert ",=1+1" not in text


def test_of_nothing_there_are_no_organisations(tmp_path: Path) -> None:
    published(tmp_path)

    assert pq.read_table(tmp_path / "figures_by_organisation.parquet").num_rows == 0
    assert (tmp_path / "figures_by_organisation.csv").read_text("utf-8") == ",".join(
        schema_of(BY_ORGANISATION).names
    ) + "\n"
