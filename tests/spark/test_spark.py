"""Spark gives the figures that DuckDB gives: every one, whole."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from pyspark.errors import ArithmeticException
from pyspark.sql import SparkSession

from mvi_standard.editions import LATEST
from mvi_standard.total import add_up as by_duckdb
from mvi_standard.total.gather import gather
from mvi_standard.total.judging import Counting
from mvi_standard.total.spark import add_up, strict
from mvi_standard.total.submission_head import heads
from mvi_standard.total.synth.country import netherlands
from mvi_standard.total.version_selection import Versions, choose

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mvi_standard.counting.figure import Figure

IN_ONE_FILE = 5
EXPECTED = {"gemeente": 342, "waterschap": 21}


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
def chosen(tmp_path_factory: pytest.TempPathFactory) -> list[Versions]:
    """Write a country with faults, some of its submissions together in one file."""
    folder = tmp_path_factory.mktemp("files")
    texts = dict(netherlands(40, contracts=20))
    together = sorted(texts)[:: len(texts) // IN_ONE_FILE]
    (folder / "together.jsonl").write_bytes(b"\n".join(texts.pop(name) for name in together))
    for name, text in texts.items():
        (folder / name).write_bytes(text)
    return choose(heads(sorted(map(str, folder.iterdir()))))[0]


def duckdb(chosen: list[Versions], folder: Path, **choices: Any) -> list[Figure]:
    gather(chosen, folder, Counting(**choices))
    return by_duckdb.Ledger(folder, LATEST.catalogue).figures(EXPECTED)


def spark(chosen: list[Versions], session: SparkSession, folder: Path, **choices: Any) -> list[Figure]:
    return add_up(chosen, session, str(folder), LATEST.catalogue, EXPECTED, **choices)


def test_every_figure_is_the_same(chosen: list[Versions], session: SparkSession, tmp_path: Path) -> None:
    assert sum(head.line > 0 for [[head], *_] in chosen) >= IN_ONE_FILE - 1
    figures = spark(chosen, session, tmp_path / "spark")
    assert len(figures) > 1000
    assert figures == duckdb(chosen, tmp_path / "duckdb")


def test_every_figure_is_the_same_with_what_does_not_conform_whatever_the_order_and_the_tasks(
    chosen: list[Versions], session: SparkSession, tmp_path: Path
) -> None:
    with_all = duckdb(chosen, tmp_path / "all", sound_records=True)
    assert with_all != duckdb(chosen, tmp_path / "conforming")
    assert spark(chosen[::-1], session, tmp_path / "spark", sound_records=True, tasks=3) == with_all


def test_without_submissions_there_are_no_figures(session: SparkSession, tmp_path: Path) -> None:
    assert spark([], session, tmp_path / "none") == []


def test_rows_of_another_run_are_not_added(session: SparkSession, tmp_path: Path) -> None:
    (tmp_path / "entries").mkdir()
    with pytest.raises(FileExistsError):
        spark([], session, tmp_path)


def test_a_sum_that_becomes_too_large_fails(session: SparkSession) -> None:
    largest = f"(CAST({10**29 - 1} AS DECIMAL(38, 9)))"
    query = f"SELECT SUM(one) AS added FROM VALUES {largest}, {largest} AS some (one)"  # noqa: S608 - our own numbers
    assert session.sql(query).collect()[0]["added"] is None
    with pytest.raises(ArithmeticException):
        strict(session).sql(query).collect()


def test_duckdb_is_not_needed() -> None:
    program = "import sys; sys.modules['duckdb'] = None; import mvi_standard.total.spark"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
