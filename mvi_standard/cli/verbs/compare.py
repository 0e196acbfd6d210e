"""`mvi compare`: what to ask about the submissions of a year, beside those of the year before."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.inputs import files_named
from mvi_standard.cli.options import FILE_NAME, help_text, verb
from mvi_standard.editions import LATEST
from mvi_standard.history.identity import naming
from mvi_standard.history.question_words import sentence
from mvi_standard.history.years import questions, years
from mvi_standard.render.safe import safe, safe_json
from mvi_standard.texts.record_name import record_name
from mvi_standard.texts.say import has_text, say
from mvi_standard.total.account import CONFLICT
from mvi_standard.total.equal_versions import best_report, head_report
from mvi_standard.total.submission_head import heads
from mvi_standard.total.version_selection import choose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.history.years import Question
    from mvi_standard.report import Report

NOTHING, SOMETHING, UNREADABLE = 0, 1, 2


@verb("compare")
@click.argument("last", type=FILE_NAME, metavar=help_text("compare-last"))
@click.argument("this", type=FILE_NAME, metavar=help_text("compare-this"))
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", help=help_text("diff-format"))
def command(*, last: str, this: str, shape: str, language: str) -> None:
    """Compare two years, each a file or a folder; exits with 1 when there is something to ask."""
    before, after = ([*_reports(each, language)] for each in (last, this))
    unread = [each for each in (*before, *after) if not each.readable or not years([each])]
    for each in unread:
        click.echo(say("compare.unread", language, name=safe(each.name, None)), err=True)
    for each in (*before, *after):
        if each not in unread and (count := sum(each.unsound.values())):
            click.echo(say("compare.partly", language, name=safe(each.name, None), n=count), err=True)
    found = [*questions(years(before), years(after))]
    if shape == "text":
        key = "compare.head" if found else "compare.nothing"
        click.echo(say(key, language, n=len(found), last=safe(last, None), this=safe(this, None)))
    for one in found:
        click.echo(_as_json(one, language) if shape == "json" else "\n".join(_as_text(one, language)))
    sys.exit(UNREADABLE if unread else SOMETHING if found else NOTHING)


def _reports(name: str, language: str) -> Iterator[Report]:
    """Judge the submission in a file, or of a folder the highest final version of each; say what is left out, and why.

    A file that counts under another name, or in a newer version, needs no word.
    """
    found = [*heads(files_named([name], language))]
    if len(found) == 1:
        yield head_report(found[0])
        return
    chosen, rest = choose(found)
    for head, why in rest:
        if has_text(f"compare.left_{why}"):
            _say_left(head.place, why, language)
    for equal, *_ in chosen:
        report = best_report(equal)
        for head in equal:
            if head.place != report.name:
                _say_left(head.place, CONFLICT, language)
        yield report


def _say_left(name: str, why: str, language: str) -> None:
    reason = say(f"compare.left_{why}", language)
    click.echo(say("compare.left", language, name=safe(name, None), reason=reason), err=True)


def _as_text(question: Question, language: str) -> Iterator[str]:
    report, path, _ = question.about
    name = record_name(path, report.document, LATEST, language)
    yield ""
    yield f"{safe(name, None)}  ({safe(report.name, None)})"
    yield f"  {safe(sentence(question, language), None)}"


def _as_json(question: Question, language: str) -> str:
    kind, (report, path, _), values = question
    assert report.document is not None  # noqa: S101 - a record is in a document
    record, _ = naming(report.document, LATEST.tables, report.findings)(path)
    said = {"question": kind, "file": report.name, "record": record, "values": values}
    return safe_json({**said, "message": sentence(question, language)})
