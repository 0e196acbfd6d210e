"""An independent oracle: every computed KPI a second time, in plain SQL, from the words of the standard only."""

import csv
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SQL = ROOT / "tests" / "total" / "oracle"
CATALOGUE = ROOT / "mvi_standard" / "v1" / "catalogue.json"
COLUMNS = (
    "kpi",
    "nature",
    "unit",
    "count_unit",
    "apart",
    "part",
    "dimension",
    "code",
    "organisation_type",
    "numerator",
    "denominator",
    "known",
)
DEFINITION = """CREATE TEMP TABLE definition (
    kpi VARCHAR, kind VARCHAR, derivation VARCHAR, aggregation VARCHAR, count_unit VARCHAR, value_type VARCHAR,
    canonical_unit VARCHAR, themes VARCHAR[], apart VARCHAR[], refused_verification VARCHAR[],
    allowed_additionality VARCHAR[], required_dimension BOOLEAN, from_kpis VARCHAR[], direction VARCHAR,
    only_where_applied BOOLEAN, shows_avoided BOOLEAN, added_together VARCHAR[])"""
# From what the records add to the figures: all types of organisation together, and each type that is known.
FIGURES = """
    WITH scope AS (
        SELECT * REPLACE ('' AS organisation_type) FROM adds
        UNION ALL SELECT * FROM adds WHERE organisation_type <> ''
        UNION ALL SELECT * FROM adds_once
    )
    SELECT kpi, nature, unit, count_unit, apart, part, dimension, code, organisation_type,
           CAST(sum(numerator) AS DECIMAL(38, 9)), CAST(sum(denominator) AS DECIMAL(38, 9)), CAST(sum(known) AS BIGINT)
    FROM scope GROUP BY ALL HAVING sum(known) > 0 ORDER BY ALL"""


def definitions() -> list[list[Any]]:
    """Give the rows of the table `definition`, from the KPI definitions as JSON."""
    rows = []
    for kpi in json.loads(CATALOGUE.read_text(encoding="utf-8")).values():
        counted = {condition["path"]: condition for condition in kpi.get("counted", [])}
        rows.append(
            [
                kpi["id"],
                kpi["kind"],
                kpi["derivation"],
                kpi["aggregation"],
                kpi.get("count_unit"),
                kpi["value_type"],
                kpi.get("canonical_unit"),
                kpi.get("theme", []),
                kpi.get("equal_to_sum", []),
                counted.get("verification.status", {}).get("refused", []),
                counted.get("additionality", {}).get("allowed"),
                any(dimension["required"] for dimension in kpi.get("dimensions", [])),
                kpi.get("from_kpis", []),
                kpi.get("direction"),
                kpi.get("only_where_applied", False),
                kpi.get("shows_avoided", False),
                kpi.get("added_together", []),
            ]
        )
    return rows


def oracle(files: str) -> list[tuple[Any, ...]]:
    """Give the sorted figures over the files of a glob; the columns are those of `COLUMNS`."""
    return [tuple(row) for row in _counted(files).execute(FIGURES).fetchall()]


def bounds(files: str) -> list[tuple[Any, ...]]:
    """Give by share what its bounds rest on: KPI, what is apart, by what, code, type, numerator, known and whole."""
    connection = _counted(files)
    connection.execute((SQL / "bounds.sql").read_text(encoding="utf-8"))
    return [tuple(row) for row in connection.execute("FROM bound ORDER BY ALL").fetchall()]


def _counted(files: str) -> Any:
    """Give a database in which every record has added to each KPI."""
    import duckdb

    connection = duckdb.connect()
    connection.execute(DEFINITION)
    rows = definitions()
    marks = ", ".join("?" * len(rows[0]))
    connection.executemany(f"INSERT INTO definition VALUES ({marks})", rows)  # noqa: S608 - marks only
    for script in (SQL / "load.sql", *sorted(SQL.glob("[A-Z]*.sql"))):
        text = script.read_text(encoding="utf-8")
        text = text.replace("{files}", files.replace("'", "''"))
        connection.execute(text.replace("{codelists}", str(ROOT / "schema" / "codelists")))
    return connection


if __name__ == "__main__":
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(COLUMNS)
    out.writerows(oracle(sys.argv[1]))
