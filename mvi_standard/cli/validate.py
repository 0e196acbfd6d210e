"""`mvi-validate`: judge submissions, and explain what the standard asks."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli import files
from mvi_standard.cli.guard import asked_language, guarded, surviving, written_whole
from mvi_standard.cli.help import help_in
from mvi_standard.collector import quiet_collector
from mvi_standard.editions import LATEST
from mvi_standard.render import FORMATS, KEPT, writer
from mvi_standard.render.phrases import phrase
from mvi_standard.requirement import LANGUAGES, SEVERITIES

if TYPE_CHECKING:
    from typing import TextIO

    from mvi_standard.render import Writer
    from mvi_standard.report import Report

CONFORMS, DEPARTS, UNREADABLE = 0, 1, 2


HELP = help_in(asked_language(sys.argv))


@click.command(context_settings={"help_option_names": ["-h", "--help"]}, help=HELP["command"])
@click.argument("names", nargs=-1, metavar=HELP["names"])
@click.option("--language", type=click.Choice(LANGUAGES), default="nl", envvar="MVI_LANGUAGE", help=HELP["language"])
@click.option("--format", "shape", type=click.Choice(FORMATS), default="text", help=HELP["format"])
@click.option("--output", "outputs", multiple=True, metavar=HELP["target"], help=HELP["output"])
@click.option("--profile", type=click.Choice(sorted(LATEST.tables.profiles)), help=HELP["profile"])
@click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="fout", help=HELP["fail-on"])
@click.option("--all", "everything", is_flag=True, help=HELP["all"])
@click.option("--reconcile/--no-reconcile", default=True, help=HELP["reconcile"])
@click.option("--input", "kind", type=click.Choice(["json", "jsonl", "yaml"]), help=HELP["input"])
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
    expanded = [found for name in names for found in files.expand(name)]
    if not expanded:
        raise click.UsageError(
            phrase("no_files", language, name=", ".join(names)) if names else phrase("no_name", language)
        )
    keep = None if options["everything"] else KEPT
    with ExitStack() as stack:
        writers = [_writer(options["shape"], sys.stdout, options)]
        for shape, path in [_output(each, language) for each in options["outputs"]]:
            if any(_same(path, name) for name in expanded):
                raise click.UsageError(phrase("no_overwrite", language, name=path))
            writers.append(_writer(shape, stack.enter_context(written_whole(path)), options))
        stack.enter_context(quiet_collector())
        codes = [CONFORMS]
        for name in expanded:
            with surviving(language, codes):
                kind, profile, reconcile = options["kind"], options["profile"], options["reconcile"]
                for report in files.reports(name, kind, profile, keep, reconcile=reconcile):
                    codes.append(_exit_code(report, options["fail_on"]))
                    for each in writers:
                        each.add(report)
        for each in writers:
            each.close()
    sys.exit(max(codes))


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


def _output(argument: str, language: str) -> tuple[str, str]:
    shape, _, path = argument.partition("=")
    if shape not in FORMATS or not path:
        raise click.UsageError(phrase("no_format", language, formats=", ".join(FORMATS), found=argument))
    return shape, path


def _same(output: str, name: str) -> bool:
    try:
        return Path(output).samefile(name)
    except OSError:
        return False  # one of the two is not there


def _writer(shape: str, stream: TextIO, options: dict[str, Any]) -> Writer:
    return writer(shape, stream, options["language"], everything=options["everything"])


def _exit_code(report: Report, fail_on: str) -> int:
    if not report.readable:
        return UNREADABLE
    return DEPARTS if fail_on != "never" and report.reaches(fail_on) else CONFORMS


def main() -> None:
    """Run the command; never a traceback."""
    guarded(command)


if __name__ == "__main__":
    main()
