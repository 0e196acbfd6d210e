"""A file with its submissions mended: one in JSON or YAML, one per line in JSON Lines."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.cli.files import STDIN
from mvi_standard.document import Unreadable
from mvi_standard.fixes.fix import Mended, mend
from mvi_standard.read import parse, read_workbook
from mvi_standard.reading.encoding import utf8
from mvi_standard.reading.file import read_file, read_stream
from mvi_standard.reading.json_lines import JSON_LINES, lines
from mvi_standard.reading.json_text import read_json
from mvi_standard.requirement import FOUT
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import NoReturn

    from mvi_standard.report import Report


XLSX = ".xlsx"
"""The workbook that can be mended with its layout kept."""


@dataclass(frozen=True)
class MendedFile:
    """The content of a file before and after mending, and the result for each submission in it."""

    before: bytes
    after: bytes
    parts: tuple[Mended, ...]

    @property
    def count(self) -> int:
        """The number of places that were mended."""
        return sum(len(each.done) for each in self.parts)

    @property
    def unreadable(self) -> tuple[Report, ...]:
        """The reports on submissions that cannot be read and so stay as they are."""
        return tuple(each.report for each in self.parts if not each.report.readable)

    @cached_property
    def left(self) -> Mapping[str, int]:
        """The number of remaining faults, by code."""
        return Counter(each.code for part in self.parts for each in part.report.findings if each.severity == FOUT)

    @property
    def private(self) -> bool:
        """True when something in the file may not be shown to anyone."""
        return any("private" in each.values for part in self.parts for each in part.report.findings)


def mended_file(name: str, kind: str | None) -> MendedFile:
    """Mend the content of a file without writing it; `kind` is its suffix when the name does not show it."""
    suffix = f".{kind}" if kind else Path(name).suffix.lower()
    shown = "" if name == STDIN else name
    try:
        content = read_stream(sys.stdin.buffer) if name == STDIN else read_file(Path(name))
        if suffix in JSON_LINES:
            return _each_line(content, shown)
        if suffix == XLSX:
            return _workbook(content, shown)
    except Unreadable as refusal:
        return MendedFile(b"", b"", (Mended(b"", report_on(partial(_refused, refusal), name=shown), ()),))
    one = mend(content, lambda text: report_on(lambda: parse(text, suffix), name=shown))
    return MendedFile(content, one.content, (one,))


def _workbook(content: bytes, shown: str) -> MendedFile:
    """Mend the cells of a workbook; raises CannotAnnotate for one that this would damage."""
    from mvi_standard.workbook.annotate.mended_cells import holds, rewritten  # noqa: PLC0415 - only for a workbook

    one = mend(content, lambda data: report_on(lambda: read_workbook(data, XLSX), name=shown), holds, rewritten)
    return MendedFile(content, one.content, (one,))


def _refused(refusal: Unreadable) -> NoReturn:
    raise refusal


def _each_line(content: bytes, shown: str) -> MendedFile:
    data = utf8(content)
    mended, parts = data.split(b"\n"), []
    for number, line in lines(BytesIO(data)):
        parts.append(_line(line, number, shown))
        mended[number - 1] = parts[-1].content
    mark = BOM_UTF8 if content.startswith(BOM_UTF8) else b""
    return MendedFile(content, mark + b"\n".join(mended), tuple(parts))


def _line(line: bytes, number: int, shown: str) -> Mended:
    def judged(text: bytes) -> Report:
        return report_on(lambda: read_json(text, first_line=number), name=f"{shown}#{number}")

    return mend(line, judged)
