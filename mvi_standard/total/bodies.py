"""The figures of each single organisation on what protects nobody, as files: one row a figure."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from mvi_standard.kpi import BODY
from mvi_standard.render.formats.csv import cell as harmless
from mvi_standard.render.safe import masked
from mvi_standard.total.publish import FIGURES, row_of, text_of
from mvi_standard.total.rows import LOCAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mvi_standard.total.add_up import Ledger

OWN = ("organisation", "organisation_name", "organisation_type")
LEFT_OUT = {"withheld", "expected", "organisations"}
"""Columns that say nothing of one organisation."""
SCHEMA = pa.schema([*((name, pa.string()) for name in OWN), *(each for each in FIGURES if each.name not in LEFT_OUT)])
"""As FIGURES, with whose it is in front; `figure` is the key of the figure of all organisations on the same subject.

`organisation` is an official number, such as `oin:0...`, and empty without one.
"""
AT_ONCE = 10_000
NAMED = """
    SELECT COALESCE(a.name, p.party) AS party, MIN(p.name) AS name, MIN(p.organisation_type) AS organisation_type
    FROM parties p
    LEFT JOIN aliases a ON a.alias = p.party
    WHERE p.covered
    GROUP BY ALL
"""
"""The organisations on which a submission reports, by the name that all files know."""


def write_bodies(folder: Path, ledger: Ledger, labels: Mapping[str, Any]) -> None:
    """Write figures_by_organisation, as Parquet and CSV, into `folder`, a few organisations at a time."""
    with (
        (folder / "figures_by_organisation.csv").open("w", encoding="utf-8", newline="") as stream,
        pq.ParquetWriter(folder / "figures_by_organisation.parquet", SCHEMA, compression="zstd") as parquet,
    ):
        table = csv.DictWriter(stream, SCHEMA.names, lineterminator="\n", extrasaction="ignore")
        table.writeheader()
        rows = _rows(ledger, labels)
        while some := list(islice(rows, AT_ONCE)):
            parquet.write_table(pa.Table.from_pylist(some, schema=SCHEMA))
            table.writerows({name: harmless(text_of(value)) for name, value in row.items()} for row in some)


def _rows(ledger: Ledger, labels: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    bodies = {each["party"]: each for each in ledger.rows(NAMED)}
    for figure in ledger.of_bodies():
        name = dict(figure.cell.group)[BODY]
        body = bodies.get(name, {})
        own = ("" if name.startswith(LOCAL) else name, body.get("name", ""), body.get("organisation_type", ""))
        about = replace(figure, cell=figure.cell.without(BODY))
        yield masked(dict(zip(OWN, own, strict=True)) | row_of(about, labels))
