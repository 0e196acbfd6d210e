"""Refusals of a workbook, one function for each code, and the budget for what is kept of single cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.document import Unreadable
from mvi_standard.finding import Said
from mvi_standard.texts.in_a_sentence import with_marks
from mvi_standard.texts.say import say
from mvi_standard.workbook.core.guard.limits import DEFAULT, MB, BookLimits

if TYPE_CHECKING:
    from mvi_standard.finding import Place
    from mvi_standard.requirement import Demand


def damaged(problem: str | Said, place: Place | None = None) -> Unreadable:
    """Return the refusal of an unreadable workbook; `problem` is a key of a text, or the text itself."""
    words = problem if isinstance(problem, Said) else in_both_languages(problem)
    return _refusal(demands.SOUND_WORKBOOK, words, place)


def too_large(problem: str, place: Place | None = None, **values: int) -> Unreadable:
    """Return the refusal of a workbook beyond a limit."""
    return _refusal(demands.WORKBOOK_SIZE, in_both_languages(problem, **values), place)


def unwanted(problem: str, place: Place | None = None) -> Unreadable:
    """Return the refusal of a workbook that contains more than cells."""
    return _refusal(demands.ONLY_CELLS, in_both_languages(problem), place)


def old_format(problem: str) -> Unreadable:
    """Return the refusal of a workbook in an outdated format."""
    return _refusal(demands.CURRENT_FORMAT, in_both_languages(problem), None)


def no_table(problem: str, place: Place | None = None, **values: str) -> Unreadable:
    """Return the refusal of a CSV file that is no table."""
    return _refusal(demands.CSV_TABLE, in_both_languages(problem, **values), place)


def too_many_sheets(limits: BookLimits) -> Unreadable:
    """Return the refusal of a workbook with too many sheets."""
    return too_large("workbook.sheets", most=limits.sheets)


def too_far(limits: BookLimits, place: Place) -> Unreadable:
    """Return the refusal of a filled cell beyond the last row that is read."""
    return too_large("workbook.rows", place, most=limits.rows)


def too_many_cells(limits: BookLimits) -> Unreadable:
    """Return the refusal of sheets that reach too far."""
    return too_large("workbook.cells", most=limits.cells)


def too_many_filled(limits: BookLimits) -> Unreadable:
    """Return the refusal of sheets with more in them than can be judged."""
    return too_large("workbook.filled", most=limits.filled)


def too_many_bytes(problem: str, limits: BookLimits) -> Unreadable:
    """Return the refusal of a workbook that would take too much memory."""
    return too_large(problem, most=limits.unpacked // MB)


def in_both_languages(problem: str, **values: int | str) -> Said:
    """Return the text of a problem by its key, with thousands separators in numbers."""
    english = {name: f"{each:,}" if isinstance(each, int) else each for name, each in values.items()}
    dutch = {name: with_marks(english[name], "nl") if isinstance(each, int) else each for name, each in values.items()}
    return Said(say(problem, "nl", **dutch), say(problem, "en", **english))


def _refusal(demand: Demand, problem: Said, place: Place | None) -> Unreadable:
    return Unreadable(demand.finding((), {"problem": problem}, place))


class MarkBudget:
    """Budget for marks on cells, each of which takes far more memory than its few bytes in the file."""

    def __init__(self, most: int = DEFAULT.marks) -> None:
        self.left = most

    def add(self, many: int = 1) -> None:
        """Count marks, before making many of them; raises Unreadable beyond the limit."""
        self.left -= many
        if self.left < 0:
            raise too_large("workbook.marks")
