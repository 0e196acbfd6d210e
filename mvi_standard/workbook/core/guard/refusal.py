"""Refusals of a workbook, one function for each code, and the budget for what is kept of single cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.document import Unreadable
from mvi_standard.workbook.core.guard import problems
from mvi_standard.workbook.core.guard.limits import DEFAULT, MB, BookLimits

if TYPE_CHECKING:
    from mvi_standard.finding import Place, Said
    from mvi_standard.requirement import Demand


def damaged(problem: Said, place: Place | None = None) -> Unreadable:
    """Return the refusal of what cannot be read as a workbook."""
    return _refusal(demands.SOUND_WORKBOOK, problem, place)


def too_large(problem: Said, place: Place | None = None) -> Unreadable:
    """Return the refusal of a workbook beyond a limit."""
    return _refusal(demands.WORKBOOK_SIZE, problem, place)


def unwanted(problem: Said, place: Place | None = None) -> Unreadable:
    """Return the refusal of a workbook that holds more than cells."""
    return _refusal(demands.ONLY_CELLS, problem, place)


def old_format(problem: Said) -> Unreadable:
    """Return the refusal of a workbook in a format of the past."""
    return _refusal(demands.CURRENT_FORMAT, problem, None)


def no_table(problem: Said, place: Place | None = None) -> Unreadable:
    """Return the refusal of a CSV file that is no table."""
    return _refusal(demands.CSV_TABLE, problem, place)


def too_many_sheets(limits: BookLimits) -> Unreadable:
    """Return the refusal of more sheets than anybody makes."""
    return too_large(problems.most(problems.SHEETS, limits.sheets))


def too_far(limits: BookLimits, place: Place) -> Unreadable:
    """Return the refusal of a cell that is filled beyond the last row that is read."""
    return too_large(problems.most(problems.ROWS, limits.rows), place)


def too_many_cells(limits: BookLimits) -> Unreadable:
    """Return the refusal of sheets that reach too far."""
    return too_large(problems.most(problems.CELLS, limits.cells))


def too_many_bytes(problem: Said, limits: BookLimits) -> Unreadable:
    """Return the refusal of what takes more memory than a workbook may."""
    return too_large(problems.most(problem, limits.unpacked // MB))


def _refusal(demand: Demand, problem: Said, place: Place | None) -> Unreadable:
    return Unreadable(demand.finding((), {"problem": problem}, place))


class MarkBudget:
    """Counts the marks on cells; each takes far more memory than the few bytes of a file that ask for it."""

    def __init__(self, most: int = DEFAULT.marks) -> None:
        self.left = most

    def add(self, many: int = 1) -> None:
        """Count marks, before they are made where they can be many; raises Unreadable beyond the limit."""
        self.left -= many
        if self.left < 0:
            raise too_large(problems.MARKS)
