"""`mvi merge`: merge answers of suppliers into a submission; shows what changes before it writes."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.inputs import is_same
from mvi_standard.cli.options import help_text, needing, reporting_refusals, verb
from mvi_standard.history.clock import local_moment
from mvi_standard.read import parse
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.actions.merge_report import FormSummary
    from mvi_standard.actions.merging import Merged
    from mvi_standard.document import Document


GOOD, NOT_YET, UNUSABLE = 0, 1, 2


@verb("merge")
@click.argument("name", metavar=help_text("name"), type=click.Path(path_type=Path))
@click.argument("forms", nargs=-1, required=True, metavar=help_text("merge-forms"), type=click.Path(path_type=Path))
@click.option("--output", "-o", "out", type=click.Path(path_type=Path, dir_okay=False), help=help_text("merge-out"))
@click.option("--write", is_flag=True, help=help_text("merge-write"))
@click.option("--replace", "replacing", is_flag=True, help=help_text("merge-replace"))
@click.option("--correction", metavar=help_text("merge-reason"), help=help_text("merge-correction"))
def command(  # noqa: PLR0913 - one argument an option
    *, name: Path, forms: tuple[Path, ...], out: Path | None, write: bool, replacing: bool, correction: str | None,
    language: str,
) -> None:  # fmt: skip
    """Merge answers, or show what they would change."""
    from mvi_standard.actions.submission import as_text  # noqa: PLC0415 - loads when there is a submission
    from mvi_standard.cli.submission import one_submission  # noqa: PLC0415 - idem

    if write and out:
        raise click.UsageError(say("merge.both", language))
    if out and any(is_same(out, each) for each in (name, *forms)):
        raise click.UsageError(say("merge.overwrite", language, name=safe(str(out), None)))
    read = one_submission(name, language)
    with needing("excel", language), reporting_refusals(language):
        document = as_text(read, str(name))
        itself = document is read
        if write and not itself:
            raise click.UsageError(say("merge.new", language, name=safe(str(name), None)))
        made = _made(document, name, forms, replacing=replacing, correction=correction)
    if made.final and (write or out):
        raise click.UsageError(say("merge.final", language))
    for line in _lines(made, language):
        click.echo(line)
    with reporting_refusals(language):
        code = _finish(made, name, name if write else out, language, how="merge.how" if itself else "merge.new")
    sys.exit(code)


def _made(document: Document, name: Path, forms: Sequence[Path], *, replacing: bool, correction: str | None) -> Merged:
    """Take the forms in; raises Refused for a file that is none."""
    from mvi_standard.actions.merging import Sent, merged  # noqa: PLC0415 - the extra may not be installed
    from mvi_standard.reading.file import read_file  # noqa: PLC0415 - loads when there is a submission

    sent = [Sent(str(each), partial(read_file, each)) for each in forms]
    return merged(document, str(name), sent, replacing=replacing, correction=correction, moment=local_moment)


def _finish(made: Merged, name: Path, target: Path | None, language: str, how: str) -> int:
    """Write what was made where that is asked for, say what became of it, and return the exit code.

    `how` is the phrase about writing, for who has only looked.
    """
    shown = safe(str(name), None)
    if made.blocked:
        click.echo(say("merge.not_yet", language, name=shown), err=True)
        return NOT_YET
    if not made.count:
        click.echo(say("merge.no_change", language, name=shown))
        return GOOD
    if target is None:
        click.echo(say("merge.final" if made.final else how, language, name=shown))
        return GOOD
    if not _written(made, name, target, language):
        click.echo(say("merge.meanwhile", language, name=shown), err=True)
        return UNUSABLE
    click.echo(say("merge.done", language, n=made.count, name=safe(str(target), None)))
    return GOOD


def _written(made: Merged, name: Path, target: Path, language: str) -> bool:
    """Write the submission as JSON, or as a workbook where the name says so; false where it changed meanwhile."""
    from mvi_standard.cli.guard import written_whole  # noqa: PLC0415 - loads when there is something to write
    from mvi_standard.cli.replacing import replaced  # noqa: PLC0415 - idem
    from mvi_standard.cli.workbook_out import WORKBOOKS, submission_out  # noqa: PLC0415 - idem

    if target == name:
        return replaced(name, made.before, made.content)
    if target.suffix.lower() in WORKBOOKS:
        submission_out(target, parse(made.content, ".json"), name, language)
        return True
    with written_whole(str(target)) as stream:
        stream.buffer.write(made.content)
    return True


def _lines(made: Merged, language: str) -> Iterator[str]:
    """Yield what is shown before anything is written."""
    from mvi_standard.actions.merge_report import (  # noqa: PLC0415 - the extra may not be installed
        finding_lines,
        form_summary,
        version_line,
    )

    for name, filling, changes in made.taken:
        yield from _form(form_summary(name, filling, changes, language), language)
    numbers, found = finding_lines(made, language)
    yield numbers
    for each in found:
        yield f"  {each.said}"
        if each.fix:
            yield f"    {each.fix}"
    if raised := version_line(made, language):
        yield raised


def _form(form: FormSummary, language: str) -> Iterator[str]:
    yield form.head
    yield from (f"  {each}" for each in form.remarks)
    for change, note in form.changes:
        yield f"  {change}"
        if note:
            yield f"    {note}"
    if form.other:
        yield f"  {say('merge.replace_how', language)}"
    if form.silent:
        yield f"  {form.silent}"
