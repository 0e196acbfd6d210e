"""Fields that a form can ask for, as columns of the model with their types, bounds, code lists and labels."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.layout import layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Column

METHOD, EVIDENCE = "method", "evidence"
"""The references of an observation; a form asks the fields of the record itself."""
FIGURES = (
    "value_in_period.amount",
    "value_cumulative.amount",
    "valuation_table.id",
    "valuation_table.version",
    "persons_started",
    "persons_active",
    "hours",
    "hours_per_fte_week",
    "places_started",
    "months",
    "social_purchasing.amount",
    "missing_reason",
)
"""The questions about social return: counts and amounts, never a person or a group in which one can be recognised."""
_BEHIND = {
    METHOD: ("methods", ("instrument", "version", "factor_list")),
    EVIDENCE: ("evidence", ("type", "title", "issued_on")),
}


@cache
def observed(edition: Edition) -> Mapping[str, Column]:
    """Return the fields of an observation by path, with those of its method and its evidence below their names."""
    sheets = {sheet.path: sheet for sheet in layout(edition)}
    found = {each.path: each for each in sheets["observations"].columns if each.path not in _BEHIND}
    for name, (path, fields) in _BEHIND.items():
        own = {each.path: each for each in sheets[path].columns}
        found |= {f"{name}.{field}": _after(own[field], name, edition) for field in fields}
    return found


@cache
def split(edition: Edition) -> Mapping[str, Column]:
    """Return the fields of a part of a breakdown by path."""
    sheet = next(each for each in layout(edition) if each.path == "observations.breakdown")
    return {each.path: each for each in sheet.columns}


@cache
def reported(edition: Edition) -> tuple[Column, ...]:
    """Return the fields of social return that a form asks for, in order."""
    sheet = next(each for each in layout(edition) if each.path == "social_return_reports")
    own = {each.path: each for each in sheet.columns}
    return tuple(own[each] for each in FIGURES)


def with_codes(column: Column, codelist: str) -> Column:
    """Return a column for the code of a KPI, whose list differs from KPI to KPI."""
    return replace(column, type="code", codelist=codelist, open=True) if codelist else column


def _after(column: Column, name: str, edition: Edition) -> Column:
    nl, en, *_ = edition.labels[{METHOD: "Method", EVIDENCE: "Evidence"}[name]]
    labels = tuple(
        f"{above}: {each[:1].lower()}{each[1:]}" for above, each in zip((nl, en), column.labels, strict=True)
    )
    return replace(column, path=f"{name}.{column.path}", required=False, labels=(labels[0], labels[1]))
