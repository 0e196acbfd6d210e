"""The submission in a workbook with more sheets: `{"profile": code}`, or empty for all that the standard has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.as_workbook import planned, xlsx_of
from mvi_standard.browser.kept import kept
from mvi_standard.browser.page_texts import say
from mvi_standard.editions import LATEST
from mvi_standard.history.clock import local_day
from mvi_standard.render.markup import element
from mvi_standard.render.safe import safe
from mvi_standard.workbook.template import Choice

if TYPE_CHECKING:
    from mvi_standard.browser.outcome import Answer
    from mvi_standard.browser.question import Question


def answer(question: Question) -> Answer:
    """Write the workbook; raises LookupError for a profile that there is not."""
    profile, language = str(question.options["profile"]), question.language
    if profile and profile not in LATEST.tables.profiles:
        raise LookupError(profile)
    document = question.submission()
    plan = planned(document, question.name, Choice(profile or None), language, local_day())
    root, own = next(each for each in plan.sheets if not each.path), safe(str(document.envelope.get("profile")))
    said = [say("page.sheets_done", language, n=len(plan.sheets))]
    if profile not in {"", own}:
        said.append(say("page.sheets_profile", language, sheet=root.title(language), profile=own))
    out = question.named(f"-{profile or 'volledig'}.xlsx")
    return kept(document, out, xlsx_of(plan), question, element("p", " ".join(said)))
