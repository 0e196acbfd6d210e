"""What is kept of single cells beside their values, counted over the whole workbook."""

from __future__ import annotations

from mvi_standard.workbook.core.guarding import problems
from mvi_standard.workbook.core.guarding.limits import DEFAULT
from mvi_standard.workbook.core.guarding.refusal import too_large


class Marks:
    """Counts the marks on cells; each takes far more memory than the few bytes of a file that ask for it."""

    def __init__(self, most: int = DEFAULT.marks) -> None:
        self.left = most

    def add(self, many: int = 1) -> None:
        """Count marks, before they are made where they can be many; raises Unreadable beyond the limit."""
        self.left -= many
        if self.left < 0:
            raise too_large(problems.MARKS)
