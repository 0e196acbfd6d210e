"""The figures as a workbook for people: what each column means, the figures, and those of each organisation."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyarrow as pa
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
    from collections.abc import Iterator, Mapping, Sequence
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
DIVIDED = ("dimension_1", "dimension_2")
"""The columns that say so."""
AT_ONCE = 10_000
"""Rows in memory at a time."""
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
    figures = file.with_name("figures.parquet")
    labels = {row["figure"]: row for row in pq.read_table(figures, filters=ONLY["figures"]).to_pylist()}
    pages = (
        _explanation(account, language),
        _page("figures", FIGURES, _Rows(figures, ONLY["figures"], {}), language),
        _page(BODIES, BY_ORGANISATION, _Rows(file.with_name(f"{BODIES}.parquet"), ONLY[BODIES], labels), language),
    )
    write_xlsx(file, Pages(pages, (), say("table.total_title", language), language, account.made_on, {}))


@dataclass(frozen=True)
class _Rows(Collection["Sequence[Cell]"]):
    """The rows of a file that a sheet shows, by these columns, read some at a time so that size costs no memory.

    What is not in the file is that of the figure of all together, by its key.
    """

    file: Path
    which: pc.Expression
    labels: Mapping[str, Mapping[str, Any]]
    shown: tuple[str, ...] = ()

    def __len__(self) -> int:
        return sum(len(each) for each in self._tables(()))

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        for columns in self.columns():
            yield from zip(*columns, strict=True)

    def __contains__(self, record: object) -> bool:
        return any(each == record for each in self)

    def columns(self) -> Iterator[list[list[Cell]]]:
        """Yield the columns of some rows at a time."""
        for table in self._tables((*self.shown, "figure")):
            yield [_cells(self._column(table, each)) for each in self.shown]

    def _column(self, table: pa.Table, name: str) -> list[Any]:
        if name in table.column_names:
            return list(table[name].to_pylist())
        return [self.labels.get(each, {}).get(name) for each in table["figure"].to_pylist()]

    def _tables(self, names: Collection[str]) -> Iterator[pa.Table]:
        with pq.ParquetFile(self.file) as opened:
            asked = [*{*names, *DIVIDED}.intersection(opened.schema_arrow.names)]
            for batch in opened.iter_batches(AT_ONCE, columns=asked):
                yield pa.Table.from_batches([batch]).filter(self.which)


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


def _page(name: str, columns: Sequence[Column], rows: _Rows, language: str) -> Page:
    """Return a sheet with filters, and heads that stay in sight; what keeps nothing apart here is left out."""
    known = {each.name: each for each in (*FIGURES, *columns)}
    shown = {each: known[each.replace(LABELLED, language)] for each in SHOWN[name]}
    apart = replace(rows, shown=tuple(shown[each].name for each in APART))
    used = {name for some in apart.columns() for name, column in zip(APART, some, strict=True) if any(column)}
    shown = {each: column for each, column in shown.items() if each in used or each not in APART}
    return Page(
        say(f"table.{name}_title", language),
        tuple(
            PageColumn(WIDE.get(each, WIDTHS.get(column.type, OTHERS)), LOOKS.get(column.type, FREE))
            for each, column in shown.items()
        ),
        (tuple(PageCell(column.head(language), looks.OPTIONAL) for column in shown.values()),),
        {1: looks.LABEL_HEIGHT},
        records=replace(rows, shown=tuple(column.name for column in shown.values())),
        frozen=(1, 2),
        filtered=1,
        paper=Paper(fitted=False, scale=looks.PRINTED, repeated=(1, 2)),
        allowed=frozenset({"autofilter", "sort", "format_columns"}),
    )


def _cells(column: Sequence[Any]) -> list[Cell]:
    """Return values as cells take them: a number in binary, and nothing for an empty text."""
    found = {each: _cell(each) for each in set(column)}
    return [found[each] for each in column]


def _cell(value: Any) -> Cell:  # noqa: ANN401 - a value of a row
    if isinstance(value, Decimal):
        return float(value)
    found: Cell = safe(value, None) or None if isinstance(value, str) else value
    return found
