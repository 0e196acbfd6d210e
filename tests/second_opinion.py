"""An independent oracle: every computed KPI a second time, in plain SQL, from the words of the standard only."""

import csv
import json
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

ROOT = Path(__file__).parents[1]
SQL = ROOT / "tests" / "total" / "oracle"
BOUNDS = SQL / "bounds.sql"
CATALOGUE = ROOT / "mvi_standard" / "v1" / "catalogue.json"
COLUMNS = (
    *("kpi", "nature", "unit", "count_unit", "apart", "part", "dimension", "code", "organisation_type", "attribute"),
    *("class", "n", "k", "known", "missing", "bounds", "canonical_unit"),
)
"""What a figure is about, its numerator and denominator, what is missing by reason, and its bounds."""
DEFINITION = """CREATE TEMP TABLE definition (
    kpi VARCHAR, kind VARCHAR, derivation VARCHAR, aggregation VARCHAR, count_unit VARCHAR, value_type VARCHAR,
    canonical_unit VARCHAR, themes VARCHAR[], apart VARCHAR[], refused_verification VARCHAR[],
    allowed_additionality VARCHAR[], required_dimension BOOLEAN, from_kpis VARCHAR[], direction VARCHAR,
    only_where_applied BOOLEAN, shows_avoided BOOLEAN, added_together VARCHAR[],
    population VARCHAR, most INTEGER, protects VARCHAR)"""


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
                kpi.get("population"),
                kpi.get("most", 1),
                kpi["protects"],
            ]
        )
    return rows


def attributes() -> list[list[str]]:
    """Give the rows of the table `dimension`: by what each KPI is divided that is known of the record itself."""
    catalogue = json.loads(CATALOGUE.read_text(encoding="utf-8")).values()
    named = ([kpi["id"], each["name"]] for kpi in catalogue for each in kpi.get("dimensions", []))
    return [[kpi, name] for kpi, name in named if name in ("productgroep", "drempelregime", "opdrachttype")]


OF_TYPE, OF_BODY = "coalesce(o.organisation_type, '') AS org_type", "coalesce(k.body, d.s || '/' || o.id) AS org_type"
"""What is counted of each type of organisation is counted of each organisation, where each is a type of its own."""


def oracle(
    files: str, expected: Mapping[str, int] = MappingProxyType({}), *, of_bodies: bool = False
) -> list[tuple[Any, ...]]:
    """Give the figures over the files of a glob; the columns are those of `COLUMNS`.

    `expected` is how many organisations of each type there should be. With `of_bodies` the column of the type has the
    organisation: a number of it, else a name within the file; and nothing waits, as in a report on that organisation.
    """
    connection = _counted(files, of_bodies=of_bodies)
    connection.execute("CREATE OR REPLACE TEMP TABLE expected (organisation_type VARCHAR, number BIGINT)")
    for row in expected.items():
        connection.execute("INSERT INTO expected VALUES (?, ?)", row)
    connection.execute(BOUNDS.read_text(encoding="utf-8"))
    return [tuple(row) for row in connection.table("figure").select(*COLUMNS).fetchall()]


def body_names(files: str) -> dict[str, str]:
    """Give for every official number of an organisation the one that the oracle knows it by."""
    return dict(_counted(files, of_bodies=True).execute("SELECT number, body FROM body").fetchall())


@lru_cache(maxsize=2)
def _counted(files: str, *, of_bodies: bool) -> Any:
    """Give a database in which every record has added to each KPI."""
    import duckdb

    connection = duckdb.connect()
    connection.execute(DEFINITION)
    rows = definitions()
    marks = ", ".join("?" * len(rows[0]))
    connection.execute("CREATE TEMP TABLE dimension (kpi VARCHAR, attribute VARCHAR)")
    connection.executemany("INSERT INTO dimension VALUES (?, ?)", attributes())
    connection.executemany(f"INSERT INTO definition VALUES ({marks})", rows)  # noqa: S608 - marks only
    last = [SQL / "divisions.sql"] if of_bodies else [SQL / "waiting.sql", SQL / "divisions.sql"]
    for script in (SQL / "load.sql", *sorted(SQL.glob("[A-Z]*.sql")), *last):
        text = script.read_text(encoding="utf-8")
        if of_bodies and script.name == "load.sql":
            assert OF_TYPE in text
            text = text.replace(OF_TYPE, OF_BODY)
        text = text.replace("{files}", files.replace("'", "''"))
        connection.execute(text.replace("{codelists}", str(ROOT / "schema" / "codelists")))
    return connection


if __name__ == "__main__":
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(COLUMNS)
    out.writerows(oracle(sys.argv[1]))
