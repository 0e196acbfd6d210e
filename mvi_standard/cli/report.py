"""`mvi report`: the report of one organisation, from its own submission."""

from __future__ import annotations

from pathlib import Path

import click

from mvi_standard.cli.guard import written_whole
from mvi_standard.cli.options import needing, today, told, verb
from mvi_standard.editions import LATEST
from mvi_standard.render.phrases import phrase
from mvi_standard.version import __version__

SHAPES = {".html": "html", ".md": "markdown"}


@verb("report")
@click.argument("name", metavar=told("name"), type=click.Path(path_type=Path))
@click.option(
    "--output", "-o", "out", required=True, type=click.Path(path_type=Path, dir_okay=False), help=told("out_file")
)
@click.option("--today", "made_on", callback=today, help=told("today"))
def command(name: Path, out: Path, made_on: str, language: str) -> None:
    """Write the report of one submission."""
    from mvi_standard import figures, validate  # noqa: PLC0415 - loads when there is something to compute

    with needing("report", language):
        from mvi_standard.publication import authority  # noqa: PLC0415 - the extra may not be installed
    from mvi_standard.total.single import account_of_one, name_of  # noqa: PLC0415 - idem

    if out.suffix not in SHAPES:
        raise click.UsageError(told("out_file"))
    report = validate(name)
    try:
        account = account_of_one(report, tool=__version__, made_on=made_on)
    except ValueError as error:
        raise click.UsageError(phrase("no_root", language, name=name)) from error
    text = authority(
        figures(report), account, LATEST.catalogue, LATEST.labels, language, name_of(report), SHAPES[out.suffix]
    )
    with written_whole(str(out)) as stream:
        stream.write(text)
    if not report.conforms:
        click.echo(phrase("departing", language, name=name), err=True)
    click.echo(phrase("written", language, name=out.parent, files=out.name))
