"""Spark gives the figures that DuckDB gives: every one, whole."""

from __future__ import annotations

import csv
import json
import os
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from places import EXAMPLES
from pyspark.errors import ArithmeticException
from pyspark.sql import SparkSession

from mvi_standard.cli.verbs.total import command as total
from mvi_standard.cli.verbs.trace import command as trace
from mvi_standard.reading.limits import DEFAULT
from mvi_standard.total.spark_ledger import strict
from mvi_standard.total.synth.country import netherlands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

IN_ONE_FILE = 5
WITH_A_CLOCK = {"total.duckdb", "figures.xlsx"}
"""Files that differ when they are written twice; their contents are those of the others."""
SOUND = "--include-sound-records"
TODAY = ("--today", "2027-03-01", "--language", "en")


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {
        "spark.sql.ansi.enabled": "false",  # whoever starts Spark may want nulls: we do not
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",  # short runs: compile quickly, not well
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "4",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    started = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    yield started
    started.stop()


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a country with faults, some of its submissions together in one file, and one of each that is odd."""
    folder = tmp_path_factory.mktemp("files") / "land [a]"
    folder.mkdir()
    texts = dict(netherlands(24, contracts=8))
    together = sorted(texts)[:: len(texts) // IN_ONE_FILE]
    lines = [json.dumps(json.loads(texts.pop(name))) for name in together]
    (folder / "together.jsonl").write_text("\n".join(lines), "utf-8")
    for name, text in texts.items():
        (folder / name).write_bytes(text)
    (folder / "_ with a low line.json").write_bytes(texts.popitem()[1])
    (folder / "below").mkdir()
    (folder / "below" / "not.json").write_text("{", "utf-8")
    (folder / "below" / "long.json").touch()
    os.truncate(folder / "below" / "long.json", DEFAULT.size + 1)
    (folder / "empty.jsonl").touch()
    (folder / "empty.json").touch()
    (folder.parent / "outside.json").write_bytes(texts.popitem()[1])
    (folder / "link.json").symlink_to(folder.parent / "outside.json")
    (folder / "dangling.json").symlink_to(folder / "nothing.json")
    basis = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_text("utf-8"))
    (folder / "basis.json").write_text(json.dumps(basis), "utf-8")
    (folder / "basis.yaml").write_text(json.dumps(basis), "utf-8")  # JSON is YAML too
    (folder / "later.json").write_text(json.dumps({**basis, "version": 2, "submitter": "nobody"}), "utf-8")
    return folder


def published(out: Path, *given: str | Path) -> dict[str, bytes]:
    """Add up by the command, and return what stands in the folder for publication."""
    answer = CliRunner().invoke(total, [*map(str, given), "-o", str(out), *TODAY])
    assert answer.exit_code == 1, answer.output
    return contents(out)


def contents(out: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in out.iterdir() if each.is_file() and each.name not in WITH_A_CLOCK}


@pytest.fixture(scope="module")
def by_spark(session: SparkSession, land: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Add up with Spark, at an address, also the sound records of files that do not conform."""
    assert session.version
    out = tmp_path_factory.mktemp("spark") / "out"
    published(out, f"file://{land}", "--engine", "spark", SOUND)
    return out


def test_every_file_is_the_same(land: Path, by_spark: Path, tmp_path: Path) -> None:
    expected = published(tmp_path / "duckdb", land, SOUND)
    found = contents(by_spark)

    assert found.keys() == expected.keys()
    assert [name for name, content in found.items() if content != expected[name]] == []
    sources = json.loads(found["account.json"])["sources"]
    states = {each["name"]: (each["state"], each["reason"]) for each in sources}
    assert len(json.loads(found["figures.json"])) > 1000
    assert states["link.json"] == ("afgekeurd", "koppeling")
    assert states["below/long.json"][0] == states["below/not.json"][0] == "afgekeurd"
    assert any(each["forced"] for each in sources)


def test_a_figure_can_be_traced(land: Path, by_spark: Path) -> None:
    with (by_spark / "figures.csv").open(encoding="utf-8", newline="") as stream:
        key = next(each["figure"] for each in csv.DictReader(stream) if each["kpi"] == "PRO-05")
    answer = CliRunner().invoke(trace, [key, "--total", str(by_spark)])
    assert answer.exit_code == 0, answer.output
    assert str(land) in answer.output


def test_a_sum_that_becomes_too_large_fails(session: SparkSession) -> None:
    largest = f"(CAST({10**29 - 1} AS DECIMAL(38, 9)))"
    query = f"SELECT SUM(one) AS added FROM VALUES {largest}, {largest} AS some (one)"  # noqa: S608 - our own numbers
    assert session.sql(query).collect()[0]["added"] is None
    with pytest.raises(ArithmeticException):
        strict(session).sql(query).collect()
