"""The code lists of a template: which columns take their codes from which list, and where each list stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.texts.say import say
from mvi_standard.v1.levels import CODELISTS
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.code_lists import (
    CodeRows,
    ListLooks,
    code_list_page,
    code_words,
    list_heads,
    list_label,
    used_by,
)
from mvi_standard.workbook.writing.page import PageCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.template.plan import Plan
    from mvi_standard.workbook.writing.page import Page

    Uses = Mapping[str, Mapping[str, list[str]]]

FIRST_ROW = 4
"""The row at which the lists begin, under a title, a line of help and the heads."""
KPI, THEME = "kpi", "theme"
_SPREAD = "distribution"
_OF_ANY_KPI = {("AgreedValue", "code"), ("Observation", "code")}
_LOOKS = ListLooks(looks.REQUIRED, looks.OPTIONAL, looks.OPTIONAL, (looks.PLAIN, looks.CODE, looks.TEXT, looks.TEXT))


def code_lists(plan: Plan) -> dict[str, CodeRows]:
    """Return the lists that the columns of a workbook use, by name, in the order of the columns."""
    made: dict[str, CodeRows] = {}
    row = FIRST_ROW
    for name, columns in _uses(plan).items():
        codes = tuple(_codes(plan, name))
        made[name] = CodeRows(name, _label(plan, name), codes, row + 1, used_by(columns, plan.language))
        row += 1 + len(codes)
    return made


def lists_page(lists: Iterable[CodeRows], language: str) -> Page:
    """Return the sheet with the codes."""
    title, text = (
        PageCell(say("filling.lists_title", language), looks.TITLE),
        PageCell(say("filling.lists_help", language), looks.PLAIN),
    )
    made = code_list_page(lists, ((title,), (text,), list_heads(_LOOKS, language)), _LOOKS, language)
    return replace(made, filtered=FIRST_ROW - 1, allowed=frozenset({"autofilter"}), gridlines=True)


def _uses(plan: Plan) -> Uses:
    """Return by list the columns that use it, by the title of their sheet; lists in the order of the columns."""
    made: dict[str, dict[str, list[str]]] = {}
    for sheet in plan.sheets:
        for column in sheet.columns:
            for name, when in _lists_of(plan, column):
                those = made.setdefault(name, {}).setdefault(sheet.title(plan.language), [])
                those.append(_called(plan, column, when))
    return made


def _lists_of(plan: Plan, column: Column) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the lists from which a column takes its codes, each with what it holds for where there are several."""
    if column.codelist:
        yield column.codelist, ()
    elif column.field == "level":
        schemes = plan.edition.tables.codelists[
            "certificate_scheme" if column.owner == "Certificate" else "level_scale"
        ]
        yield from ((name, (scale,)) for scale, name in CODELISTS.items() if scale in schemes)
    elif (column.owner, column.field) == ("Breakdown", "dimension"):
        yield "dimension", ()
    elif found := _by_kpi(plan, column):
        yield from ((name, tuple(dict.fromkeys(which))) for name, which in found.items())


def is_chosen_elsewhere(plan: Plan, column: Column) -> bool:
    """Return whether a column holds codes from a list that another column determines."""
    return not column.codelist and any(True for _ in _lists_of(plan, column))


def _by_kpi(plan: Plan, column: Column) -> Mapping[str, list[str]]:
    """Return the lists of KPIs from which a column takes its codes, each with those KPIs, or with its dimensions."""
    kpis = [plan.edition.catalogue[each] for each in plan.kpis]
    spread = (column.owner, column.field) == ("DistributionPart", "code")
    found: dict[str, list[str]] = {}
    if spread or (column.owner, column.field) in _OF_ANY_KPI:
        for kpi in kpis:
            if kpi.get("codelist") and (kpi["value_type"] == _SPREAD) == spread:
                found.setdefault(kpi["codelist"], []).append(kpi["id"])
    elif (column.owner, column.field) == ("BreakdownPart", "code"):
        for each in _dimensions(kpis):
            found.setdefault(each["codelist"], []).append(each["name"])
    return found


def _dimensions(kpis: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for kpi in kpis:
        yield from (each for each in kpi.get("dimensions", ()) if each.get("codelist"))


def _called(plan: Plan, column: Column, when: tuple[str, ...]) -> str:
    label = column.label(plan.language)
    return say("filling.lists_with", plan.language, column=label, which=", ".join(when)) if when else label


def _codes(plan: Plan, name: str) -> Iterator[tuple[str, str, str]]:
    """Yield code, label and definition; not those that have expired, and only what the workbook is about."""
    tables = plan.edition.tables
    expired = tables.deprecated.codes.get(name, ())
    for code in plan.kpis if name == KPI else tables.codelists[name]:
        if code in expired or (name == THEME and plan.themes and code not in plan.themes):
            continue
        key = f"kpi:{code}" if name == KPI else f"code:{name}:{code}"
        yield code, *code_words(plan.edition, key, plan.language)


def _label(plan: Plan, name: str) -> str:
    return "KPI" if name == KPI else list_label(plan.edition, name, plan.language)
