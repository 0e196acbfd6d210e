"""`mvi import`: published notices as a draft of a submission, with what became of each of their values."""  # noqa: N999 - a verb is named after what users type

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.inputs import is_same
from mvi_standard.cli.options import help_text, needing, reporting_refusals, verb
from mvi_standard.history.clock import local_day, local_moment
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from mvi_standard.exchange.draft import Draft

FIRST_YEAR, LAST_YEAR = 2000, 2100
JSON, CSV = ".json", ".csv"


@verb("import")
@click.argument("names", nargs=-1, required=True, metavar=help_text("import-notices"), type=click.Path(path_type=Path))
@click.option(
    "--output",
    "-o",
    "out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help=help_text("import-out"),
)
@click.option("--into", type=click.Path(path_type=Path), help=help_text("import-into"))
@click.option("--ledger", type=click.Path(path_type=Path, dir_okay=False), help=help_text("import-ledger"))
@click.option("--year", type=click.IntRange(FIRST_YEAR, LAST_YEAR), help=help_text("import-year"))
@click.option("--register", "registers", multiple=True, metavar="NAME[=FILE]", help=help_text("import-register"))
def command(  # noqa: PLR0913 - one argument an option
    *, names: tuple[Path, ...], out: Path, into: Path | None, ledger: Path | None, year: int | None,
    registers: tuple[str, ...], language: str,
) -> None:  # fmt: skip
    """Make the draft, say what became of the values, and ask what the notices leave open."""
    from mvi_standard.actions.notices import question_lines, status_lines  # noqa: PLC0415 - loads when there is a notice

    if into and year:
        raise click.UsageError(say("notice.into_year", language))
    _check((*names, *filter(None, [into])), out, ledger, language)
    made = _drafted(names, year, registers, language)
    counts = {name: len(made.values.get(name, ())) for name in ("lots", "contracts", "organisations")}
    click.echo(say("notice.read", language, n=len(made.notices), **counts))
    if into:
        made = _joined(made, into, language)
    for line in (*status_lines(made, language), *question_lines(made, language)):
        click.echo(line)
    _write_draft(made, out, language)
    click.echo(say("notice.written", language, name=safe(str(out), None)))
    if ledger:
        _write_ledger(made, ledger)
        click.echo(say("notice.ledger", language, name=safe(str(ledger), None)))


def _check(names: tuple[Path, ...], out: Path, ledger: Path | None, language: str) -> None:
    """Refuse names that cannot be written to, before anything is read."""
    from mvi_standard.cli.workbook_out import WORKBOOKS  # noqa: PLC0415 - loads when there is something to write

    if out.suffix.lower() not in {JSON, *WORKBOOKS}:
        raise click.UsageError(say("notice.output", language))
    if ledger and ledger.suffix.lower() not in {JSON, CSV}:
        raise click.UsageError(say("notice.ledger_name", language))
    targets = [each for each in (out, ledger) if each]
    if same := next((each for each in targets if any(is_same(each, name) for name in names)), None):
        raise click.UsageError(say("notice.overwrite", language, name=safe(str(same), None)))
    if ledger and (ledger == out or is_same(out, ledger)):
        raise click.UsageError(say("notice.one_name", language, name=safe(str(out), None)))


def _drafted(names: tuple[Path, ...], year: int | None, registers: tuple[str, ...], language: str) -> Draft:
    """Read the notices; reports a file that is none as mvi-validate does, and exits."""
    from mvi_standard.actions.notices import NoticeUnread, drafted  # noqa: PLC0415 - loads when there is a notice
    from mvi_standard.cli.registers import read_registers  # noqa: PLC0415 - idem
    from mvi_standard.cli.submission import say_unread  # noqa: PLC0415 - idem

    found = read_registers(registers, language)
    files = [(str(each), _content(each, language)) for each in names]
    try:
        return drafted(files, local_moment(), str(year) if year else None, found)
    except NoticeUnread as unread:
        say_unread(unread.refusal, Path(unread.name), language)


def _joined(made: Draft, into: Path, language: str) -> Draft:
    """Add the draft to a submission, and say what the two say differently."""
    from mvi_standard.actions.joining import added, added_lines  # noqa: PLC0415 - loads when there is one to add to
    from mvi_standard.cli.submission import one_submission  # noqa: PLC0415 - idem

    document = one_submission(into, language)
    with reporting_refusals(language):
        made, found = added(made, document, str(into))
    for line in added_lines(made, document, found, str(into), language):
        click.echo(line)
    return made


def _content(name: Path, language: str) -> bytes:
    from mvi_standard.cli.submission import say_unread  # noqa: PLC0415 - loads when there is a notice
    from mvi_standard.document import Unreadable  # noqa: PLC0415 - idem
    from mvi_standard.reading.file import read_file  # noqa: PLC0415 - idem

    try:
        return read_file(name)
    except Unreadable as refusal:
        say_unread(refusal, name, language)


def _write_draft(made: Draft, out: Path, language: str) -> None:
    from mvi_standard.actions.submission import text_of  # noqa: PLC0415 - loads when there is something to write
    from mvi_standard.cli.guard import written_whole  # noqa: PLC0415 - idem

    if out.suffix.lower() == JSON:
        with written_whole(str(out)) as stream:
            stream.write(text_of(made.values))
        return
    with needing("excel", language), reporting_refusals(language):
        from mvi_standard.actions.draft_workbook import draft_plan  # noqa: PLC0415 - the extra may not be installed
        from mvi_standard.cli.workbook_out import write_workbook  # noqa: PLC0415 - idem

        write_workbook(out, draft_plan(made, str(out), language, local_day()))


def _write_ledger(made: Draft, ledger: Path) -> None:
    from mvi_standard.actions.notices import as_csv, as_json  # noqa: PLC0415 - loads when there is something to write
    from mvi_standard.cli.guard import written_whole  # noqa: PLC0415 - idem

    with written_whole(str(ledger)) as stream:
        stream.write(as_json(made) if ledger.suffix.lower() == JSON else as_csv(made))
