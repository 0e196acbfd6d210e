"""`mvi convert`: a submission from a workbook to JSON, YAML or CSV, and back."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.actions.notes import count_left, notes_of
from mvi_standard.cli.guard import written_whole
from mvi_standard.cli.inputs import is_same
from mvi_standard.cli.options import help_text, needing, reporting_refusals, verb
from mvi_standard.cli.replacing import whole_folder
from mvi_standard.history.clock import local_day
from mvi_standard.read import YAML
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.document import Document


LOST = 1
_TEXTS = (".json", *sorted(YAML))
_FOLDER = ""


@verb("convert")
@click.argument("name", metavar=help_text("name"), type=click.Path(path_type=Path))
@click.argument("out", metavar=help_text("convert-out"), type=click.Path(path_type=Path))
@click.option("--map", "mapping", type=click.Path(path_type=Path), help=help_text("convert-map"))
def command(name: Path, out: Path, mapping: Path | None, language: str) -> None:
    """Write one submission in another format."""
    from mvi_standard.cli.submission import one_submission  # noqa: PLC0415 - loads when there is one
    from mvi_standard.cli.workbook_out import WORKBOOKS  # noqa: PLC0415 - idem

    suffix = out.suffix.lower()
    if suffix not in {*WORKBOOKS, *_TEXTS, _FOLDER}:
        known = ", ".join((*WORKBOOKS, *_TEXTS))
        raise click.UsageError(say("convert.suffix", language, name=safe(str(out), None), known=known))
    if is_same(out, name):
        raise click.UsageError(say("convert.same", language, name=safe(str(out), None)))
    if suffix == _FOLDER and out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise click.UsageError(say("convert.folder", language, name=safe(str(out), None)))
    document = _mapped(name, mapping, language) if mapping else one_submission(name, language)
    if suffix in _TEXTS:
        _write_text(document, out)
    else:
        with needing("excel", language):
            _write_cells(document, name, out, language)
    code = _conclude(document, name, out, language)
    sys.exit(_too_large(out, language) or code if suffix in WORKBOOKS else code)


def _mapped(name: Path, mapping: Path, language: str) -> Document:
    from mvi_standard.cli.submission import mapped_or_said  # noqa: PLC0415 - loads for a mapping only

    return mapped_or_said(name, mapping, language)


def _write_text(document: Document, out: Path) -> None:
    from mvi_standard.actions.submission import json_text, ordered_values  # noqa: PLC0415 - loads when there is one

    text = _yaml(ordered_values(document)) if out.suffix.lower() in YAML else json_text(document)
    with written_whole(str(out)) as stream:
        stream.write(text)


def _yaml(values: object) -> str:
    from ruamel import yaml  # noqa: PLC0415 - YAML loads when there is YAML

    writer, text = yaml.YAML(pure=True), StringIO()
    writer.width = 120
    writer.dump(values, text)
    return text.getvalue()


def _write_cells(document: Document, name: Path, out: Path, language: str) -> None:
    from mvi_standard.actions.as_workbook import own_choice, planned, unheld  # noqa: PLC0415 - idem
    from mvi_standard.cli.workbook_out import submission_out  # noqa: PLC0415 - idem
    from mvi_standard.workbook.core.lossless import CannotHold  # noqa: PLC0415 - idem
    from mvi_standard.workbook.template import write_csv_folder  # noqa: PLC0415 - idem

    with reporting_refusals(language):
        if out.suffix:
            submission_out(out, document, name, language)
            return
        try:
            plan = planned(document, str(name), own_choice(document), language, local_day())
            with whole_folder(out) as folder:
                write_csv_folder(folder, plan)
        except CannotHold as error:
            raise unheld(error, str(name)) from error


def _too_large(out: Path, language: str) -> int:
    """Say when a workbook became larger than one that is read; return the exit code."""
    from mvi_standard.actions.as_workbook import too_large  # noqa: PLC0415 - loads when the rest is done

    why = too_large(out.read_bytes())
    if why is None:
        return 0
    said = why.nl if language == "nl" else why.en
    click.echo(say("convert.too_large", language, name=safe(str(out), None), why=said), err=True)
    return LOST


def _conclude(document: Document, name: Path, out: Path, language: str) -> int:
    """Say what was understood of a workbook, and whether all of it went along; return the exit code."""
    from mvi_standard.actions.submission import ending, is_lost  # noqa: PLC0415 - idem
    from mvi_standard.validate import report_on  # noqa: PLC0415 - idem

    for line in _note_lines(document, name, language):
        click.echo(line, err=True)
    lost, key = is_lost(document), ending(document, report_on)
    shown = {"name": safe(str(out), None), "source": safe(str(name), None)}
    click.echo(say(key, language, **shown), err=lost)
    return LOST if lost else 0


def _note_lines(document: Document, name: Path, language: str) -> Iterator[str]:
    """Yield the lines; none for a document that was read as it was written."""
    if not document.notes:
        return
    yield say("convert.noted", language, name=safe(str(name), None))
    for where, severity, code, said in notes_of(document, str(name), language):
        yield f"  {f'{where}  ' if where else ''}{say(f'result.{severity}', language)} {code}  {said}"
    if more := count_left(document):
        yield f"  {say('convert.more', language, n=more)}"
