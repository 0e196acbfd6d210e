"""JSON Lines: a report for each line that is not blank, whatever stands on the others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.cli.files import reports_of
from mvi_standard.report import Options
from mvi_standard.validate import report_on
from tools.fuzz.seeds import examples
from tools.fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

CHOICES = Options(keep=3)


def holds(data: bytes) -> None:
    """Count the reports."""
    judged = partial(report_on, choices=CHOICES)
    reports = list(reports_of(lambda: data, ".jsonl", "x.jsonl", judged))
    filled = sum(1 for line in data.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip())
    whole = [each for each in reports if "#" not in each.name]
    assert len(reports) == (1 if whole else filled), f"{len(reports)} reports on {filled} lines"


def seeds() -> Iterator[bytes]:
    """Yield pairs of examples, one beneath the other, with blank lines between."""
    short = [each for each in examples("valid") if b"\n" not in each]
    yield from (b"\n".join(short[at : at + 2]) + b"\r\n\n" for at in range(0, 8, 2))


TARGET = Target(holds, seeds, runs=100_000)
