"""A submission a year later, with sentences on what became of the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.refusal import refuse
from mvi_standard.actions.submission import is_lost, text_of, values_of
from mvi_standard.editions import LATEST
from mvi_standard.history.next_year import next_year
from mvi_standard.read import parse
from mvi_standard.render.safe import safe
from mvi_standard.texts.in_a_sentence import day_in_words
from mvi_standard.texts.record_name import record_name
from mvi_standard.texts.say import pick, say
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mvi_standard.document import Document
    from mvi_standard.history.next_year import NextYear
    from mvi_standard.report import Report


def year_later(
    document: Document, shown: str, moment: str, judged: Callable[..., Report] = report_on
) -> tuple[Document, NextYear]:
    """Return the submission to begin the next year with, and what became of the old one.

    `shown` is the name of its file, `moment` the present time as the standard writes it, and `judged` is `report_on`
    with its options bound. Raises Refused for a submission of which something cannot be read.
    """
    if is_lost(document):
        refuse("merge.lossy", name=safe(shown, None))
    report = judged(lambda: document, name=shown)
    if report.dossier is None or report.dossier.submission is None:
        refuse("next_year.no_root", name=safe(shown, None))
    made = next_year(values_of(document), report, LATEST.tables, moment)
    return parse(text_of(made.values).encode(), ".json"), made


def sentences(made: NextYear, before: Document, language: str) -> Iterator[str]:
    """Say what is in the new submission, what is no longer, and what has to be filled in."""
    period = {each: day_in_words(day, language) for each, day in made.values["reporting_period"].items()}
    yield say("next_year.period", language, **period)
    yield say("next_year.running", language, n=made.running)
    for kind, those in (("ended", made.ended), ("doubtful", made.doubtful)):
        for path, day in those.items():
            name = safe(record_name(path, before, LATEST, language), None)
            yield say(f"next_year.{kind}", language, name=name, day=day_in_words(day, language))
    if made.loose:
        yield say("next_year.loose", language, lists=_counted(made.loose, language))
    if made.blank:
        yield say("next_year.blank", language, lists=_counted(made.blank, language))
    if made.unjudged:
        yield say("next_year.unjudged", language, n=made.unjudged)
    yield say("next_year.to_do", language)


def _counted(those: Mapping[str, int], language: str) -> str:
    """Return lists as the sheets of a workbook are called, each with a number of records."""
    return ", ".join(f"{pick(LATEST.labels[f'Submission.{name}'], language)} ({n})" for name, n in those.items())
