"""More than a hundred damaged workbooks: none crashes anything, and no cell is lost or changed without a word."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from damaged import CASES
from damaged.judging import changed, is_as_written, judged, unaccounted
from places import DEEP

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from damaged.making import Damaged

FEWEST = 60


def test_there_are_enough_of_them_and_each_has_a_name_of_its_own() -> None:
    assert len({each.what for each in CASES}) == len({each.name for each in CASES}) == len(CASES) >= FEWEST


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_it_is_said_what_is_wrong_and_no_cell_is_lost_or_changed_in_silence(case: Damaged) -> None:
    found = judged(case)

    assert tuple(found.said()) == case.says
    assert found.is_whole == case.whole
    if found.report.readable:
        assert found.cells
        assert unaccounted(found) == []
        assert changed(found) == []
    else:
        assert [each[0] for each in case.says] == ["F"]


@pytest.mark.parametrize(
    ("value", "written"), [(400000, "400.000,00"), ("L1", "L1 of L2"), (True, "nee"), ("2026-03-20", 46101), (1, None)]
)
def test_another_notation_is_not_what_is_written(value: Any, written: Any) -> None:
    assert not is_as_written(value, written)


def test_the_command_survives_them_all_and_says_the_same(tmp_path: Path) -> None:
    cases = CASES if DEEP else CASES[::5]
    for case in cases:
        (tmp_path / case.name).write_bytes(case.make())
    command = [sys.executable, "-m", "mvi_standard.cli.validate", "--format", "json", *(each.name for each in cases)]

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)

    assert done.returncode == 2, done.stderr
    assert b"Traceback" not in done.stderr
    said = {each["file"]: each["counts"] for each in json.loads(done.stdout)["reports"]}
    assert said == {each.name: Counter(f"MVI-{line.split(' ')[0]}" for line in each.says) for each in cases}
