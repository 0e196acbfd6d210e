"""For which profile a workbook is, and how to get the sheets that it has not, if there is more to report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.template.choice import Choice
from mvi_standard.workbook.template.need_tables import SHEETS
from mvi_standard.workbook.template.needs import needed
from mvi_standard.workbook.template.read_me_words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.template.plan import Plan

_NAMED = 3
"""Sheets that are named of those that are not there."""


def about_profile(plan: Plan) -> Iterator[str]:
    """Give what is said of the profile of a workbook; nothing of one that is for every profile."""
    own = plan.choice.profile
    if own is None:
        return
    yield say("for_profile", plan.language, profile=_name(plan, own))
    broader = max(plan.edition.tables.profiles, key=lambda each: len(SHEETS[each]))
    there = {each.path for each in plan.sheets}
    lacking = [each for each in needed(plan.edition, Choice(broader)) if not each.parent and each.path not in there]
    if broader != own and lacking:
        sheets = ", ".join(each.title(plan.language) for each in lacking[:_NAMED])
        yield say("for_more", plan.language, sheets=sheets, profile=_name(plan, broader), code=broader)


def _name(plan: Plan, profile: str) -> str:
    return str(plan.edition.labels[f"code:profile:{profile}"][("nl", "en").index(plan.language)])
