"""The published tables in one DuckDB file, in which each column says what it means."""

from __future__ import annotations

from shutil import move
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import duckdb

from mvi_standard.requirement import LANGUAGES
from mvi_standard.total.add_up import MARKS, MEMORY
from mvi_standard.total.columns import TABLES

if TYPE_CHECKING:
    from pathlib import Path

DATABASE = "total.duckdb"


def write_database(folder: Path) -> None:
    """Write total.duckdb into `folder`, from the Parquet files of TABLES that are there."""
    with TemporaryDirectory() as safe:  # DuckDB takes a question mark in the name of a folder for more than a name
        with duckdb.connect(f"{safe}/{DATABASE}", config={"memory_limit": MEMORY}) as database:
            database.begin()  # at once: a comment by itself waits for the disk
            for name, columns in TABLES.items():
                file = MARKS.sub(r"[\g<0>]", str(folder / f"{name}.parquet"))
                database.read_parquet(file, hive_partitioning=False).create(name)
                for each in columns:
                    said = " / ".join(each.explained(language) for language in LANGUAGES).replace("'", "''")
                    database.execute(f"COMMENT ON COLUMN {name}.{each.name} IS '{said}'")
            database.commit()
        move(f"{safe}/{DATABASE}", folder / DATABASE)
