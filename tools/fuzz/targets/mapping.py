"""A mapping in TOML: a document that can be judged, or the reason why not."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.actions.mapping import mapped, proposed_for
from mvi_standard.actions.refusal import Refused
from mvi_standard.validate import report_on
from mvi_standard.workbook.core.opening import open_book
from tools.fuzz.mutation import toml_value
from tools.fuzz.target import Target
from tools.fuzz.workbooks import FOREIGN, YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.book import Book

MOMENT = "2027-01-15T10:00:00+01:00"


def holds(data: bytes) -> None:
    """Apply it to a workbook, and judge what comes of it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return
    with suppress(Refused):
        report_on(lambda: mapped(text, book, "x.toml", MOMENT)[0])


def seeds() -> Iterator[bytes]:
    """Yield what is proposed for a workbook, without its remarks."""
    text = proposed_for(book(), "x.csv").text("x.csv", YEAR, "nl")
    yield "\n".join(line for line in text.splitlines() if line and not line.startswith("#")).encode()


@cache
def book() -> Book:
    """Return the workbook of somebody else."""
    return open_book(FOREIGN[0], ".csv")


TARGET = Target(holds, seeds, toml_value, longest=8192, runs=50_000)
