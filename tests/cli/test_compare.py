"""`mvi compare` on folders in which files lie that do not belong there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from strays import STRAYS, of_another_period, one_of_two, same_id, workbook_beside
from terminal import forked, in_words
from totals import country

if TYPE_CHECKING:
    from pathlib import Path

UNREADABLE = 2
COMPARED = {STRAYS[each][0] for each in (of_another_period, one_of_two, workbook_beside)}
"""On another year of its own, the first of two that differ, and the same as a file that is compared."""


def test_each_file_that_is_not_compared_has_a_line_and_asks_nothing(tmp_path: Path) -> None:
    years = [tmp_path / each for each in ("last", "this")]
    for each in years:
        each.mkdir()
        country(each, authorities=3, contracts=2, faults=False)
    for make in STRAYS:
        make(years[1])
    done = in_words(forked("mvi", ("compare", *years, "--language", "en")))
    told = {name for name, *_ in STRAYS.values() if f"/{name} " in done.stderr}

    assert (done.returncode, "Nothing stands out" in done.stdout) == (UNREADABLE, True)
    assert told == {name for name, *_ in STRAYS.values()} - COMPARED
    assert f"{STRAYS[same_id][0]} was not compared: another file is the same submission and version" in done.stderr
