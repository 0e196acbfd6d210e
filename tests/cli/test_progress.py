"""How far a long run is: one line on a terminal, nothing anywhere else."""

from __future__ import annotations

from collections import deque
from io import StringIO
from typing import TYPE_CHECKING

from terminal import forked
from totals import ALL_SHOWN, example, names_of, written

from mvi_standard.cli.progress import BACK, ProgressLine
from mvi_standard.total.flow import total
from mvi_standard.total.gather import Progress
from mvi_standard.total.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mvi_standard.total.receipt import Receipt


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def read_on(_: Path, receipts: Iterable[Receipt]) -> None:
    """Make the receipts, and write none."""
    deque(receipts, 0)


def test_it_says_files_records_and_seconds_left() -> None:
    terminal, times = Terminal(), iter((100.0, 110.0, 130.0))
    line = ProgressLine("nl", terminal, now=lambda: next(times))
    line(Progress(40, 9_000, 0.25))
    line(Progress(160, 36_000, 1.0))
    line.close()
    _, first, last, end = terminal.getvalue().split(BACK)

    assert "40 aanleveringen" in first
    assert "9000 records" in first
    assert "30 seconden" in first
    assert "160 aanleveringen" in last
    assert "seconden" not in last
    assert end == ""


def test_it_says_in_words_what_is_being_made_after_reading(tmp_path: Path) -> None:
    terminal, heard = Terminal(), list[Stage]()
    land = written(tmp_path / "in", a=example("gemeente-basis"))
    total(names_of(land), tmp_path / "out", ALL_SHOWN, tell=heard.append, post=read_on)
    line = ProgressLine("nl", terminal)
    for each in heard:
        line.stage(each)
    _, *said = terminal.getvalue().split(BACK)

    assert [*dict.fromkeys(each.name for each in heard)] == [
        *("heads", "figures", "withholding", "account", "records", "tables", "bodies", "receipts")
    ]
    assert said[0] == "Zoeken welke versie van elke aanlevering telt ..."
    assert said[-1] == "Ontvangstberichten schrijven: 0 van 1"


def test_in_a_pipe_it_says_nothing(tmp_path: Path) -> None:
    stream = StringIO()
    line = ProgressLine("en", stream)
    line(Progress(1, 1, 0.0))
    line.close()
    done = forked("mvi", ("total", written(tmp_path / "in", a=example("gemeente-basis")), "-o", tmp_path / "out"))

    assert stream.getvalue() == ""
    assert (done.returncode, done.stderr) == (0, b"")
