"""The tables of a total: three forms with the same numbers, and none of them holds what must not be shown."""

from __future__ import annotations

import csv
import json
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest
from totals import ALL_SHOWN, Json, changed, country, example, examples, names_of, published, read, written

from mvi_standard.counting.figure import Cell, Figure, Sums
from mvi_standard.editions import LATEST
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.total.account import ADDED, PROVISIONAL, REFUSED, REPLACED, Account
from mvi_standard.total.columns import COUNT, FIGURES, NUMBER
from mvi_standard.total.publish import tells_whose
from mvi_standard.total.table_file import schema_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.total.flow import Total

SCHEMA = Path(str(files("mvi_standard.v1"))) / "result-1.0.json"
NUMBERS = [each.name for each in FIGURES if each.type in {NUMBER, COUNT}]
BY_REASON = {"missing": "reason", "excluded": "rule"}
"""Columns that count values in several of KpiResult: its name of what they are counted by."""
EXPECTED = {"gemeente": 342, "waterschap": 21}
SETTINGS = Account(expected=EXPECTED, tool="1.0", made_on="2027-06-01")


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return country(tmp_path_factory.mktemp("land"), authorities=30, contracts=10, faults=True, seed=2)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("out")


@pytest.fixture(scope="module")
def made(land: Path, out: Path) -> Total:
    return published(out, land, asked=SETTINGS)


@pytest.fixture(scope="module")
def parquet(made: Total, out: Path) -> dict[str, Json]:
    rows = {each["figure"]: each for each in pq.read_table(out / "figures.parquet").to_pylist()}
    assert len(rows) == len(made.figures)
    return rows


@pytest.fixture(scope="module")
def results(made: Total, out: Path) -> dict[str, Json]:
    rows = json.loads((out / "figures.json").read_text("utf-8"), parse_float=Decimal)
    assert [each["id"] for each in rows] == [each.cell.key for each in made.figures]
    return {each["id"]: each for each in rows}


def test_parquet_has_the_columns_that_are_documented(made: Total, out: Path) -> None:
    assert made.figures
    assert pq.read_schema(out / "figures.parquet").equals(schema_of(FIGURES))


def test_csv_holds_what_parquet_holds(parquet: dict[str, Json], out: Path) -> None:
    with (out / "figures.csv").open(encoding="utf-8", newline="") as stream:
        rows = {each["figure"]: each for each in csv.DictReader(stream)}

    assert rows.keys() == parquet.keys()
    for key, row in rows.items():
        for name, text in row.items():
            value = parquet[key][name]
            assert (Decimal(text) if text else None) == value if name in NUMBERS else text == str(value or "")


def from_result(result: Json) -> dict[str, Any]:
    """Return the numbers of a KpiResult under the names of the columns."""
    reported = result.get("organisations", {})
    found = {name: result.get(name) for name in NUMBERS if name in result}
    return {**found, "organisations": reported.get("reported"), "expected": reported.get("expected")}


def test_json_holds_the_numbers_that_parquet_holds(parquet: dict[str, Json], results: dict[str, Json]) -> None:
    shared = [name for name in NUMBERS if not name.startswith("share_") and name not in BY_REASON]
    for key, row in parquet.items():
        found = from_result(results[key])
        for name in shared:
            value, exact = found.get(name), row[name]
            close = value is not None and exact is not None and abs(value - exact) <= abs(exact) * Decimal("1e-15")
            assert close or value == exact


def test_counts_by_reason_are_the_same_in_all(parquet: dict[str, Json], results: dict[str, Json], out: Path) -> None:
    told = [each for each in pq.read_table(out / "reasons.parquet").to_pylist() if each["from_table"] == "figures"]
    found = sorted((each["figure"], each["kind"], each["reason"], each["count"]) for each in told)

    assert found
    assert [each for each in told if each["reason_nl"] == each["reason"]] == [], "a reason that only software knows"
    assert found == sorted(
        (key, column, each[name], each["count"])
        for key, result in results.items()
        for column, name in BY_REASON.items()
        for each in result.get(column, ())
    )
    for key, row in parquet.items():
        if not row["withheld"]:
            for column in BY_REASON:
                assert row[column] == sum(each[-1] for each in found if each[:2] == (key, column))


