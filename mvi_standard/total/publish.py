"""Tables of a total as files: Parquet and CSV for computing, JSON for checking."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from mvi_standard.counting.figure import MEASURED, share
from mvi_standard.counting.result import kpi_result
from mvi_standard.render.safe import harmless_json, masked
from mvi_standard.total.guarding import DERIVABLE
from mvi_standard.total.tables import EXACT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mvi_standard.counting.figure import Figure
    from mvi_standard.kpi import Pairs
    from mvi_standard.total.account import Account

TEXTS = (
    "figure", "series", "kpi", "kpi_version", "label_nl", "label_en", "period_start", "period_end", "nature",
    "count_unit", "unit", "apart", "part", "dimension_1", "code_1", "dimension_2", "code_2",
)  # fmt: skip
EXACTS = (
    "value", "numerator", "denominator", "population", "lower", "upper", "coverage_count", "coverage_euro",
    "share_measured", "share_estimated", "share_verified",
)  # fmt: skip
COUNTS = ("known", "organisations", "expected")
LAST = ("missing", "excluded", "withheld")
FIGURES = pa.schema(
    [(name, pa.string()) for name in TEXTS]
    + [(name, EXACT) for name in EXACTS]
    + [(name, pa.int64()) for name in COUNTS]
    + [(name, pa.string()) for name in LAST]
)
"""One row a figure. `apart`, `missing` and `excluded` are `name=value` joined by `; `; shares are in percent."""
OWN_CODE = re.compile(r"(^|,)[a-z][a-z0-9-]{0,29}:")
"""A code with the prefix of who made it, alone or among several."""


def write_tables(folder: Path, figures: Sequence[Figure], account: Account, labels: Mapping[str, Any]) -> None:
    """Write figures.parquet, figures.csv, figures.json (a list of KpiResult) and account.json into `folder`."""
    rows = [masked(row_of(each, labels)) for each in figures]
    pq.write_table(pa.Table.from_pylist(rows, schema=FIGURES), folder / "figures.parquet", compression="zstd")
    with (folder / "figures.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, FIGURES.names, lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: text_of(value) for name, value in row.items()} for row in rows)
    _write_json(folder / "figures.json", [kpi_result(each) for each in figures])
    _write_json(folder / "account.json", account)


def _write_json(file: Path, value: Any) -> None:  # noqa: ANN401 - anything that is JSON
    """Write what is published: no details of a person, nothing invisible, no command."""
    shown = harmless_json(msgspec.json.encode(masked(msgspec.to_builtins(value))).decode())
    file.write_bytes(msgspec.json.format(shown.encode(), indent=1))


def tells_whose(figure: Figure) -> bool:
    """Return whether the name of a withheld figure alone reveals whose it is: by a code of an organisation's own."""
    cell = figure.cell
    codes = (cell.part, *(code for _, code in (*cell.apart, *cell.group)))
    return figure.withheld not in {"", DERIVABLE} and any(OWN_CODE.search(each) for each in codes)


def row_of(figure: Figure, labels: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row of a figure, by the columns of FIGURES; without numbers when it is withheld."""
    cell, sums = figure.cell, figure.sums
    group = [*cell.group, ("", ""), ("", "")]
    label = labels.get(f"kpi:{cell.kpi}", ["", ""])
    row = {
        "figure": cell.key,
        "series": cell.series,
        "kpi": cell.kpi,
        "kpi_version": cell.kpi_version,
        "label_nl": label[0],
        "label_en": label[1],
        "period_start": cell.period[0],
        "period_end": cell.period[1],
        "nature": cell.nature,
        "count_unit": cell.count_unit,
        "unit": cell.unit,
        "apart": _joined(cell.apart),
        "part": cell.part,
        "dimension_1": group[0][0],
        "code_1": group[0][1],
        "dimension_2": group[1][0],
        "code_2": group[1][1],
        "withheld": figure.withheld,
    }
    return (
        row
        if figure.withheld
        else row
        | _numbers(figure)
        | {
            "missing": _joined(tuple((key, str(count)) for key, count in sorted(figure.missing.items()))),
            "excluded": _joined(tuple((key, str(count)) for key, count in sorted(sums.excluded.items()))),
        }
    )


def _numbers(figure: Figure) -> dict[str, Any]:
    sums = figure.sums
    measured = sum(sums.determinations.get(each, 0) for each in MEASURED)
    determined = sum(sums.determinations.values())
    return {
        "value": figure.value,
        "numerator": sums.numerator,
        "denominator": sums.denominator,
        "population": figure.declared.count,
        "lower": figure.lower,
        "upper": figure.upper,
        "coverage_count": figure.coverage_count,
        "coverage_euro": figure.coverage_euro,
        "share_measured": share(measured, determined),
        "share_estimated": share(determined - measured, determined),
        "share_verified": share(sums.verified, determined),
        "known": sums.known,
        "organisations": sums.organisations,
        "expected": figure.expected,
    }


def _joined(pairs: Pairs) -> str:
    return "; ".join(f"{name}={value}" for name, value in pairs)


def text_of(value: Any) -> str:  # noqa: ANN401 - a value of a row
    """Write a number without zeros that say nothing, and nothing where nothing is known."""
    if value is None:
        return ""
    return format(value.normalize(), "f") if hasattr(value, "normalize") else str(value)
