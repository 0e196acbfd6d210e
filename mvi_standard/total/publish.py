"""The figures of a total as files: Parquet and CSV for computing, JSON for checking."""

from __future__ import annotations

import re
from contextlib import closing
from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.counting.result import kpi_result
from mvi_standard.editions import LATEST
from mvi_standard.render.safe import harmless_json, masked
from mvi_standard.total.bodies import write_bodies
from mvi_standard.total.database import write_database
from mvi_standard.total.figure_rows import FigureRows
from mvi_standard.total.guarding import DERIVABLE
from mvi_standard.total.output import PUBLISHED
from mvi_standard.total.package import CATALOGUED, PACKAGE, catalogue_record, data_package
from mvi_standard.total.stage import Stage
from mvi_standard.total.table_file import TableFile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mvi_standard.counting.figure import Figure
    from mvi_standard.total.account import Account
    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.stage import Tell

OWN_CODE = re.compile(r"(^|,)[a-z][a-z0-9-]{0,29}:")
"""A code with the prefix of who made it, alone or among several."""


def write_published(folder: Path, figures: Sequence[Figure], account: Account, ledger: Ledger, tell: Tell) -> None:
    """Write the files of PUBLISHED into `folder`: tables, figures.json (KpiResults), and what tells of them."""
    tell(Stage("tables"))
    rows = FigureRows(LATEST)
    with closing(TableFile(folder, "reasons")) as reasons:
        with closing(TableFile(folder, "figures")) as table:
            for figure in figures:
                table.add(rows.row(figure))
                for each in rows.reasons(figure):
                    reasons.add({"from_table": "figures", "organisation": "", "organisation_name": "", **each})
        write_bodies(folder, ledger, rows, reasons, tell)
    _write_json(folder / "figures.json", [kpi_result(each) for each in figures])
    _write_json(folder / "account.json", account)
    write_database(folder)
    _write_json(folder / PACKAGE, data_package(folder, account, LATEST))
    _write_json(folder / CATALOGUED, catalogue_record(PUBLISHED, account, LATEST))


def _write_json(file: Path, value: Any) -> None:  # noqa: ANN401 - anything that is JSON
    """Write what is published: no details of a person, nothing invisible, no command."""
    shown = harmless_json(msgspec.json.encode(masked(msgspec.to_builtins(value))).decode())
    file.write_bytes(msgspec.json.format(shown.encode(), indent=1))


def tells_whose(figure: Figure) -> bool:
    """Return whether the name of a withheld figure alone reveals whose it is: by a code of an organisation's own."""
    cell = figure.cell
    codes = (cell.part, *(code for _, code in (*cell.apart, *cell.group)))
    return figure.withheld not in {"", DERIVABLE} and any(OWN_CODE.search(each) for each in codes)
