"""A folder of good files and one of each kind that is not: the total is that of the good, each other has a line."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from strays import STRAYS
from totals import account, changed, country, example, published, total_of, written

from mvi_standard.editions import LATEST
from mvi_standard.total.account import Account
from mvi_standard.total.accounting import account_of
from mvi_standard.total.add_up import Ledger
from mvi_standard.total.gather import gather
from mvi_standard.total.judging import Counting
from mvi_standard.total.parts import Parts
from mvi_standard.total.receipts import Offered, receipts
from mvi_standard.total.submission_head import heads
from mvi_standard.total.version_selection import choose

GOOD = 500 if os.environ.get("HYPOTHESIS_PROFILE") == "deep" else 25


def test_the_total_is_that_of_the_good_files_and_each_bad_one_has_a_line(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    folder = country(tmp_path / "in", authorities=GOOD, contracts=2, faults=False)
    alone = published(tmp_path / "alone", folder)
    for make in STRAYS:
        make(folder)
    made = published(tmp_path / "out", folder)
    lines = {each.name: each for each in made.account.sources if each.state != "opgeteld"}

    assert made.figures == alone.figures
    assert {name: (each.state, each.reason) for name, each in lines.items()} == {
        name: (state, reason) for name, state, reason, _ in STRAYS.values()
    }
    for name, _, _, code in STRAYS.values():
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
        made = account_of(ledger, chosen, rest, Account())
        told = {Path(each.name).name: each for each in made.sources}
        offered = Offered(made, chosen, {each.name: Path(each.name).name for each in made.sources})
        received = {each.source.name: each for each in receipts(ledger, offered, found)}

    assert {name: each.state for name, each in told.items()} == {"a.json": "afgekeurd", "b.json": "opgeteld"}
    assert (told["a.json"].reason == "gewijzigd") != bool(told["a.json"].codes)
    assert {name: each.source.state for name, each in received.items()} == {
        name: each.state for name, each in told.items()
    }
    assert received["b.json"].figures
    assert not received["a.json"].figures
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
