"""The sheet with the code lists: a row for each code that can be chosen, and where each list stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.workbook.template.explained import with_list_names
from mvi_standard.workbook.template.list_uses import told, uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.template.plan import Plan

FIRST_ROW = 4
"""Where the lists begin, under a title, a line of help and the heads."""
KPI = "kpi"
THEME = "theme"


@dataclass(frozen=True)
class CodeList:
    """One list: its rows of code, label and definition, the first of which stands on row `first`.

    The row above that has the name of the list, and says for which columns it is.
    """

    name: str
    label: str
    codes: tuple[tuple[str, str, str], ...]
    first: int
    told: str = ""

    @property
    def head(self) -> int:
        """The row with the name of the list."""
        return self.first - 1

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
    for name, columns in uses(plan).items():
        codes = tuple(_codes(plan, name))
        made[name] = CodeList(name, _label(plan, name), codes, row + 1, told(columns, plan.language))
        row += 1 + len(codes)
    return made


def _codes(plan: Plan, name: str) -> Iterator[tuple[str, str, str]]:
    """Give code, label and definition; not those that have expired, and only what the workbook is about."""
    tables, labels = plan.edition.tables, plan.edition.labels
    which = ("nl", "en").index(plan.language)
    expired = tables.deprecated.get(name, ())
    for code in plan.kpis if name == KPI else tables.codelists[name]:
        if code in expired or (name == THEME and plan.themes and code not in plan.themes):
            continue
        words = labels[f"kpi:{code}" if name == KPI else f"code:{name}:{code}"]
        yield code, words[which], with_list_names(plan.edition, words[which + 2], plan.language)


def _label(plan: Plan, name: str) -> str:
    return "KPI" if name == KPI else str(plan.edition.labels[f"list:{name}"][("nl", "en").index(plan.language)])
