"""`mvi fix`: mend what is certain, and leave every choice to the author of the file."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.files import STDIN
from mvi_standard.cli.guard import UNUSABLE
from mvi_standard.cli.inputs import say_skipped, searched
from mvi_standard.cli.options import FILE_NAME, help_text, verb
from mvi_standard.editions import LATEST
from mvi_standard.finding import address
from mvi_standard.reading.workbook import is_workbook
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mvi_standard.cli.mended_file import MendedFile
    from mvi_standard.report import Report


GOOD, FAULTS = 0, 1


@verb("fix")
@click.argument("names", nargs=-1, required=True, type=FILE_NAME, metavar=help_text("names"))
@click.option("--preview/--write", "preview", default=True, help=help_text("fix-write"))
@click.option("--input", "kind", type=click.Choice(["json", "jsonl", "yaml"]), help=help_text("fix-input"))
def command(names: tuple[str, ...], kind: str | None, language: str, *, preview: bool) -> None:
    """Show or write what is certain."""
    found_in = [searched(name) for name in names]
    say_skipped(found_in, language)
    expanded = [found for each in found_in for found in each.names]
    if not expanded:
        raise click.UsageError(say("command.no_files", language, name=", ".join(names)))
    if STDIN in expanded and len(expanded) > 1 and not preview:
        raise click.UsageError(say("fix.alone", language))
    sys.exit(max([_fixed(name, kind, language, preview=preview) for name in expanded]))


def _fixed(name: str, kind: str | None, language: str, *, preview: bool) -> int:
    """Mend one file, or show how, and return the exit code."""
    from mvi_standard.cli.mended_file import XLSX, mended_file  # noqa: PLC0415 - loads when there is something to mend
    from mvi_standard.workbook.annotate.markup import CannotAnnotate  # noqa: PLC0415 - idem

    workbook = name != STDIN and is_workbook(Path(name))
    if workbook and Path(name).suffix.lower() != XLSX:
        return _elsewhere(name, language)
    try:
        mended = mended_file(name, kind)
    except CannotAnnotate:
        return _elsewhere(name, language)
    if all(not each.report.readable for each in mended.parts):
        _complain(mended.unreadable, language)
        return UNUSABLE
    if preview and workbook:
        _show_cells(mended)
    elif preview:
        _show(mended, name, language)
    elif name == STDIN:
        sys.stdout.buffer.write(mended.after)
    elif mended.count and not _replaced(name, mended):
        click.echo(safe(say("fix.changed", language, name=name), None), err=True)
        return UNUSABLE
    for line in _summary(mended, name, language, preview=preview):
        click.echo(line, err=name == STDIN and not preview)
    _complain(mended.unreadable, language)
    pending = preview and mended.count
    return UNUSABLE if mended.unreadable else FAULTS if pending or mended.left else GOOD


def _elsewhere(name: str, language: str) -> int:
    """Say how to mend a workbook that we cannot change."""
    way = detour(Path(name), lambda text: [["mvi", "fix", "--write", text]])
    click.echo(say("fix.workbook", language, name=safe(name, None), commands=way), err=True)
    return UNUSABLE


def _show_cells(mended: MendedFile) -> None:
    """Show each cell that changes, with its old and its new value."""
    for each in mended.parts:
        for remedy in each.done:
            place = each.report.document and each.report.document.source.place(remedy.path)
            if place:
                cell = address(place.sheet, place.line, place.column)
                click.echo(safe(f"{cell}: {remedy.found} -> {remedy.value}", None))


def _show(mended: MendedFile, name: str, language: str) -> None:
    from mvi_standard.render.difference import difference  # noqa: PLC0415 - loads when there is something to show
    from mvi_standard.render.formats.text import wants_colour  # noqa: PLC0415 - idem

    colour = wants_colour(sys.stdout)
    shown = _shown(name, language)
    for line in difference(mended.before, mended.after, shown, colour=colour, private=mended.private):
        click.echo(line, color=colour)


def _replaced(name: str, mended: MendedFile) -> bool:
    from mvi_standard.cli.replacing import replaced  # noqa: PLC0415 - loads when there is something to write

    return replaced(Path(name), mended.before, mended.after)


def _summary(mended: MendedFile, name: str, language: str, *, preview: bool) -> Iterator[str]:
    """Say what was mended, or can be, and what is left."""
    key = "fix.nothing" if not mended.count else "fix.possible" if preview else "fix.done"
    said = [say(key, language, n=mended.count, name=safe(_shown(name, language)))]
    if mended.left:
        codes = ", ".join(f"{code} ({n})" if n > 1 else code for code, n in sorted(mended.left.items()))
        said.append(say("fix.left", language, codes=codes))
    else:
        will = "fix.will_conform" if preview and mended.count else "fix.conforms"
        said.append(say(will, language, version=LATEST.version))
    yield " ".join(said)
    if preview and mended.count and name != STDIN:
        yield say("fix.how", language)


def _shown(name: str, language: str) -> str:
    return say("result.stdin", language) if name == STDIN else name


def _complain(reports: Iterable[Report], language: str) -> None:
    """Say what is wrong with what cannot be read, as mvi-validate does."""
    from mvi_standard.render.formats.text import render, wants_colour  # noqa: PLC0415 - only when there is something to say

    for each in reports:
        for line in render(each, language, colour=wants_colour(sys.stderr)):
            click.echo(line, err=True, color=True)


def detour(name: Path, verb: Callable[[str], Iterable[Sequence[str]]]) -> str:
    """Return commands for files that `mvi fix` cannot change, one per line; `verb` makes those for the JSON file."""
    text = Path(name.name).with_suffix(".json").name
    back = f"nieuw{name.suffix.lower() if name.suffix.lower() in {'.ods', '.yaml', '.yml'} else '.xlsx'}"
    commands = (["mvi", "convert", str(name), text], *verb(text), ["mvi", "convert", text, back])
    joined = subprocess.list2cmdline if os.name == "nt" else shlex.join
    return "\n".join(f"  {safe(joined(each), None)}" for each in commands)
