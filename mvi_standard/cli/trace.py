"""`mvi trace`: the records, files and lines behind a figure."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.options import needing, told, verb
from mvi_standard.render.phrases import phrase
from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.total.trace import Trail

COUNTED = "counted"


@verb("trace")
@click.argument("figure", metavar=told("figure"))
@click.option("--total", "folder", default="total", type=click.Path(path_type=Path), help=told("total-folder"))
def command(figure: str, folder: Path, language: str) -> None:
    """List what is behind a figure."""
    with needing("total", language):
        from mvi_standard.total.trace import NoTotal, trails  # noqa: PLC0415 - the extra may not be installed
    try:
        found = list(trails(folder, figure))
    except NoTotal as error:
        raise click.UsageError(phrase("no_total", language, name=folder)) from error
    except LookupError as error:
        raise click.UsageError(phrase("no_figure", language, figure=figure, name=folder)) from error
    counted = [each for each in found if each.state == COUNTED]
    sums = {name: _sum([getattr(each, name) for each in counted]) for name in ("numerator", "denominator")}
    click.echo(phrase("trail", language, figure=figure, n=len(counted), **sums))
    for each in found:
        click.echo(_line(each, language))


def _line(trail: Trail, language: str) -> str:
    place = f"{trail.name}:{trail.line}" if trail.line else trail.name
    amounts = " / ".join(_text(each) for each in (trail.numerator, trail.denominator) if each is not None)
    told_of = phrase(f"trail_{trail.state}", language, reason=trail.reason)
    changed = f"  ({phrase('trail_changed', language)})" if trail.changed else ""
    return safe(f"{place}  {trail.cls} {trail.record}  {amounts or '-'}  {told_of}{changed}", None)


def _sum(numbers: Sequence[Decimal | None]) -> str:
    found = [each for each in numbers if each is not None]
    return _text(sum(found, Decimal(0))) if found else "-"


def _text(number: Decimal) -> str:
    return format(number.normalize(), "f")
