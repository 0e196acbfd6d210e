"""`mvi-validate`: judge submissions, and explain what the standard asks."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from mvi_standard.cli import files
from mvi_standard.cli.guard import asked_language, guarded, surviving, written_whole
from mvi_standard.cli.inputs import files_named
from mvi_standard.cli.options import FILE_NAME, help_in, today
from mvi_standard.cli.outputs import asked_outputs
from mvi_standard.editions import LATEST
from mvi_standard.history.provenance import Run
from mvi_standard.reading.gc_pause import quiet_collector
from mvi_standard.render import FORMATS, KEPT, MARKED, writer
from mvi_standard.report import Options
from mvi_standard.requirement import LANGUAGES, SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.cli.known_faults import KnownFaults
    from mvi_standard.render import ReportWriter
    from mvi_standard.report import Report
    from mvi_standard.stages.registers.register import Register

CONFORMS, DEPARTS, UNREADABLE = 0, 1, 2

HELP = help_in(asked_language(sys.argv))


@click.command(context_settings={"help_option_names": ["-h", "--help"]}, help=HELP["command"])
@click.argument("names", nargs=-1, type=FILE_NAME, metavar=HELP["names"])
@click.option("--language", type=click.Choice(LANGUAGES), default="nl", envvar="MVI_LANGUAGE", help=HELP["language"])
@click.option("--format", "shape", type=click.Choice(list(FORMATS)), default="text", help=HELP["format"])
@click.option("--output", "outputs", multiple=True, metavar=HELP["target"], help=HELP["output"])
@click.option("--annotate", type=FILE_NAME, metavar=HELP["workbook"], help=HELP["annotate"])
@click.option("--profile", type=click.Choice(sorted(LATEST.tables.profiles)), help=HELP["profile"])
@click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="fout", help=HELP["fail-on"])
@click.option("--all", "everything", is_flag=True, help=HELP["all"])
@click.option("--reconcile/--no-reconcile", default=True, help=HELP["reconcile"])
@click.option("--baseline", type=FILE_NAME, metavar=HELP["list"], help=HELP["baseline"])
@click.option("--register", "registers", multiple=True, metavar=HELP["named"], help=HELP["register"])
@click.option("--today", metavar=HELP["day"], callback=today, help=HELP["today"])
@click.option("--input", "kind", type=click.Choice(["json", "jsonl", "yaml", "xlsx", "ods"]), help=HELP["input"])
@click.option("--explain", metavar="CODE", help=HELP["explain"])
@click.option("--rules", is_flag=True, help=HELP["rules"])
@click.option("--kpis", is_flag=True, help=HELP["kpis"])
@click.option("--version", is_flag=True, help=HELP["version"])
def command(names: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click passes the options by name
    """Judge the named submissions, or answer a question about the standard."""
    language = options["language"]
    if answer := _reference(options, language):
        click.echo("\n".join(answer))
        return
    expanded = files_named(names, language)
    choices, known = _choices(options, language), _known(options["baseline"], language)
    run = Run(options["today"], known.sha256 if known else None, options["everything"], options["kind"])
    asked = asked_outputs(options, expanded, language)
    with ExitStack() as stack:
        writers = [writer(options["shape"], sys.stdout, language, run)]
        for shape, path in asked:
            writers.append(writer(shape, stack.enter_context(written_whole(path)), language, run))
        if options["annotate"]:
            writers = [_marking(options, expanded, writers, run)]
        stack.enter_context(quiet_collector())
        codes = [CONFORMS]
        for name in expanded:
            with surviving(language, codes):
                for report in _reports(name, options["kind"], choices, known, run):
                    codes.append(_exit_code(report, options["fail_on"]))
                    for each in writers:
                        each.add(report)
        for each in writers:
            each.close()
    sys.exit(max(codes))


def _choices(options: dict[str, Any], language: str) -> Options:
    keep = None if options["everything"] else MARKED if options["annotate"] else KEPT
    return Options(options["profile"], keep, options["reconcile"], _registers(options["registers"], language))


def _known(name: str | None, language: str) -> KnownFaults | None:
    """Read the list of known faults, if one is named."""
    if name is None:
        return None
    from mvi_standard.cli.known_faults import read  # noqa: PLC0415 - few runs have a list

    return read(name, language)


def _reports(name: str, kind: str | None, choices: Options, known: KnownFaults | None, run: Run) -> Iterator[Report]:
    """Judge a file; known faults stand apart in each report."""
    if known is None:
        yield from files.reports(name, kind, choices)
        return
    from mvi_standard.history.baseline import accepting  # noqa: PLC0415 - idem

    for each in files.reports(name, kind, replace(choices, keep=None)):
        yield accepting(each, known.faults, run.today, choices.keep)


def _marking(options: dict[str, Any], names: list[str], writers: list[ReportWriter], run: Run) -> ReportWriter:
    """Return what writes a marked workbook, once the other writers have said everything."""
    from mvi_standard.cli.annotate import annotating  # noqa: PLC0415 - few runs mark a workbook

    return annotating(options["annotate"], names, writers, options["language"], run)


def _reference(options: dict[str, Any], language: str) -> list[str]:
    """Answer a question about the standard itself; empty when none was asked."""
    if not any(options[each] for each in ("version", "rules", "kpis", "explain")):
        return []
    from mvi_standard.render import reference  # noqa: PLC0415 - only when something is asked

    if options["version"]:
        return reference.versions()
    if options["rules"]:
        return reference.codes(language)
    if options["kpis"]:
        return reference.kpis(language)
    try:
        return reference.explanation(options["explain"], language)
    except LookupError as error:
        raise click.UsageError(str(error)) from error


def _registers(arguments: tuple[str, ...], language: str) -> tuple[Register, ...]:
    """Read the registers that are named; nothing of them loads when none is."""
    if not arguments:
        return ()
    from mvi_standard.cli.registers import read_registers  # noqa: PLC0415 - few runs have registers

    return read_registers(arguments, language)


def _exit_code(report: Report, fail_on: str) -> int:
    if not report.readable:
        return UNREADABLE
    return DEPARTS if fail_on != "never" and report.reaches(fail_on) else CONFORMS


def main() -> None:
    """Run the command; never a traceback."""
    guarded(command)


if __name__ == "__main__":
    main()
