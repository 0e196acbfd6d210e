"""The long tables inside `intern`: every record of the submissions that were added up, typed, with whose it is."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from totals import ALL_SHOWN, Json, changed, country, example, published, read, written

from mvi_standard.total.account import ADDED
from mvi_standard.total.output import PUBLISHED
from mvi_standard.total.plausibility import PLAUSIBILITY
from mvi_standard.total.record_files import OWN
from mvi_standard.total.records import FIELDS, LISTS, SHEETS
from mvi_standard.total.tables import EXACT

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.total.flow import Total


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return country(tmp_path_factory.mktemp("land"), authorities=12, contracts=6, faults=True, seed=2)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("out") / "what? [2026]*"


@pytest.fixture(scope="module")
def made(land: Path, out: Path) -> Total:
    return published(out, land, asked=ALL_SHOWN)


def table(out: Path, name: str) -> list[Json]:
    found: list[Json] = pq.ParquetFile(out / "intern" / f"{name}.parquet").read().to_pylist()
    return found


def told(document: Json, path: str) -> list[Json]:
    """Return the records of a list in a document; one of an inner list begins with the key of its parent."""
    outer, _, inner = path.partition(".")
    if not inner:
        return [*document.get(outer, ())]
    return [{"lot": one["id"], **each} for one in document.get(outer, ()) for each in one.get(inner, ())]


def flat(value: Any, path: str) -> Any:
    for step in path.split("."):
        value = None if value is None else value.get(step)
    return value


def plain(value: Any) -> Any:
    """Return a value in a form that is the same in JSON and in a table."""
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else value


@pytest.mark.parametrize("path", LISTS)
def test_every_record_of_what_was_added_up_is_there_as_it_was_written(
    made: Total, land: Path, out: Path, path: str
) -> None:
    name = path.replace(".", "_")
    fields = [(each.name, each.name if each.name == "lot" else each.column.path) for each in FIELDS[name]]
    wanted = [
        (each.name, *(plain(flat(record, way)) for _, way in fields))
        for each in made.account.sources
        if each.state == ADDED
        for record in told(read(land / each.name), path)
    ]
    found = [(each["file"].rpartition("/")[2], *(plain(each[name]) for name, _ in fields)) for each in table(out, name)]

    assert wanted
    assert Counter(map(str, found)) == Counter(map(str, wanted))


def test_days_are_days_and_amounts_are_exact(made: Total, out: Path) -> None:
    assert made.figures
    lots = pq.ParquetFile(out / "intern" / "lots.parquet").schema_arrow
    observations = pq.ParquetFile(out / "intern" / "observations.parquet").schema_arrow

    assert (lots.field("awarded_on").type, lots.field("value_amount").type) == (pa.date32(), EXACT)
    assert lots.field("cpv").type.value_type == pa.string()
    assert (observations.field("period_start").type, observations.field("is_final").type) == (pa.date32(), pa.bool_())


def test_each_record_has_the_organisation_for_which_it_counts(made: Total, out: Path, land: Path) -> None:
    assert made.figures
    for each in table(out, "lots"):
        document = read(land / each["file"].rpartition("/")[2])
        [body] = [one for one in document["organisations"] if one["id"] == (each["counted_by"] or each["buyer"])]
        assert each["counts_for"] in {f"{one['scheme']}:{one['value']}" for one in body["identifiers"]}
        assert (each["counts_for_name"], each["counts_for_type"]) == (body["name"], body["organisation_type"])


def test_a_double_and_a_record_on_another_period_do_not_count(tmp_path: Path) -> None:
    document = example("buyer-group-a")
    other = changed(document, id="half", reporting_period={"start": "2026-01-01", "end": "2026-06-30"})
    folder = written(tmp_path / "in", a=document, b=changed(document, id="again"), c=other)
    made = published(tmp_path / "out", folder, asked=ALL_SHOWN)
    counted = {each.counted for each in made.account.doubles}
    lots = table(tmp_path / "out", "lots")

    assert len({each["file"] for each in lots}) >= 2
    assert {each["file"].rpartition("/")[2] for each in lots if each["counts"]} == counted
    assert len(counted) == 1


def test_the_folder_says_that_it_is_not_for_publication_and_what_is_in_it(made: Total, out: Path) -> None:
    assert made.figures
    said = (out / "intern" / "README.md").read_text("utf-8")

    assert said.startswith("# Niet publiceren\n")
    assert "# Not for publication\n" in said
    for name in SHEETS:
        section = said.partition(f"## {name}.parquet\n")[2].partition("\n## ")[0]
        columns = pq.ParquetFile(out / "intern" / f"{name}.parquet").schema_arrow.names
        assert [line.split("`")[1] for line in section.split("\n") if line.startswith("| `")] == columns
        assert columns == [*OWN, *(each.name for each in FIELDS[name])]
    for each in ("figure_with", "figure_without", "explanation"):
        assert f"`{each}`" in said.partition(f"## {PLAUSIBILITY}\n")[2], "which of its columns need words"
    told = json.loads((out / "dcat.jsonld").read_text("utf-8"))
    assert not [each for each in (*PUBLISHED, json.dumps(told)) if "intern" in each]


def test_of_nothing_the_tables_are_empty_but_there(tmp_path: Path) -> None:
    published(tmp_path / "out")

    assert [table(tmp_path / "out", name) for name in SHEETS] == [[]] * len(SHEETS)
