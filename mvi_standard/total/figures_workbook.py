"""The figures as a workbook for people: what each column means, the figures, and those of each organisation."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyarrow.compute as pc
import pyarrow.parquet as pq

from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say
from mvi_standard.total.columns import BY_ORGANISATION, COUNT, DATE, FIGURES, KEPT_APART, LABEL, NUMBER, UNCODED
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.looks import Look
from mvi_standard.workbook.writing.page import Page, PageCell, PageColumn, Pages, Paper, high
from mvi_standard.workbook.writing.xlsx import write_xlsx

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from mvi_standard.total.account import Account
    from mvi_standard.total.columns import Column
    from mvi_standard.workbook.core.cell_writing import Cell

LABELLED = "@"
"""What stands for the language behind the name of a column of labels."""
BODIES = "figures_by_organisation"
WHAT = ("kpi", "kpi_@", "part_@")
OUTCOME = ("value", "unit_@", "lower", "upper")
BEHIND = ("numerator", "denominator", "population", "known", "missing", "excluded", "coverage_count", "coverage_euro")
HOW = ("share_measured", "share_estimated", "share_verified")
APART = tuple(each if each in UNCODED else f"{each}_@" for each in KEPT_APART.values())
MEANING = ("nature_@", "count_unit_@", *APART, "period_start", "period_end")
SHOWN = {
    "figures": (
        *WHAT, "dimension_1_@", "code_1_@", *OUTCOME, "withheld_@", *MEANING, "organisations", "expected", *BEHIND,
        *HOW, "protects_@", "kpi_version", "figure", "series",
    ),
    BODIES: (
        "organisation_name", "organisation_type_@", *WHAT, *OUTCOME, *MEANING, *BEHIND, *HOW, "organisation", "figure",
    ),
}  # fmt: skip
"""The columns of each sheet, most wanted first."""
ONLY = {
    "figures": pc.field("dimension_2") == "",
    BODIES: (pc.field("dimension_1") == "") & (pc.field("dimension_2") == ""),
}
"""Which rows: what people look up. All of them are in the other files."""
WIDTHS = {NUMBER: 13, COUNT: 13, DATE: 12}
WIDE = {"kpi_@": 46, "organisation_name": 34, "kpi": 9, "code_1_@": 30}
OTHERS = 18
FREE = Look("figures_free", locked=False)
LOOKS = {
    NUMBER: Look("figures_number", number_format="[>=100]#,##0;#,##0.0", locked=False),
    COUNT: Look("figures_count", number_format="#,##0", locked=False),
    DATE: Look("figures_day", number_format=looks.DAY_FORMAT, align="left", locked=False),
}
"""Looks of cells, which can be sorted since they are not locked. A number has no more digits than it can bear."""
EXPLAINED = (30, 30, 100)
"""Widths of the sheet that explains the others."""


def write_workbook(file: Path, account: Account, language: str) -> None:
    """Write the workbook from the Parquet files beside it; raises OSError."""
    figures = pq.read_table(file.parent / "figures.parquet", filters=ONLY["figures"])
    own = pq.read_table(file.parent / f"{BODIES}.parquet", filters=ONLY[BODIES])
    labels = {row["figure"]: row for row in figures.to_pylist()}
    pages = (
        _explanation(account, language),
        _page("figures", FIGURES, labels.values(), language),
        _page(BODIES, BY_ORGANISATION, [labels.get(row["figure"], {}) | row for row in own.to_pylist()], language),
    )
    write_xlsx(file, Pages(pages, (), say("table.total_title", language), language, account.made_on, {}))


def _explanation(account: Account, language: str) -> Page:
    """Return the sheet that says what the others are, and what each of their columns means."""
    told = ["fictional"] if account.fictional else []
    told += ["period", "rows", "empty", "add"]
    period = ", ".join(" - ".join(each) for each in account.periods)
    values = {"period": period, "n": sum(account.reported.values()), "edition": account.edition}
    said = [say(f"figures_workbook.{each}", language, **values) for each in told]
    heads = (say(f"figures_workbook.head_{each}", language) for each in ("column", "name", "meaning"))
    rows = [
        (PageCell(say("table.total_title", language), looks.TITLE),),
        *((PageCell(each, looks.TEXT, across=len(EXPLAINED)),) for each in said),
        tuple(PageCell(each, looks.OPTIONAL) for each in heads),
    ]
    rows += [
        tuple(PageCell(each, looks.TEXT) for each in (column.head(language), column.name, column.explained(language)))
        for column in dict.fromkeys((*BY_ORGANISATION, *FIGURES))
        if column.type != LABEL
    ]
    heights = {at: high(each, sum(EXPLAINED)) for at, each in enumerate(said, 2)}
    title = say("figures_workbook.explanation", language)
    return Page(title, tuple(map(PageColumn, EXPLAINED)), tuple(rows), heights)


def _page(name: str, columns: Sequence[Column], rows: Collection[Mapping[str, Any]], language: str) -> Page:
    """Return a sheet with filters, and heads that stay in sight; what keeps nothing apart here is left out."""
    known = {each.name: each for each in (*FIGURES, *columns)}
    shown = {each: known[each.replace(LABELLED, language)] for each in SHOWN[name]}
    unused = {each for each in APART if not any(row.get(shown[each].name) for row in rows)}
    shown = {each: column for each, column in shown.items() if each not in unused}
    return Page(
        say(f"table.{name}_title", language),
        tuple(
            PageColumn(WIDE.get(each, WIDTHS.get(column.type, OTHERS)), LOOKS.get(column.type, FREE))
            for each, column in shown.items()
        ),
        (tuple(PageCell(column.head(language), looks.OPTIONAL) for column in shown.values()),),
        {1: looks.LABEL_HEIGHT},
        records=[[_cell(row.get(column.name)) for column in shown.values()] for row in rows],
        frozen=(1, 2),
        filtered=1,
        paper=Paper(fitted=False, scale=looks.PRINTED, repeated=(1, 2)),
        allowed=frozenset({"autofilter", "sort", "format_columns"}),
    )


def _cell(value: Any) -> Cell:  # noqa: ANN401 - a value of a row
    """Return a value as a cell takes it: a number in binary, and nothing for an empty text."""
    if isinstance(value, Decimal):
        return float(value)
    found: Cell = safe(value, None) or None if isinstance(value, str) else value
    return found
