"""Output of the validator for an example file, and the change that mends it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import unified_diff
from functools import cache, partial
from json import JSONDecodeError
from typing import TYPE_CHECKING

from mvi_standard.personal_data import hidden
from mvi_standard.read import parse, read
from mvi_standard.render.formats.text import render
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.lossless import CannotHold
from tools.generate.pages.cells import mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from mvi_standard.report import Report
    from tools.generate.pages.cells import MendedCell
    from tools.generate.standard import Class, Field, Standard

MOST_CHANGES = 12
"""Changed lines that still show what matters; a longer comparison hides it."""
AROUND = 2
MOST_CELLS = 6
"""Changed cells that still show what matters."""


@dataclass(frozen=True)
class Specimen:
    """An example by its name in the checkout, judged once; `cure` are the lines that a near miss has otherwise."""

    name: str
    report: Report
    cure: str = ""

    @property
    def download(self) -> str:
        """The address of the file on the site."""
        return f"downloads/{self.name}"

    def command(self, language: str) -> str:
        """Return the command that gives `output`."""
        return " ".join(["mvi-validate", *(["--language", language] if language != "nl" else []), self.name])

    def output(self, language: str) -> str:
        """Return what the command prints."""
        return "\n".join(render(self.report, language))


@cache
def specimen(root: Path, file: Path, near: tuple[Path, ...] = ()) -> Specimen:
    """Return an example of the checkout `root`; `near` are the files that it may be mended to."""
    return Specimen(file.relative_to(root).as_posix(), _judged(root, file), cure(file, near))


def written(name: str, text: str, suffix: str) -> Specimen:
    """Return an example that is no file: `text`, as a file of that name would hold it."""
    return Specimen(name, report_on(partial(parse, text.encode(), suffix), name=name))


def in_cells(bad: Path, good: Iterable[Path], language: str) -> tuple[MendedCell, ...]:
    """Return how `bad` as a workbook differs from the nearest file in `good`; nothing when that is too much to see.

    Nothing either for what no workbook can hold. What looks like a person is hidden.
    """
    nearest = min(filter(None, (_mended(bad, each, language) for each in good)), key=len, default=())
    if len(nearest) > MOST_CELLS:
        return ()
    known = _judged(bad.parent, bad).private
    return tuple(replace(each, wrong=hidden(each.wrong, anywhere=True, known=known)) for each in nearest)


def _mended(bad: Path, good: Path, language: str) -> tuple[MendedCell, ...]:
    try:
        return mended(bad, good, language)
    except (CannotHold, UnicodeDecodeError, JSONDecodeError):
        return ()


@cache
def _judged(root: Path, file: Path) -> Report:
    return report_on(partial(read, file), name=file.relative_to(root).as_posix())


@cache
def _lines(file: Path) -> tuple[str, ...] | None:
    """Return the lines of a file, None when they are not UTF-8; nothing that looks like a person is left in them."""
    try:
        lines = file.read_text("utf-8").splitlines()
    except UnicodeDecodeError:
        return None
    known = _judged(file.parent, file).private
    return tuple(hidden(line, anywhere=True, known=known) for line in lines)


def cure(bad: Path, good: Iterable[Path]) -> str:
    """Return how `bad` differs from the nearest file in `good`; empty when that is too much to see at a glance."""
    found = [_changes(bad, each) for each in good]
    nearest = min((each for each in found if each), key=_count, default=())
    return "\n".join(nearest) if 0 < _count(nearest) <= MOST_CHANGES else ""


def _changes(bad: Path, good: Path) -> Sequence[str]:
    before, after = _lines(bad), _lines(good)
    if before is None or after is None:
        return ()
    lines = list(unified_diff(before, after, n=AROUND, lineterm=""))[2:]
    return ["..." if each.startswith("@@") else each for each in lines][1:]


def _count(lines: Sequence[str]) -> int:
    return sum(each.startswith(("+", "-")) for each in lines)


def field_at(standard: Standard, report: Report) -> tuple[Class, Field] | None:
    """Return the field that the first finding points to; None when it points to no field of the standard."""
    cls, found = standard.classes["Submission"], None
    for step in report.findings[0].path if report.findings else ():
        field = next((each for each in cls.fields if each.name == step), None)
        if field is not None:
            found = (cls, field)
            cls = standard.classes[field.range] if field.kind == "class" else cls
        elif isinstance(step, str):
            return found
    return found
