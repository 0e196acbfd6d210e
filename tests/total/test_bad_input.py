"""A folder of good files and one of each kind that is not: the total is that of the good, each other has a line."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook
from totals import account, changed, country, example, published, read, total_of, written

from mvi_standard.editions import LATEST
from mvi_standard.total.account import Account
from mvi_standard.total.accounting import account_of
from mvi_standard.total.add_up import Ledger
from mvi_standard.total.gather import gather
from mvi_standard.total.judging import Counting
from mvi_standard.total.parts import Parts
from mvi_standard.total.submission_head import heads
from mvi_standard.total.version_selection import choose

if TYPE_CHECKING:
    from collections.abc import Callable

GOOD = 500 if os.environ.get("HYPOTHESIS_PROFILE") == "deep" else 25
HUGE = 2 * 1024**3
"""Bytes of a file that takes no room on the disk."""


def of_another_edition(folder: Path) -> None:
    written(folder, edition=changed(example("gemeente-basis"), id="x", standard_version="7.0"))


def of_an_old_draft(folder: Path) -> None:
    written(folder, draft=changed(example("gemeente-basis"), id="x", standard_version="1.0"))


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


def link_out(folder: Path) -> None:
    (written(folder.parent / "elsewhere", a=changed(example("gemeente-basis"), id="x")) / "a.json").rename(
        folder.parent / "a.json"
    )
    (folder / "link.json").symlink_to(folder.parent / "a.json")


def link_in_a_circle(folder: Path) -> None:
    (folder / "circle.json").symlink_to(folder / "circle.json")


def link_to_nothing(folder: Path) -> None:
    (folder / "gone.json").symlink_to(folder.parent / "nothing.json")


BAD: dict[Callable[[Path], None], tuple[str, str, str, str]] = {
    of_another_edition: ("edition.json", "afgekeurd", "", "MVI-F015"),
    of_an_old_draft: ("draft.json", "afgekeurd", "", "MVI-F017"),
    provisional: ("provisional.json", "voorlopig", "", ""),
    same_id: ("same_id.json", "afgekeurd", "", "MVI-S002"),
    no_json: ("no_json.json", "afgekeurd", "", "MVI-F005"),
    huge: ("huge.json", "afgekeurd", "", "MVI-F003"),
    workbook: ("workbook.xlsx", "afgekeurd", "", "MVI-F025"),
    link_out: ("link.json", "afgekeurd", "koppeling", ""),
    link_in_a_circle: ("circle.json", "afgekeurd", "", "MVI-F001"),
    link_to_nothing: ("gone.json", "afgekeurd", "koppeling", ""),
}
"""Each kind with its line in the account: the file, its state, the reason, and a code that is among those found."""


def test_the_total_is_that_of_the_good_files_and_each_bad_one_has_a_line(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    folder = country(tmp_path / "in", authorities=GOOD, contracts=2, faults=False)
    alone = published(tmp_path / "alone", folder)
    for make in BAD:
        make(folder)
    made = published(tmp_path / "out", folder)
    lines = {each.name: each for each in made.account.sources if each.state != "opgeteld"}

    assert made.figures == alone.figures
    assert {name: (each.state, each.reason) for name, each in lines.items()} == {
        name: (state, reason) for name, state, reason, _ in BAD.values()
    }
    for name, _, _, code in BAD.values():
        assert not code or code in lines[name].codes, (name, lines[name].codes)
    assert replace(made.account, sources=()) == replace(alone.account, sources=())
    assert sum(each.state == "opgeteld" for each in made.account.sources) == len(alone.account.sources)


@pytest.mark.parametrize("again", [b"{", None], ids=["half written", "another submission"])
def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, again: bytes | None) -> None:
    folder = written(tmp_path / "in", a=example("gemeente-basis"), b=example("buyer-group-a"))
    other = changed(example("gemeente-basis"), created_at="2027-03-01T09:00:00+01:00")
    chosen, rest = choose(heads(map(str, sorted(folder.iterdir()))))
    (folder / "a.json").write_bytes(again or json.dumps(other).encode())
    with TemporaryDirectory() as work:
        gather(chosen, Path(work), Counting(), processes=1)
        ledger = Ledger(Path(work), LATEST.catalogue)
        found = ledger.figures({})
        told = {Path(each.name).name: each for each in account_of(ledger, chosen, rest, Account()).sources}

    assert {name: each.state for name, each in told.items()} == {"a.json": "afgekeurd", "b.json": "opgeteld"}
    assert (told["a.json"].reason == "gewijzigd") != bool(told["a.json"].codes)
    assert found == total_of(folder / "b.json")


def test_what_was_found_in_a_changed_file_is_not_kept(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a=example("gemeente-basis"))
    chosen, _ = choose(heads([str(folder / "a.json")]))
    written(folder, a=changed(example("gemeente-basis"), id="other"))
    (tmp_path / "parts").mkdir()
    gather(chosen, tmp_path / "work", Counting(parts=Parts(tmp_path / "parts", "")), processes=1)

    assert list((tmp_path / "parts").iterdir()) == []


def test_a_link_within_the_folder_is_the_file_itself(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a=example("gemeente-basis"))
    (folder / "z.json").symlink_to(folder / "a.json")

    assert [each.state for each in account(folder).sources] == ["opgeteld", "vervangen"]
