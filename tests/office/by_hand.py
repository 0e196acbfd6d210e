"""What a Dutch user does with our workbooks: make one, fill it in, make mistakes, have it marked."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grids import names
from written_books import example

from mvi_standard.editions import LATEST
from mvi_standard.finding import letters
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.core.opening import open_book
from mvi_standard.workbook.template import Choice, empty_plan
from mvi_standard.workbook.template.column_checks import Checks
from mvi_standard.workbook.template.filling import FIRST_ROW, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

MODEL, DAY = "gemeente-basis", "2026-11-26"
FOLDER = Path(os.environ.get("MVI_OFFICE_FOLDER", "build/office")).absolute()
"""Where the workbooks stay, to be looked at."""
PLAN = empty_plan(LATEST, Choice("basis", organisation_type="gemeente"), "nl", f"{DAY}T10:00:00+01:00")
CHECKS = Checks(PLAN)
RANGES = [each.range_name for each in CHECKS.lists.values()]
CELLS = {
    f"{sheet.title('nl')}!{letters(at + 1)}{FIRST_ROW}": CHECKS.of(sheet, at)
    for sheet in PLAN.sheets
    for at in range(len(sheet.all_columns))
}
"""What the first cell of each column should let people type."""
WRONG = {
    "Percelen!H4": ("klimat", "S004"),
    "Contracten!N3": ("31-03-2025", "C001"),
    "Organisaties!C4": ("misschien", "S001"),
}
"""Mistakes, and what is said of each."""


def command(*arguments: str | Path, code: int = 0) -> None:
    """Run a command of ours, that has to end with this exit code."""
    done = subprocess.run([sys.executable, "-m", *map(str, arguments)], capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr


def template(suffix: str) -> Path:
    """Make an empty workbook."""
    path = FOLDER / f"leeg{suffix}"
    command("mvi_standard.cli.mvi", "template", "-o", path, "--profile", "basis", "--organisation-type", "gemeente")
    return path


def fill_in(suffix: str) -> dict[str, Any]:
    """Return the step in which an empty workbook is looked at, filled in and saved."""
    path = template(suffix)
    return {
        "open": str(path),
        "type": list(_typed(path)),
        "checks": list(CELLS),
        "work_out": [*(f"=COUNTA({name})" for name in RANGES), "=COUNTA(sleutel_lots)", "=INDEX(sleutel_contracts;3)"],
        "save": [str(filled_in(suffix, each)) for each in (".xlsx", ".ods", ".xls")],
    }


def filled_in(suffix: str, saved: str) -> Path:
    """Return where the filled workbook is: made in the one format, saved in the other."""
    return FOLDER / f"vol-{suffix[1:]}{saved}"


def mistake() -> dict[str, Any]:
    """Return the step in which mistakes are made."""
    path = FOLDER / "leeg.xlsx"
    mistakes = [(*at.split("!"), text) for at, (text, _) in WRONG.items()]
    return {"open": str(path), "type": [*_typed(path), *mistakes], "save": [str(FOLDER / "fout.xlsx")]}


def mark() -> dict[str, Any]:
    """Have the mistakes marked, and return the step in which that is looked at and saved once more."""
    target = FOLDER / "gemerkt.xlsx"
    command("mvi_standard.cli.validate", FOLDER / "fout.xlsx", "--annotate", target, code=1)
    again = [str(FOLDER / f"gemerkt-opgeslagen{each}") for each in (".xlsx", ".ods", ".pdf")]
    return {"open": str(target), "links": ["Bevindingen"], "save": again}


def word() -> dict[str, Any]:
    """Return the step in which somebody writes on our list."""
    saved = [str(FOLDER / "gemerkt-woord.xlsx")]
    return {"open": str(FOLDER / "gemerkt.xlsx"), "type": [("Bevindingen", "I4", "besproken met Jan")], "save": saved}


def _typed(path: Path) -> Iterator[tuple[str, str, str]]:
    """Give what is typed to fill in the example: sheet, cell and text."""
    filled = rows(example(MODEL), layout(LATEST), "nl")
    heads = {each.name: each.rows[1] for each in open_book(path.read_bytes(), path.suffix).grids if len(each.rows) > 1}
    for sheet in layout(LATEST):
        for number, row in enumerate(filled[sheet.path], FIRST_ROW):
            for name, value in zip(names(sheet), row, strict=True):
                if value is not None:
                    title = sheet.title("nl")
                    yield title, f"{letters(heads[title].index(name) + 1)}{number}", _as_typed(value)


def _as_typed(value: Any) -> str:
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    return value if isinstance(value, str) else str(value).replace(".", ",")