def test_every_result_conforms_to_the_schema(results: dict[str, Json], out: Path) -> None:
    assert results
    engine = RustEngine(read(SCHEMA))

    assert [each for one in json.loads((out / "figures.json").read_text("utf-8")) for each in engine.faults(one)] == []


def numbers(value: Any) -> Iterator[Any]:
    """Give every number in a value."""
    if isinstance(value, dict):
        yield from (each for one in value.values() for each in numbers(one))
    elif isinstance(value, list):
        yield from (each for one in value for each in numbers(one))
    elif not isinstance(value, str | date | None):
        yield value


def test_of_a_withheld_figure_no_form_holds_a_number(
    made: Total, parquet: dict[str, Json], results: dict[str, Json], out: Path
) -> None:
    hidden = {each.cell.key: each.withheld for each in made.figures if each.withheld}
    with (out / "figures.csv").open(encoding="utf-8", newline="") as stream:
        rows = {each["figure"]: each for each in csv.DictReader(stream)}

    assert 0 < len(hidden) < len(made.figures)
    for key, why in hidden.items():
        assert parquet[key]["withheld"] == rows[key]["withheld"] == results[key]["withheld"] == why
        assert list(numbers(parquet[key])) == list(numbers(results[key])) == []
        assert {rows[key][name] for name in NUMBERS} == {""}
    assert hidden.keys().isdisjoint(pq.read_table(out / "reasons.parquet")["figure"].to_pylist())


def test_every_figure_has_a_name_of_its_own(made: Total) -> None:
    assert len({each.cell.key for each in made.figures}) == len(made.figures)


def test_the_account_tells_of_every_file(made: Total, land: Path, out: Path) -> None:
    told = read(out / "account.json")
    states = {each["state"] for each in told["sources"]}

    assert sorted(each["name"] for each in told["sources"]) == [Path(each).name for each in names_of(land)]
    assert states == {ADDED, REFUSED, PROVISIONAL, REPLACED}
    assert all(each["codes"] for each in told["sources"] if each["state"] == REFUSED)
    assert all(len(each["sha256"]) == 64 for each in told["sources"] if each["state"] in {ADDED, REFUSED})
    assert told["fictional"] is made.account.fictional is True


def test_the_account_tells_by_what_and_how_complete(out: Path, made: Total) -> None:
    told = read(out / "account.json")

    assert (told["expected"], told["tool"], told["made_on"]) == (EXPECTED, "1.0", "2027-06-01")
    assert told["limits"] == {"persons": 5, "suppliers": 3, "percent": 10, "emissions": False}
    assert told["edition"] == LATEST.version
    assert sum(told["reported"].values()) == sum(each.state == ADDED for each in made.account.sources)
    assert told.keys() == set(Account.__dataclass_fields__)
    assert told["goals"]
    assert told["statements"]


def test_doubles_and_what_found_no_counterpart_are_in_the_account(tmp_path: Path) -> None:
    document = example("buyer-group-a")
    folder = written(tmp_path / "in", a=document, b=changed(document, id="again"), c=example("buyer-group-b"))
    out = tmp_path / "out"
    out.mkdir()
    published(out, folder)
    told = read(out / "account.json")

    names = ["a.json", "b.json"]
    assert {(each["kind"], each["counted"], *each["dropped"]) for each in told["doubles"]} == {
        (kind, names[1], names[0]) for kind in ("perceel", "traject", "contract")
    }
    assert [(each["kind"], each["detail"]) for each in told["unmatched"]] == [
        ("inkoopgroep", "KLI-02"),
        ("inkoopgroep", "KLI-02"),
    ]


