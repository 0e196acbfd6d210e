"""From the arguments of a command to one report a submission."""

from __future__ import annotations

import sys
from functools import partial
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.cli.result_file import is_saved
from mvi_standard.document import Unreadable, refusing
from mvi_standard.read import meant_as_tables, names_sheets, parse, read_tables
from mvi_standard.reading.encoding import utf8
from mvi_standard.reading.file import read_file, read_stream
from mvi_standard.reading.json_lines import JSON_LINES, lines
from mvi_standard.reading.workbook import IN_A_FOLDER, holds_tables, is_of_people
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import NoReturn

    from mvi_standard.report import Options, Report

KINDS = {".json", ".yaml", ".yml", *JSON_LINES, *IN_A_FOLDER}
STDIN = "-"
INSTALLED = {"node_modules", "__pycache__"}


def expand(argument: str) -> list[str]:
    """Turn one argument into file names: a file, stdin, a folder with all in it, or a pattern.

    A folder with CSV files by the names of our sheets is one workbook, and so is any other with nothing but CSV files;
    reading it says what else lies there.
    Hidden folders, what others installed and saved results are no submissions.
    """
    if argument == STDIN:
        return [STDIN]
    path = Path(argument)
    try:
        there = path.exists()
    except OSError:
        return [argument]  # a name that no file can have: reading says so
    if path.is_dir():
        below = [] if holds_tables(path) else sorted(str(each) for each in path.rglob("*") if _is_one(each, path))
        return [argument, *below] if meant_as_tables(path) else below
    if not there and any(mark in argument for mark in "*?["):
        return sorted(glob(argument, recursive=True))  # noqa: PTH207 - a pattern may be absolute
    return [argument]


def _is_one(path: Path, folder: Path) -> bool:
    """Tell whether what lies in a folder is a submission, by its name; a saved result says what it is."""
    if any(part.startswith(".") or part in INSTALLED for part in path.relative_to(folder).parts[:-1]):
        return False
    if path.suffix.lower() in KINDS:
        return path.is_file() and is_of_people(path) and not is_saved(path)
    return not path.suffix and meant_as_tables(path) and names_sheets(path)


def reports(name: str, kind: str | None, choices: Options) -> Iterator[Report]:
    """Judge every submission in one file; `kind` is its suffix when the name does not tell."""
    suffix = f".{kind}" if kind else Path(name).suffix.lower()
    shown, judged = "" if name == STDIN else name, partial(report_on, choices=choices)
    if shown and not kind and meant_as_tables(Path(name)):
        yield judged(lambda: read_tables(Path(name)), name=shown)
    else:
        yield from reports_of(lambda: _bytes(name), suffix, shown, judged)


def reports_of(
    content: Callable[[], bytes], suffix: str, shown: str, judged: Callable[..., Report]
) -> Iterator[Report]:
    """Judge every submission in the bytes that `content` returns, with `judged`, which is `report_on` with choices."""
    if suffix not in JSON_LINES:
        yield judged(lambda: parse(content(), suffix), name=shown)
        return
    try:
        data = _text(content())
    except Unreadable as refusal:
        yield judged(partial(_refused, refusal), name=shown)
        return
    for number, line in lines(data):
        read_line = partial(parse, line, first_line=number)
        yield judged(read_line, name=f"{shown}#{number}")


def _text(content: bytes) -> bytes:
    with refusing(content):
        return utf8(content)


def _refused(refusal: Unreadable) -> NoReturn:
    raise refusal


def _bytes(name: str) -> bytes:
    if name != STDIN:
        return _content(Path(name))
    if sys.stdin is None:
        raise Unreadable(demands.OPENS.finding((), {"reason": "stdin is closed"}))
    return read_stream(sys.stdin.buffer)


def _content(path: Path) -> bytes:
    try:
        return read_file(path)
    except Unreadable as refusal:
        from mvi_standard.cli.near_name import with_near_name  # noqa: PLC0415 - few files are not there

        raise with_near_name(refusal, path, KINDS) from refusal
