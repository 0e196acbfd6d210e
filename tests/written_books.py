"""Workbooks that the tests write and read back: the whole way, through the bytes of a file."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from places import EXAMPLES

from mvi_standard.editions import LATEST
from mvi_standard.read import read_workbook
from mvi_standard.workbook.template import Choice, Plan, filled_plan, pages
from mvi_standard.workbook.writing import write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.document import Document

DAY = "2026-11-26"


def example(name: str) -> dict[str, Any]:
    values: dict[str, Any] = json.loads((EXAMPLES / "valid" / f"{name}.json").read_bytes())
    return values


def filled(values: Mapping[str, Any], language: str = "nl", room: int = 3) -> Plan:
    """Return a workbook with only the sheets that have rows: the others would cost time and tell nothing."""
    plan = filled_plan(LATEST, values, Choice(), language, DAY, room=room)
    return replace(plan, sheets=tuple(each for each in plan.sheets if plan.filled[each.path]))


def bytes_of(plan: Plan, suffix: str) -> bytes:
    target = BytesIO()
    write(target, pages(plan), suffix)
    return target.getvalue()


def back(plan: Plan, suffix: str) -> Document:
    return read_workbook(bytes_of(plan, suffix), suffix)


def values_in(document: Document) -> dict[str, Any]:
    return {**document.envelope, **{name: list(items) for name, items in document.lists.items()}}
