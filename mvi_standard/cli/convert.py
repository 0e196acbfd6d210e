"""`mvi convert`: a submission from a workbook to JSON, YAML or CSV, and back."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.guard import written_whole
from mvi_standard.cli.options import needing, told, verb
from mvi_standard.editions import LATEST
from mvi_standard.reading import YAML
from mvi_standard.render.phrases import phrase
from mvi_standard.render.safe import safe
from mvi_standard.requirement import FOUT

if TYPE_CHECKING:
    from mvi_standard.document import Document

LOST = 1
ROWS = 500
_TEXTS = (".json", *sorted(YAML))
_FOLDER = ""


@verb("convert")
@click.argument("name", metavar=told("name"), type=click.Path(path_type=Path))
@click.argument("out", metavar=told("convert-out"), type=click.Path(path_type=Path))
@click.option("--map", "mapping", type=click.Path(path_type=Path), help=told("convert-map"))
def command(name: Path, out: Path, mapping: Path | None, language: str) -> None:
    """Write one submission in another form."""
    from mvi_standard.cli.one_submission import one_submission  # noqa: PLC0415 - loads when there is one
    from mvi_standard.cli.workbook_out import WORKBOOKS, is_same  # noqa: PLC0415 - idem

    suffix = out.suffix.lower()
    if suffix not in {*WORKBOOKS, *_TEXTS, _FOLDER}:
        known = ", ".join((*WORKBOOKS, *_TEXTS))
        raise click.UsageError(phrase("convert_suffix", language, name=safe(str(out), None), known=known))
    if is_same(out, name):
        raise click.UsageError(phrase("convert_same", language, name=safe(str(out), None)))
    if suffix == _FOLDER and out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise click.UsageError(phrase("convert_folder", language, name=safe(str(out), None)))
    document = _mapped(name, mapping, language) if mapping else one_submission(name, language)
    if suffix in _TEXTS:
        _write_text(document, out)
    else:
        with needing("excel", language):
            _write_cells(document, name, out, language)
    code = _told(document, name, out, language)
    sys.exit(_too_large(out, language) or code if suffix in WORKBOOKS else code)


def _mapped(name: Path, mapping: Path, language: str) -> Document:
    from mvi_standard.cli.mapped import mapped_or_said  # noqa: PLC0415 - loads for a mapping only

    return mapped_or_said(name, mapping, language)


def _write_text(document: Document, out: Path) -> None:
    from mvi_standard.cli.one_submission import values_of  # noqa: PLC0415 - loads when there is a submission
    from mvi_standard.workbook.writing.model_order import ordered  # noqa: PLC0415 - idem

    values = ordered(values_of(document), LATEST)
    with written_whole(str(out)) as stream:
        if out.suffix.lower() in YAML:
            from ruamel import yaml  # noqa: PLC0415 - YAML loads when there is YAML

            writer = yaml.YAML(pure=True)
            writer.width = 120
            writer.dump(values, stream)
        else:
            stream.write(f"{json.dumps(values, ensure_ascii=False, indent=2)}\n")


def _write_cells(document: Document, name: Path, out: Path, language: str) -> None:
    from mvi_standard.cli.workbook_out import planned, unheld, write_workbook  # noqa: PLC0415 - loads when asked for
    from mvi_standard.workbook.cannot import CannotHold  # noqa: PLC0415 - idem
    from mvi_standard.workbook.csv_folder import write_csv_folder  # noqa: PLC0415 - idem
    from mvi_standard.workbook.writing.choice import Choice  # noqa: PLC0415 - idem

    asked = document.envelope.get("profile")
    profile = asked if isinstance(asked, str) and asked in LATEST.tables.profiles else None
    plan = planned(document, name, Choice(profile), language, ROWS)
    if out.suffix:
        write_workbook(out, plan)
        return
    try:
        write_csv_folder(out, plan)
    except CannotHold as error:
        raise unheld(error, name, language) from error


def _too_large(out: Path, language: str) -> int:
    """Say when a workbook became larger than one that is read; return the exit code."""
    from mvi_standard.cli.workbook_out import too_large  # noqa: PLC0415 - loads when the rest is done

    why = too_large(out)
    if why is None:
        return 0
    said = why.nl if language == "nl" else why.en
    click.echo(phrase("convert_too_large", language, name=safe(str(out), None), why=said), err=True)
    return LOST


def _told(document: Document, name: Path, out: Path, language: str) -> int:
    """Say what was understood of a workbook, and whether all of it went along; return the exit code."""
    from mvi_standard.cli.noted import noted  # noqa: PLC0415 - loads when the rest is done
    from mvi_standard.validate import report_on  # noqa: PLC0415 - idem

    shown = safe(str(out), None)
    for line in noted(document, name, language):
        click.echo(line, err=True)
    if any(each.severity == FOUT for each in document.notes):
        click.echo(phrase("convert_lost", language, name=shown, source=safe(str(name), None)), err=True)
        return LOST
    conforms = report_on(lambda: document).conforms
    click.echo(phrase("written_file" if conforms else "convert_departs", language, name=shown))
    return 0
