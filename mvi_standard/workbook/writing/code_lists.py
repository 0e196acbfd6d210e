"""The sheet with the code lists: a row for each code that can be chosen, and where each list stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.plan import Plan

FIRST_ROW = 4
"""Where the codes begin, under a title, a line of help and the heads."""
CODE_COLUMN = 2
KPI = "kpi"
THEME = "theme"


@dataclass(frozen=True)
class CodeList:
    """One list: its rows of code, label and definition, the first of which stands on row `first`."""

    name: str
    label: str
    codes: tuple[tuple[str, str, str], ...]
    first: int

    @property
    def last(self) -> int:
        """The row of the last code."""
        return self.first + len(self.codes) - 1

    @property
    def range_name(self) -> str:
        """The name under which a drop-down finds the codes."""
        return f"lijst_{self.name}"


def code_lists(plan: Plan) -> dict[str, CodeList]:
    """Return the lists that the columns of a workbook use, by name, in the order of the columns."""
    made: dict[str, CodeList] = {}
    row = FIRST_ROW
    for sheet in plan.sheets:
        for column in sheet.columns:
            if column.codelist and column.codelist not in made:
                codes = tuple(_codes(plan, column.codelist))
                made[column.codelist] = CodeList(column.codelist, _label(plan, column.codelist), codes, row)
                row += len(codes)
    return made


def _codes(plan: Plan, name: str) -> Iterator[tuple[str, str, str]]:
    """Give code, label and definition; not those that have expired, and only what the workbook is about."""
    tables, labels = plan.edition.tables, plan.edition.labels
    which = ("nl", "en").index(plan.language)
    expired = {code for codes in (tables.deprecated.get(_class(name), ()),) for code in codes}
    for code in plan.kpis if name == KPI else tables.codelists[name]:
        if code in expired or (name == THEME and plan.themes and code not in plan.themes):
            continue
        words = labels[f"kpi:{code}" if name == KPI else f"code:{name}:{code}"]
        yield code, words[which], words[which + 2]


def _label(plan: Plan, name: str) -> str:
    return "KPI" if name == KPI else str(plan.edition.labels[f"list:{name}"][("nl", "en").index(plan.language)])


def _class(name: str) -> str:
    """Return the name of the enumeration behind a list: `criterion_type` is `CriterionType`."""
    return "".join(part.capitalize() for part in name.split("_"))
