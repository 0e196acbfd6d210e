"""A process that reads one old workbook from its input and writes its cells as JSON, within limits of its own."""

from __future__ import annotations

import json
import struct
import sys
from contextlib import suppress
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from mvi_standard.workbook.core.formats.old_cells import has_errors

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MEMORY, SECONDS = 1024**3, 30
LOCKED, TOO_LARGE, BROKEN, WITHOUT, MACROS, ERRORS = 3, 4, 5, 6, 7, 8
"""Exit codes of a process that cannot read; any other than these and 0 is a crash."""


def main(arguments: list[str]) -> int:
    """Read from stdin, write to stdout; `arguments` are the most cells, rows and sheets."""
    _limit()
    try:
        from python_calamine import CalamineError, PasswordError, load_workbook  # noqa: PLC0415 - after the limits
    except ImportError:
        return WITHOUT
    try:
        content = sys.stdin.buffer.read()
        if has_errors(content):
            return ERRORS
        with load_workbook(BytesIO(content)) as workbook:
            found = _sheets(workbook, *map(int, arguments))
    except PasswordError:
        return LOCKED
    except (CalamineError, MemoryError, ValueError, OSError, LookupError, struct.error, BadZipFile):
        return BROKEN
    if isinstance(found, int):
        return found
    sys.stdout.buffer.write(json.dumps(found).encode())
    return 0


def _limit() -> None:
    """Bound memory and time, where the system can do so."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _sheets(workbook: CalamineWorkbook, cells: int, rows: int, sheets: int) -> list[dict[str, Any]] | int:
    """Return the sheets with their cells, or how the process ends."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - as above

    found: list[dict[str, Any]] = []
    if len(workbook.sheet_names) > sheets:
        return TOO_LARGE
    for number, about in enumerate(workbook.sheets_metadata):
        if about.typ in (SheetTypeEnum.MacroSheet, SheetTypeEnum.Vba):
            return MACROS
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_index(number)
        bottom, right = sheet.end or (-1, -1)
        cells -= (bottom + 1) * (right + 1)
        if cells < 0 or bottom >= rows:
            return TOO_LARGE
        written = [[_written(each) for each in row] for row in sheet.to_python(skip_empty_area=False)]
        merged = [[[r + 1, c + 1] for r, c in block] for block in sheet.merged_cell_ranges or ()]
        shown = about.visible == SheetVisibleEnum.Visible
        found.append({"name": about.name, "shown": shown, "rows": written, "merged": merged})
    return found


def _written(value: Any) -> Any:  # noqa: ANN401 - any value of a cell
    if isinstance(value, timedelta):
        return ["timedelta", value.total_seconds()]
    if hasattr(value, "isoformat"):
        return [type(value).__name__, value.isoformat()]
    return value


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
