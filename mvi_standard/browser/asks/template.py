"""A workbook to fill in, tailored to a user: `{"organisation_type": code, "themes": [codes], "profile": code}`.

Each may be empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.as_workbook import xlsx_of
from mvi_standard.browser.offered import OFFERED
from mvi_standard.browser.outcome import DONE, Answer
from mvi_standard.browser.page_texts import good, say
from mvi_standard.editions import LATEST
from mvi_standard.history.clock import local_moment
from mvi_standard.tables import current
from mvi_standard.workbook.template import Choice, empty_plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.browser.question import Question


def answer(question: Question) -> Answer:
    """Make the workbook; raises LookupError for a code that the page does not offer."""
    options, language = question.options, question.language
    themes = _known("themes", map(str, options["themes"]))
    kind = _known("organisation_types", filter(None, [str(options["organisation_type"])]))
    profile = _known("profiles", filter(None, [str(options["profile"])]))
    choice = Choice(profile=next(iter(profile), None), themes=themes, organisation_type=next(iter(kind), None))
    plan = empty_plan(LATEST, choice, language, local_moment())
    out = f"{'-'.join(['mvi', LATEST.minor, *kind, *profile, *themes])}.xlsx"
    first = plan.sheets[0].title(language)
    said = say("template.done", language, name=out, n=len(plan.sheets), first=first)
    return Answer(DONE, good(said), files=((out, xlsx_of(plan)),))


def _known(name: str, codes: Iterable[str]) -> tuple[str, ...]:
    """Return codes in the order of their list."""
    chosen, there = {*codes}, current(LATEST.tables, OFFERED[name])
    if unknown := chosen - {*there}:
        raise LookupError(*unknown)
    return tuple(each for each in there if each in chosen)
