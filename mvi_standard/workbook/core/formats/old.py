"""An .xls or .xlsb, read in a separate process, so that a crash of its reader does not bring us down."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.core.formats.old_worker import ERRORS, LOCKED, MACROS, TOO_LARGE, WITHOUT
from mvi_standard.workbook.core.guard.cell_values import ERROR, plain_rows
from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.guard.refusal import damaged, old_format, too_many_cells, unwanted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mvi_standard.workbook.core.book import Value

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of an .xls, and of an .xlsx with a password."""
WITH_PASSWORD, WITH_MACROS = ("EncryptedPackage".encode("utf-16-le"), "_VBA_PROJECT".encode("utf-16-le"))
SECONDS = 30
COMMAND = ("-P", "-m", "mvi_standard.workbook.core.formats.old_worker")
"""Without the folder that we happen to be in: what lies there is not ours."""
TEMPORAL: Mapping[str, Callable[[Any], Value]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda seconds: timedelta(seconds=seconds),
}


def read_old(content: bytes, limits: BookLimits = DEFAULT) -> Book:
    """Return the cells of an .xls or .xlsb; raises Unreadable with MVI-F020 to F023, ImportError without calamine."""
    if content.startswith(OLE) and WITH_PASSWORD in content:
        raise damaged("workbook.password")
    if content.startswith(OLE) and WITH_MACROS in content:
        raise unwanted("workbook.macros")
    command = [sys.executable, *COMMAND, str(limits.cells), str(limits.rows), str(limits.sheets)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired as error:
        raise old_format("workbook.too_slow") from error
    except (OSError, ValueError) as error:
        raise old_format("workbook.not_here") from error
    _refuse(done.returncode, limits)
    return Book(tuple(_grid(sheet) for sheet in json.loads(done.stdout)))


def _refuse(code: int, limits: BookLimits) -> None:
    if code == WITHOUT:
        problem = "python_calamine"
        raise ImportError(problem)
    if code == LOCKED:
        raise damaged("workbook.password")
    if code == ERRORS:
        raise old_format("workbook.errors")
    if code == MACROS:
        raise unwanted("workbook.macros")
    if code == TOO_LARGE:
        raise too_many_cells(limits)
    if code:
        raise old_format("workbook.broke_down")


def _grid(sheet: Mapping[str, Any]) -> Grid:
    rows = plain_rows([_value(each) for each in row] for row in sheet["rows"])
    cells = ((at, row) for at, row in enumerate(rows, 1))
    failed = frozenset((at, n) for at, row in cells for n, held in enumerate(row, 1) if _is_error(held))
    merged = tuple(((top, left), (bottom, right)) for (top, left), (bottom, right) in sheet["merged"])
    return Grid(sheet["name"], tuple(rows), merged=merged, failed=failed, shown=sheet["shown"], formatted=False)


def _value(written: Any) -> Value:  # noqa: ANN401 - any JSON value
    if isinstance(written, list):
        kind, said = written
        return TEMPORAL[kind](said)
    value: Value = written
    return value


def _is_error(held: Value) -> bool:
    """Return whether a cell shows an error; in these formats it cannot be told from a text that looks like one."""
    return isinstance(held, str) and bool(ERROR.fullmatch(held))
