"""`mvi merge`: the answers of suppliers in a submission; it shows what changes before it writes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.clock import local_moment
from mvi_standard.cli.options import needing, told, verb
from mvi_standard.render.phrases import counted, phrase
from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from mvi_standard.cli.merged import Merged

GOOD, NOT_YET, UNUSABLE = 0, 1, 2


@verb("merge")
@click.argument("name", metavar=told("name"), type=click.Path(path_type=Path))
@click.argument("forms", nargs=-1, required=True, metavar=told("merge-forms"), type=click.Path(path_type=Path))
@click.option("--output", "-o", "out", type=click.Path(path_type=Path, dir_okay=False), help=told("merge-out"))
@click.option("--write", is_flag=True, help=told("merge-write"))
@click.option("--replace", "replacing", is_flag=True, help=told("merge-replace"))
@click.option("--correction", metavar=told("merge-reason"), help=told("merge-correction"))
def command(  # noqa: PLR0913 - one argument an option
    *, name: Path, forms: tuple[Path, ...], out: Path | None, write: bool, replacing: bool, correction: str | None,
    language: str,
) -> None:  # fmt: skip
    """Take answers in."""
    from mvi_standard.cli.one_submission import one_submission  # noqa: PLC0415 - loads when there is one
    from mvi_standard.cli.workbook_out import is_same  # noqa: PLC0415 - idem

    if write and out:
        raise click.UsageError(phrase("merge_both", language))
    if out and any(is_same(out, each) for each in (name, *forms)):
        raise click.UsageError(phrase("merge_overwrite", language, name=safe(str(out), None)))
    document = one_submission(name, language)
    with needing("excel", language):
        from mvi_standard.cli.merged import merged  # noqa: PLC0415 - the extra may not be installed

        made = merged(document, name, forms, language, replacing=replacing, correction=correction, moment=local_moment)
    if made.final and (write or out):
        raise click.UsageError(phrase("merge_final", language))
    for line in made.lines(language):
        click.echo(line)
    sys.exit(_finish(made, name, name if write else out, language))


def _finish(made: Merged, name: Path, target: Path | None, language: str) -> int:
    """Write what was made where that is asked for, say what became of it, and return the exit code."""
    shown = safe(str(name), None)
    if made.blocked:
        click.echo(phrase("merge_not_yet", language, name=shown), err=True)
        return NOT_YET
    if not made.count:
        click.echo(phrase("merge_no_change", language, name=shown))
        return GOOD
    if target is None:
        click.echo(phrase("merge_final" if made.final else "merge_how", language, name=shown))
        return GOOD
    if not _written(made, name, target):
        click.echo(phrase("merge_meanwhile", language, name=shown), err=True)
        return UNUSABLE
    click.echo(counted("merge_done", language, made.count, name=safe(str(target), None)))
    return GOOD


def _written(made: Merged, name: Path, target: Path) -> bool:
    from mvi_standard.cli.guard import written_whole  # noqa: PLC0415 - loads when there is something to write
    from mvi_standard.cli.replacing import replaced  # noqa: PLC0415 - idem

    if target == name:
        return replaced(name, made.before, made.content)
    with written_whole(str(target)) as stream:
        stream.buffer.write(made.content)
    return True