def test_of_nothing_the_tables_are_empty_but_there(tmp_path: Path) -> None:
    made = published(tmp_path / "out", asked=ALL_SHOWN)

    assert made.figures == ()
    assert json.loads((tmp_path / "out" / "figures.json").read_text("utf-8")) == []
    assert pq.read_table(tmp_path / "out" / "figures.parquet").num_rows == 0
    assert (tmp_path / "out" / "figures.csv").read_text("utf-8") == ",".join(schema_of(FIGURES).names) + "\n"


def test_a_second_total_in_the_same_folder_keeps_nothing_of_the_first(tmp_path: Path) -> None:
    one, other = (written(tmp_path / name, a=example(name)) for name in ("gemeente-basis", "buyer-group-a"))
    published(tmp_path / "out", one)
    published(tmp_path / "out", other)
    fresh = published(tmp_path / "fresh", other)

    assert fresh.figures
    for name in ("figures.csv", "reasons.csv", "figures.json", "account.json"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "fresh" / name).read_bytes()


SECRET = {"a code kept apart": {"apart": (("valuation_table.id", "stad:tabel"),)},
    "one of several": {"apart": (("boundary", "scope_1,stad:eigen"),)},
    "a class": {"group": (("keurmerk", "stad:eigen"),)},
    "a part": {"part": "stad:eigen"},
}  # fmt: skip


@pytest.mark.parametrize("about", SECRET.values(), ids=SECRET)
def test_a_withheld_figure_with_an_own_code_says_whose_it_is(about: Json) -> None:
    cell = Cell("SOC-03", ("2026-01-01", "2026-12-31"), **about)

    assert tells_whose(Figure(cell, Sums(), withheld="opdrachtnemers"))
    assert tells_whose(Figure(cell, Sums(), withheld="personen"))
    assert not tells_whose(Figure(cell, Sums()))
    assert not tells_whose(Figure(Cell("SOC-03", cell.period, part="wajong"), Sums(), withheld="opdrachtnemers"))


def test_such_figures_are_left_out_and_counted(tmp_path: Path) -> None:
    document = example("gemeente-volledig")
    text = json.dumps(document).replace("holland_rijnland", "duinrijk:tabel")
    folder = written(tmp_path / "in", a=json.loads(text))
    made = published(tmp_path / "out", folder, asked=SETTINGS, sound_records=True)
    texts = [(tmp_path / "out" / name).read_text("utf-8") for name in ("figures.csv", "figures.json")]

    assert made.account.left_out == read(tmp_path / "out" / "account.json")["left_out"] > 0
    assert not [text for text in texts if "duinrijk:" in text]


def test_amounts_of_a_gap_are_not_in_the_account(tmp_path: Path) -> None:
    published(tmp_path, *examples("buyer-group-a", "buyer-group-b"))
    [told] = read(tmp_path / "account.json")["unmatched"]
    [behind] = json.loads((tmp_path / "intern" / "groups.json").read_bytes())

    assert told == {"kind": "inkoopgroep", "source": "buyer-group-a.json", "record": "groep-KLI-02", "detail": "KLI-02"}
    assert (Decimal(behind["whole"]), Decimal(behind["members"])) == (Decimal(130), Decimal(100))


def test_own_definitions_of_a_kpi_of_the_standard_say_nothing(tmp_path: Path) -> None:
    document = example("gemeente-volledig")
    own = changed(document)
    own["kpi_definitions"] = [*own["kpi_definitions"], {**own["kpi_definitions"][0], "id": "MIL-01"}]
    one, other = (written(tmp_path / name, a=each) for name, each in (("one", document), ("other", own)))
    alone, both = (published(tmp_path / f"{each.name}-out", each, sound_records=True) for each in (one, other))

    assert alone.figures == both.figures
    assert "MIL-01" not in both.account.own_kpis
