"""Judge the submissions in a file: one report each."""

from __future__ import annotations

import sys
from functools import partial
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mvi_standard import demands
from mvi_standard.cli.unread_lines import UnreadLines
from mvi_standard.document import Unreadable, refusing
from mvi_standard.fixes.suggestion import CANDIDATES, nearest
from mvi_standard.read import meant_as_tables, parse, read_tables
from mvi_standard.reading.encoding import utf8
from mvi_standard.reading.file import read_file, read_stream
from mvi_standard.reading.json_lines import JSON_LINES, lines, opened
from mvi_standard.reading.limits import DEFAULT
from mvi_standard.reading.workbook import IN_A_FOLDER
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO, NoReturn

    from mvi_standard.report import Options, Report


KINDS = {".json", ".yaml", ".yml", *JSON_LINES, *IN_A_FOLDER}
STDIN = "-"


def reports(name: str, kind: str | None, choices: Options) -> Iterator[Report]:
    """Judge every submission in one file; `kind` is its suffix when the name does not show it."""
    suffix = f".{kind}" if kind else Path(name).suffix.lower()
    shown, judged = "" if name == STDIN else name, partial(report_on, choices=choices)
    if shown and not kind and meant_as_tables(Path(name)):
        yield judged(lambda: read_tables(Path(name)), name=shown)
    elif shown and suffix in JSON_LINES and (stream := opened(Path(name))):
        with stream:
            yield from _by_line(stream, shown, judged)
    else:
        yield from reports_of(lambda: _bytes(name), suffix, shown, judged)


def reports_of(
    content: Callable[[], bytes], suffix: str, shown: str, judged: Callable[..., Report]
) -> Iterator[Report]:
    """Judge every submission in the bytes that `content` returns; `judged` is `report_on` with its options bound."""
    if suffix not in JSON_LINES:
        yield judged(lambda: parse(content(), suffix), name=shown)
        return
    try:
        data = _text(content())
    except Unreadable as refusal:
        yield judged(partial(_refused, refusal), name=shown)
        return
    yield from _by_line(BytesIO(data), shown, judged)


def _by_line(stream: BinaryIO, shown: str, judged: Callable[..., Report]) -> Iterator[Report]:
    unread = UnreadLines()
    for number, line in lines(stream):
        report = judged(partial(parse, line, first_line=number), name=f"{shown}#{number}")
        if report.readable or report.choices.keep is None or not unread.takes(report):
            yield report
    yield from unread.together(shown)


def _text(content: bytes) -> bytes:
    with refusing(content):
        if (count := content.count(b"\n")) > DEFAULT.records:
            raise Unreadable(demands.RECORD_COUNT.finding((), {"count": count, "limit": DEFAULT.records}))
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
        raise with_near_name(refusal, path, KINDS) from refusal


NOT_OPENED = demands.OPENS.code


def with_near_name(refusal: Unreadable, path: Path, kinds: set[str]) -> Unreadable:
    """Return the refusal of a missing file, with the name of a similar file that does exist, if any."""
    if refusal.finding.code != NOT_OPENED:
        return refusal
    from mvi_standard.cli.verbs import verbs  # noqa: PLC0415 - few files are not there

    near = f"mvi {path}" if str(path) in verbs() else _near(path, kinds)
    values = {**refusal.finding.values, "meant": near}
    return Unreadable(replace(refusal.finding, values=values)) if near else refusal


def _near(path: Path, kinds: set[str]) -> str | None:
    """Return the file in the same folder with a name that is most like the one given; None when that one is there."""
    try:
        if path.exists():
            return None
        names = {each.stem: each for each in islice(path.parent.iterdir(), CANDIDATES) if each.suffix.lower() in kinds}
    except (OSError, ValueError):
        return None  # there is no such folder either, or no name so long
    near = nearest(path.stem.strip("'\""), names)
    return str(names[near]) if near else None
