"""Lines of JSON Lines that cannot be read: the first have a report each, the others one together.

A file of another kind may be nothing but such lines, and a report on each would be thousands of times as long as it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.report import Report, collect
from mvi_standard.requirement import FOUT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Finding
    from mvi_standard.report import Options

APART = 100
"""Lines that have a report of their own."""


class UnreadLines:
    """Counts the reports on lines that cannot be read, and keeps the first findings of each code."""

    def __init__(self) -> None:
        self.seen = 0
        self.counts: Counter[str] = Counter()
        self.kept: list[Finding] = []
        self.choices: Options | None = None

    def takes(self, report: Report) -> bool:
        """Return whether a report goes with the others, because there are enough of its kind."""
        self.seen += 1
        if self.seen <= APART:
            return False
        self.choices = report.choices
        self.counts.update(report.counts)
        self.kept += (each for each in report.findings if self.counts[each.code] <= (report.choices.keep or 0))
        return True

    def together(self, name: str) -> Iterator[Report]:
        """Yield one report on all those together, whose counts are complete; none when there are no others."""
        if self.choices:
            found = collect(self.kept, self.choices.keep)
            all_of_them = found._replace(counts=self.counts, severities={FOUT: self.counts.total()})
            yield Report(*all_of_them, self.choices, name, lines=self.seen - APART)
