"""`mvi synth`: a fictional Netherlands, one file per organisation and year."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from mvi_standard.cli.inputs import inputs, searched
from mvi_standard.cli.options import help_text, verb
from mvi_standard.cli.replacing import whole_folder
from mvi_standard.texts.say import say
from mvi_standard.total.account import FICTIONAL

MADE = re.compile(rf"{FICTIONAL}[^/]*\.json")
"""The name of a file that is made here, from the folder in which it is."""


@verb("synth")
@click.option("--authorities", default=400, show_default=True, type=click.IntRange(1), help=help_text("authorities"))
@click.option("--contracts", default=40, show_default=True, type=click.IntRange(1), help=help_text("contracts"))
@click.option("--seed", default=1, show_default=True, type=int, help=help_text("seed"))
@click.option("--year", default=2026, show_default=True, type=click.IntRange(2001, 2100), help=help_text("year"))
@click.option("--years", default=1, show_default=True, type=click.IntRange(1, 10), help=help_text("years"))
@click.option("--faults/--no-faults", default=True, help=help_text("faults"))
@click.option(
    "--output", "-o", "out", required=True, type=click.Path(path_type=Path, file_okay=False), help=help_text("out")
)
def command(out: Path, language: str, **options: Any) -> None:  # noqa: ANN401 - the options are those of the generator
    """Write the files of a fictional country."""
    from mvi_standard.total.synth.country import netherlands  # noqa: PLC0415 - loads when it is asked for

    earlier = inputs({str(out): searched(str(out))}) if out.is_dir() else {}
    if not all(MADE.fullmatch(name) for name in earlier.values()):
        raise click.UsageError(say("total.not_synth", language, name=out))
    made: set[str] = set()
    with whole_folder(out) as folder:
        for name, data in netherlands(**options):
            (folder / name).write_bytes(data)
            made.add(name)
    for each, name in earlier.items():
        if name not in made:
            Path(each).unlink()
    click.echo(say("total.written_files", language, n=len(made), name=out))
