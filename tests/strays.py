"""Files that do not belong among the submissions of a total, one of each kind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from books import workbook as workbook_of
from openpyxl import Workbook
from totals import changed, example, read, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HUGE = 2 * 1024**3
"""Bytes of a file that takes no room on the disk."""


def of_another_edition(folder: Path) -> None:
    written(folder, edition=changed(example("gemeente-basis"), id="x", standard_version="7.0"))


def of_an_old_draft(folder: Path) -> None:
    written(folder, draft=changed(example("gemeente-basis"), id="x", standard_version="1.0"))


def of_another_period(folder: Path) -> None:
    text = json.dumps(changed(example("minimaal"), id="x")).replace('"2026-', '"2025-')
    written(folder, period=json.loads(text))


def one_of_two(folder: Path) -> None:
    """Write a good submission of which another file says something else."""
    written(folder, one=changed(example("gemeente-basis"), id="two"))


def other_of_two(folder: Path) -> None:
    written(folder, two=changed(example("gemeente-basis"), id="two", created_at="2027-03-01T09:00:00+01:00"))


def provisional(folder: Path) -> None:
    written(folder, provisional=changed(example("gemeente-basis"), id="x", state="voorlopig"))


def same_id(folder: Path) -> None:
    """Write a submission with a fault under the id and version of a good one."""
    [first, *_] = sorted(folder.glob("verzonnen*.json"))
    written(folder, same_id=changed(read(first), contracts=[{"id": "C1"}]))


def no_json(folder: Path) -> None:
    (folder / "no_json.json").write_bytes(b"\xff{]")


def huge(folder: Path) -> None:
    with (folder / "huge.json").open("wb") as stream:
        stream.truncate(HUGE)


def workbook(folder: Path) -> None:
    """Write a workbook of something else."""
    book = Workbook()
    book.active["A1"] = "Notulen"
    book.save(folder / "workbook.xlsx")


def workbook_beside(folder: Path) -> None:
    """Write the workbook of a good submission that is there as JSON."""
    [first, *_] = sorted(folder.glob("verzonnen*.json"))
    (folder / "workbook_beside.xlsx").write_bytes(workbook_of(first, ".xlsx"))


def link_out(folder: Path) -> None:
    (written(folder.parent / "elsewhere", a=changed(example("gemeente-basis"), id="x")) / "a.json").rename(
        folder.parent / "a.json"
    )
    (folder / "link.json").symlink_to(folder.parent / "a.json")


def link_in_a_circle(folder: Path) -> None:
    (folder / "circle.json").symlink_to(folder / "circle.json")


def link_to_nothing(folder: Path) -> None:
    (folder / "gone.json").symlink_to(folder.parent / "nothing.json")


STRAYS: dict[Callable[[Path], None], tuple[str, str, str, str]] = {
    of_another_edition: ("edition.json", "afgekeurd", "", "MVI-F015"),
    of_an_old_draft: ("draft.json", "afgekeurd", "", "MVI-F017"),
    of_another_period: ("period.json", "andere_periode", "", ""),
    one_of_two: ("one.json", "afgekeurd", "tegenstrijdig", ""),
    other_of_two: ("two.json", "afgekeurd", "tegenstrijdig", ""),
    provisional: ("provisional.json", "voorlopig", "", ""),
    same_id: ("same_id.json", "afgekeurd", "", "MVI-S002"),
    no_json: ("no_json.json", "afgekeurd", "", "MVI-F005"),
    huge: ("huge.json", "afgekeurd", "", "MVI-F003"),
    workbook: ("workbook.xlsx", "afgekeurd", "", "MVI-F025"),
    workbook_beside: ("workbook_beside.xlsx", "vervangen", "", ""),
    link_out: ("link.json", "afgekeurd", "koppeling", ""),
    link_in_a_circle: ("circle.json", "afgekeurd", "", "MVI-F001"),
    link_to_nothing: ("gone.json", "afgekeurd", "koppeling", ""),
}
"""Each kind with its line in the account: the file, its state, the reason, and a code that is among those found."""
