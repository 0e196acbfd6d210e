"""`mvi total`: from many submissions to tables and a national report."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli.engines import ENGINES, running
from mvi_standard.cli.expected_bodies import expected_bodies
from mvi_standard.cli.files import STDIN
from mvi_standard.cli.guard import written_whole
from mvi_standard.cli.inputs import absent, inputs, searched
from mvi_standard.cli.options import FILE_NAME, help_text, needing, today, verb
from mvi_standard.cli.progress import ProgressLine
from mvi_standard.editions import LATEST
from mvi_standard.reading.gc_pause import quiet_collector
from mvi_standard.render.safe import safe
from mvi_standard.report import __version__
from mvi_standard.texts.say import say
from mvi_standard.total.account import ADDED, EARLIER, OTHER_PERIOD, PROVISIONAL, REFUSED, REPLACED, Account
from mvi_standard.total.days import as_asked, period_of
from mvi_standard.total.guarding import Limits
from mvi_standard.total.output import PUBLISHED, RECEIPTS, REPORTS, InTheWay
from mvi_standard.total.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.total.account import SubmissionSource
    from mvi_standard.total.days import Period
    from mvi_standard.total.engine import Engine
    from mvi_standard.total.flow import Total
    from mvi_standard.total.receipt import Receipt
    from mvi_standard.total.stage import Tell

COMPLETE, SOME_REFUSED = 0, 1
MOST = 1_000_000_000
"""More persons or organisations than there can be."""
SHOWN = 10
"""How many refused files are named on the screen; account.json names them all."""


@verb("total")
@click.argument("names", nargs=-1, required=True, type=FILE_NAME, metavar=help_text("names"))
@click.option(
    "--output", "-o", "out", required=True, type=click.Path(path_type=Path, file_okay=False), help=help_text("out")
)
@click.option("--period", "periods", multiple=True, metavar=help_text("period-form"), help=help_text("period"))
@click.option("--include-sound-records", "sound_records", is_flag=True, help=help_text("sound-records"))
@click.option("--expected", type=FILE_NAME, help=help_text("expected"))
@click.option(
    "--min-persons", default=5, show_default=True, type=click.IntRange(1, MOST), help=help_text("min-persons")
)
@click.option(
    "--min-suppliers", default=3, show_default=True, type=click.IntRange(1, MOST), help=help_text("min-suppliers")
)
@click.option("--open-emissions", is_flag=True, help=help_text("open-emissions"))
@click.option("--last-year", "last_year", multiple=True, type=FILE_NAME, help=help_text("last-year"))
@click.option("--processes", type=click.IntRange(1), help=help_text("processes"))
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True, help=help_text("engine"))
@click.option("--today", "made_on", callback=today, help=help_text("today"))
@quiet_collector()
def command(names: tuple[str, ...], out: Path, **options: Any) -> None:  # noqa: ANN401 - click passes the options by name
    """Add up the named submissions."""
    language = options["language"]
    if STDIN in names:
        raise click.UsageError(say("total.no_stdin", language))
    if lacking := absent(options["last_year"]):
        raise click.UsageError(say("command.not_there", language, name=", ".join(lacking)))
    settings = Account(
        periods=_periods(options["periods"], language),
        limits=Limits(options["min_persons"], options["min_suppliers"], emissions=options["open_emissions"]),
        tool=__version__,
        made_on=options["made_on"],
    )
    expected = expected_bodies(options["expected"], language)
    with closing(ProgressLine(language)) as line:
        with running(options["engine"], names, options["processes"], line) as (engine, found):
            if not found:
                raise click.UsageError(say("command.no_files", language, name=", ".join(names)))
            made = _made(engine, found, out, settings, {**options, "expected": expected, "tell": line.stage})
        written = [*_reports(made, out, language, line.stage), *PUBLISHED]
    click.echo(
        "\n".join([*_summary(made, language), say("command.written", language, name=out, files=", ".join(written))])
    )
    click.echo(say("receipt.written", language, n=len(made.account.sources), name=out / RECEIPTS))
    refused = any(each.state == REFUSED for each in made.account.sources)
    sys.exit(SOME_REFUSED if refused else COMPLETE)


def _made(engine: Engine, found: Mapping[str, str], out: Path, settings: Account, options: Mapping[str, Any]) -> Total:
    """Add up, unless that would cost somebody a file."""
    language = options["language"]
    with needing("total", language):
        from mvi_standard.total.flow import total  # noqa: PLC0415 - the extra may not be installed
        from mvi_standard.total.period import NothingOn  # noqa: PLC0415 - idem
    how = {
        "sound_records": options["sound_records"],
        "bodies": options["expected"],
        "last_year": _last_year(options["last_year"], language),
        "tell": options["tell"],
        "post": partial(_post, language=language, made_on=settings.made_on),
    }
    try:
        return total(found, out, settings, engine=engine, shown_as=found, reports=REPORTS[language], **how)
    except InTheWay as error:
        raise click.UsageError(say("total.in_the_way", language, name=error)) from error
    except NothingOn as error:
        told = {"found": as_asked(error.period), "there": ", ".join(map(as_asked, error.there[:SHOWN]))}
        raise click.UsageError(say("total.nothing_on_period", language, **told)) from error


def _last_year(names: Sequence[str], language: str) -> list[str]:
    """Return the files of last year; raises UsageError when there are none where some are named."""
    found = [*inputs({each: searched(each) for each in names})]
    if names and not found:
        raise click.UsageError(say("command.no_files", language, name=", ".join(names)))
    return found


def _post(folder: Path, receipts: Iterable[Receipt], language: str, made_on: str) -> None:
    with needing("report", language):
        from mvi_standard.publication.letterbox import write_receipts  # noqa: PLC0415 - the extra may not be installed
    write_receipts(folder, receipts, language, made_on)


def _reports(made: Total, out: Path, language: str, tell: Tell) -> Iterator[str]:
    """Write the national report as a page and as text, and the figures as a workbook, in the language of the run."""
    tell(Stage("report"))
    with needing("report", language):
        from mvi_standard.publication import national_document, rendered  # noqa: PLC0415 - the extra may not be installed
    document = national_document(made.figures, made.account, LATEST, language, made.same, made.provinces)
    *names, workbook = REPORTS[language]
    for name, shape in zip(names, ("html", "markdown"), strict=True):
        text = rendered(document, shape)
        with written_whole(str(out / name)) as stream:
            stream.write(text)
        yield name
    with needing("total", language):
        from mvi_standard.total.figures_workbook import write_workbook  # noqa: PLC0415 - the extra may not be installed
    tell(Stage("workbook"))
    write_workbook(out / workbook, made.account, language)
    yield workbook


def _summary(made: Total, language: str) -> Iterator[str]:
    sources = made.account.sources
    added = [each for each in sources if each.state == ADDED]
    bodies = say("total.organisations", language, n=sum(made.account.reported.values()))
    files = say("total.submissions", language, n=len(added))
    yield say("total.added" if added else "total.nothing_added", language, submissions=files, organisations=bodies)
    if forced := [each for each in added if each.forced]:
        counted, records = (sum(getattr(each, name) for each in forced) for name in ("counted", "records"))
        yield say("total.forced", language, n=len(forced), counted=counted, records=records)
    for name, count in (
        ("earlier", sum(each.reason == EARLIER for each in added)),
        ("provisional", sum(each.state == PROVISIONAL for each in sources)),
        ("replaced", sum(each.state == REPLACED for each in sources)),
        ("other_period", sum(each.state == OTHER_PERIOD for each in sources)),
        ("doubles", len(made.account.doubles)),
        ("contradicted", sum(bool(each.contradicted) for each in made.account.doubles)),
        ("succeeded", len(made.account.successions)),
        *(
            (f"unmatched_{kind}", n)
            for kind, n in sorted(Counter(each.kind for each in made.account.unmatched).items())
        ),
    ):
        if count:
            yield say(f"total.{name}", language, n=count)
    yield from _absent(made, language)
    withheld = sum(bool(each.withheld) for each in made.figures)
    if withheld:
        yield say("total.withheld", language, n=withheld, all=len(made.figures))
    yield from _own(made, language)
    refused = [each for each in sources if each.state == REFUSED]
    if refused:
        yield say("total.refused", language, n=len(refused))
    yield from (f"  {safe(each.name, None)}: {_why(each, language)}" for each in refused[:SHOWN])
    if len(refused) > SHOWN:
        yield "  ..."


def _absent(made: Total, language: str) -> Iterator[str]:
    """Name the first of the expected organisations that are absent; account.json names them all."""
    names = [safe(each, None) for each in made.account.absent]
    if names:
        shown = ", ".join([*names[:SHOWN], *(["..."] if len(names) > SHOWN else [])])
        yield say("total.absent", language, n=len(names), names=shown)


def _own(made: Total, language: str) -> Iterator[str]:
    """Tell of what organisations made up themselves, and is in no figure."""
    own = [safe(each, None) for each in made.account.own_kpis]
    if own:
        names = ", ".join([*own[:SHOWN], *(["..."] if len(own) > SHOWN else [])])
        yield say("total.own_kpis", language, n=len(own), names=names)
    if made.account.left_out:
        yield say("total.left_out", language, n=made.account.left_out)


def _why(refused: SubmissionSource, language: str) -> str:
    return say(f"total.refused_{refused.reason}", language) if refused.reason else ", ".join(sorted(refused.codes))


def _periods(asked: Sequence[str], language: str) -> tuple[Period, ...]:
    """Return the periods that were asked for, the last one last; raises UsageError for what is none."""
    try:
        return tuple(sorted({period_of(each) for each in asked}, key=lambda each: (each[1], each[0])))
    except ValueError as error:
        raise click.UsageError(say("total.bad_period", language, found=safe(", ".join(asked), None))) from error
