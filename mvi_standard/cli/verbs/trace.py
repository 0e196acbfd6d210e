"""`mvi trace`: the records, files and lines behind a figure."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.options import help_text, needing, verb
from mvi_standard.render.safe import safe
from mvi_standard.render.where import behind_line
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.total.trace import Trail

COUNTED = "counted"


@verb("trace")
@click.argument("figure", metavar=help_text("figure"))
@click.option("--total", "folder", default="total", type=click.Path(path_type=Path), help=help_text("total-folder"))
@click.option("--organisation", default="", metavar=help_text("official-number"), help=help_text("trace-organisation"))
def command(figure: str, folder: Path, organisation: str, language: str) -> None:
    """List the records behind a figure."""
    with needing("total", language):
        from mvi_standard.total.trace import NoTotal, trails  # noqa: PLC0415 - the extra may not be installed
    try:
        found = list(trails(folder, figure, organisation))
    except NoTotal as error:
        raise click.UsageError(say("trace.no_total", language, name=folder)) from error
    except LookupError as error:
        key = "trace.no_figure_of" if organisation else "trace.no_figure"
        raise click.UsageError(say(key, language, figure=figure, name=folder, organisation=organisation)) from error
    counted = [each for each in found if each.state == COUNTED]
    sums = {name: _sum([getattr(each, name) for each in counted]) for name in ("numerator", "denominator")}
    if _withheld(folder, figure):
        click.echo(say("trace.withheld", language), err=True)
    click.echo(say("trace.trail", language, n=len(counted), figure=figure, **sums))
    for each in found:
        click.echo(_line(each, language))


def _withheld(folder: Path, figure: str) -> bool:
    """Return whether a figure may not be published: then it is withheld in figures.csv, or not in there at all."""
    try:
        with (folder / "figures.csv").open(encoding="utf-8-sig", newline="") as stream:
            rows = [row for row in csv.DictReader(stream) if row["figure"] == figure]
    except (OSError, ValueError, KeyError, csv.Error):
        return True  # nobody can tell any more
    return not rows or any(row["withheld"] for row in rows)


def _line(trail: Trail, language: str) -> str:
    place = trail.name + (behind_line(trail.place) if trail.place else "")
    amounts = " / ".join(_text(each) for each in (trail.numerator, trail.denominator) if each is not None)
    told_of = say(f"trace.{trail.state}", language, reason=trail.reason)
    changed = f"  ({say(_gone(trail.name), language)})" if trail.changed else ""
    return safe(f"{place}  {trail.cls} {trail.record}  {amounts or '-'}  {told_of}{changed}", None)


def _gone(name: str) -> str:
    """Tell apart a file that is not found, mostly for want of the right folder, and one that has changed."""
    file, mark, line = name.rpartition("#")
    names = (name, file) if mark and line.isdigit() else (name,)
    return "trace.changed" if any(Path(each).exists() for each in names) else "trace.absent"


def _sum(numbers: Sequence[Decimal | None]) -> str:
    found = [each for each in numbers if each is not None]
    return _text(sum(found, Decimal(0))) if found else "-"


def _text(number: Decimal) -> str:
    return format(number.normalize(), "f")
