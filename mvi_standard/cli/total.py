"""`mvi total`: from many submissions to tables and a national report."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli import files
from mvi_standard.cli.options import needing, today, told, verb
from mvi_standard.editions import LATEST
from mvi_standard.render.phrases import phrase
from mvi_standard.render.safe import safe
from mvi_standard.total.account import ADDED, PROVISIONAL, REFUSED, REPLACED, Account
from mvi_standard.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.total.flow import Total

REPORTS = {"nl": "rapport", "en": "report"}
COMPLETE, SOME_REFUSED = 0, 1
SHOWN = 10
"""How many refused files are named on the screen; account.json names them all."""


@verb("total")
@click.argument("names", nargs=-1, required=True, metavar=told("names"))
@click.option(
    "--output", "-o", "out", required=True, type=click.Path(path_type=Path, file_okay=False), help=told("out")
)
@click.option("--include-nonconforming", "nonconforming", is_flag=True, help=told("nonconforming"))
@click.option("--expected", type=click.Path(path_type=Path, exists=True, dir_okay=False), help=told("expected"))
@click.option("--min-persons", default=5, show_default=True, type=click.IntRange(1), help=told("min-persons"))
@click.option(
    "--min-organisations", default=3, show_default=True, type=click.IntRange(1), help=told("min-organisations")
)
@click.option("--processes", type=click.IntRange(1), help=told("processes"))
@click.option("--today", "made_on", callback=today, help=told("today"))
def command(names: tuple[str, ...], out: Path, **options: Any) -> None:  # noqa: ANN401 - click passes the options by name
    """Add up the named submissions."""
    language = options["language"]
    found = [each for name in names for each in files.expand(name)]
    if not found:
        raise click.UsageError(phrase("no_files", language, name=", ".join(names)))
    with needing("total", language):
        from mvi_standard.total.flow import total  # noqa: PLC0415 - the extra may not be installed
    settings = Account(
        expected=_expected(options["expected"], language),
        least_persons=options["min_persons"],
        least_organisations=options["min_organisations"],
        tool=__version__,
        made_on=options["made_on"],
    )
    made = total(found, out, settings, nonconforming=options["nonconforming"], processes=options["processes"])
    written = [*_reports(made, out, language), "figures.parquet", "figures.csv", "figures.json", "account.json"]
    click.echo("\n".join([*_summary(made, language), phrase("written", language, name=out, files=", ".join(written))]))
    refused = any(each.state == REFUSED for each in made.account.sources)
    sys.exit(SOME_REFUSED if refused else COMPLETE)


def _reports(made: Total, out: Path, language: str) -> Iterator[str]:
    """Write the national report in the language of the run, as a page and as text."""
    with needing("report", language):
        from mvi_standard.publication import national  # noqa: PLC0415 - the extra may not be installed
    for suffix, shape in (("html", "html"), ("md", "markdown")):
        text = national(made.figures, made.account, LATEST.catalogue, LATEST.labels, language, shape)
        (out / f"{REPORTS[language]}.{suffix}").write_text(text, "utf-8")
        yield f"{REPORTS[language]}.{suffix}"


def _summary(made: Total, language: str) -> Iterator[str]:
    sources = made.account.sources
    added = [each for each in sources if each.state == ADDED]
    if not added:
        yield phrase("nothing_added", language)
    yield phrase("added", language, n=len(added), organisations=sum(made.account.reported.values()))
    for name, count in (
        ("forced", sum(each.forced for each in added)),
        ("provisional", sum(each.state == PROVISIONAL for each in sources)),
        ("replaced", sum(each.state == REPLACED for each in sources)),
        ("doubles", len(made.account.doubles)),
        ("unmatched", len(made.account.unmatched)),
    ):
        if count:
            yield phrase(name, language, n=count)
    withheld = sum(bool(each.withheld) for each in made.figures)
    if withheld:
        yield phrase("withheld", language, n=withheld, all=len(made.figures))
    refused = [each for each in sources if each.state == REFUSED]
    if refused:
        yield phrase("refused", language, n=len(refused))
    yield from (f"  {safe(each.name, None)}: {', '.join(sorted(each.codes))}" for each in refused[:SHOWN])
    if len(refused) > SHOWN:
        yield "  ..."


def _expected(path: Path | None, language: str) -> Mapping[str, int]:
    if path is None:
        return {}
    known = LATEST.tables.codelists["organisation_type"]
    found = {}
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for number, row in enumerate(csv.reader(stream), start=1):
            if number == 1 or not row:
                continue
            if len(row) != 2 or row[0] not in known or not row[1].isdecimal():  # noqa: PLR2004 - two columns
                raise click.UsageError(phrase("bad_expected", language, name=path, line=number))
            found[row[0]] = int(row[1])
    return found
