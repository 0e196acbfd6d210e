"""The figures of each single organisation on what protects nobody, as files: one row a figure."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from mvi_standard.total.rows import LOCAL
from mvi_standard.total.stage import told
from mvi_standard.total.table_file import TableFile

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.total.add_up import Ledger
    from mvi_standard.total.figure_rows import FigureRows
    from mvi_standard.total.stage import Tell

NAME = "figures_by_organisation"
NAMED = """
    SELECT COALESCE(a.name, p.party) AS party, MIN(p.name) AS name, MIN(p.organisation_type) AS organisation_type
    FROM parties p
    LEFT JOIN aliases a ON a.alias = p.party
    WHERE p.covered
    GROUP BY ALL
"""
"""The organisations on which a submission reports, by the name that all files know."""


def write_bodies(folder: Path, ledger: Ledger, rows: FigureRows, reasons: TableFile, tell: Tell) -> None:
    """Write the table into `folder`, and to `reasons` why values are missing or do not count.

    `organisation` is an official number, such as `oin:0...`, and empty without one.
    """
    bodies = {each["party"]: each for each in ledger.rows(NAMED)}
    with closing(TableFile(folder, NAME)) as table:
        for name, figures in told(ledger.of_bodies(), "bodies", len(bodies), tell):
            body = bodies.get(name, {})
            own = {
                "organisation": "" if name.startswith(LOCAL) else name,
                "organisation_name": body.get("name", ""),
                **rows.labelled("organisation_type", body.get("organisation_type", ""), "organisation_type"),
            }
            for figure in figures:
                table.add(own | rows.row(figure))
                for each in rows.reasons(figure):
                    reasons.add({"from_table": NAME, **own, **each})
