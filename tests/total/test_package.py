"""What tells of the files of a total: a Data Package that frictionless finds valid, a DCAT record, and one database."""

from __future__ import annotations

import csv
import json
from shutil import copytree
from typing import TYPE_CHECKING

import duckdb
import pyarrow.parquet as pq
import pytest
from frictionless import Package
from totals import Json, country, published, read

from mvi_standard.editions import LATEST
from mvi_standard.total.account import Account
from mvi_standard.total.columns import COUNT, DATE, NUMBER, TABLES
from mvi_standard.total.output import PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TYPES = {DATE: "DATE", NUMBER: "DECIMAL(38,9)", COUNT: "BIGINT"}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A total, in a folder of which the name is a pattern."""
    land = country(tmp_path_factory.mktemp("land"), authorities=12, contracts=6, faults=False)
    folder = tmp_path_factory.mktemp("out") / "jaar=[2026]*"
    published(folder, land, asked=Account(made_on="2027-06-01"))
    return folder


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    """Frictionless changes for every reader in the process how long a CSV cell may be."""
    longest = csv.field_size_limit()
    yield
    csv.field_size_limit(longest)


@pytest.fixture
def sent(out: Path, tmp_path: Path) -> Path:
    """A copy of it; frictionless takes a pattern for several files."""
    return copytree(out, tmp_path / "sent")


def test_the_data_package_is_valid_and_has_every_column(sent: Path) -> None:
    report = Package(str(sent / "datapackage.json")).validate()
    told = read(sent / "datapackage.json")["resources"]

    assert report.valid, report.flatten(["title", "message"])
    assert {each["name"]: [one["name"] for one in each["schema"]["fields"]] for each in told} == {
        name: [each.name for each in columns] for name, columns in TABLES.items()
    }
    assert all(each["bytes"] == (sent / each["path"]).stat().st_size for each in told)


def first_cell(name: str, value: str) -> Callable[[Path], None]:
    """Return what puts a value into the first row of figures.csv."""

    def put(folder: Path) -> None:
        head, row, rest = (folder / "figures.csv").read_text("utf-8").split("\n", 2)
        cells = row.split(",")
        cells[head.split(",").index(name)] = value
        (folder / "figures.csv").write_text("\n".join([head, ",".join(cells), rest]), "utf-8")

    return put


def twice(folder: Path) -> None:
    lines = (folder / "figures.csv").read_text("utf-8").split("\n")
    (folder / "figures.csv").write_text("\n".join([*lines[:2], *lines[1:]]), "utf-8")


@pytest.mark.parametrize("damage", [first_cell("period_start", "gisteren"), first_cell("figure", ""), twice])
def test_a_damaged_table_is_seen_by_its_data_package(sent: Path, damage: Callable[[Path], None]) -> None:
    package = read(sent / "datapackage.json")
    package["resources"] = [each for each in package["resources"] if each["name"] == "figures"]
    for each in package["resources"]:
        del each["hash"], each["bytes"]  # so that what the schema says is what finds it
    (sent / "datapackage.json").write_text(json.dumps(package), "utf-8")
    assert Package(str(sent / "datapackage.json")).validate().valid

    damage(sent)
    assert not Package(str(sent / "datapackage.json")).validate().valid


def test_the_catalogue_record_names_every_file_and_the_period(out: Path) -> None:
    told = read(out / "dcat.jsonld")

    assert [each["dcat:downloadURL"]["@id"] for each in told["dcat:distribution"]] == [
        each for each in PUBLISHED if each != "dcat.jsonld"
    ]
    assert all((out / each["dcat:downloadURL"]["@id"]).is_file() for each in told["dcat:distribution"])
    assert {each["@language"] for each in told["dct:title"]} == {"nl", "en"}
    assert [each["dcat:startDate"]["@value"] for each in told["dct:temporal"]] == ["2026-01-01"]
    assert told["dct:issued"]["@value"] == "2027-06-01"
    assert told["dct:conformsTo"]["@id"] == LATEST.schema["$id"]
    assert {key.partition(":")[0] for key in names(told)} - {"@type", "@id", "@value", "@language", "@context"} <= set(
        told["@context"]
    )


def names(told: Json) -> set[str]:
    """Return the names of all that is said, but in the context."""
    inside = [each for key, value in told.items() if key != "@context" for each in listed(value)]
    return {*told, *(name for each in inside for name in names(each))}


def listed(value: object) -> list[Json]:
    found = value if isinstance(value, list) else [value]
    return [each for each in found if isinstance(each, dict)]


@pytest.mark.parametrize("name", TABLES)
def test_the_database_holds_what_parquet_holds_and_says_what_it_is(out: Path, name: str) -> None:
    asked = "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index"
    with duckdb.connect(str(out / "total.duckdb"), read_only=True) as database:
        rows = database.table(name).fetchall()
        described = database.execute(asked, [name]).fetchall()

    assert rows
    assert rows == [tuple(each.values()) for each in pq.read_table(out / f"{name}.parquet").to_pylist()]
    assert described == [
        (each.name, TYPES.get(each.type, "VARCHAR"), f"{each.explained('nl')} / {each.explained('en')}")
        for each in TABLES[name]
    ]
