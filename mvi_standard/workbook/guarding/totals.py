"""What only the whole of a workbook can tell: how much all its cells together take."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.workbook.guarding.limits import MB
from mvi_standard.workbook.guarding.refusal import damaged, too_large

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.finding import Place
    from mvi_standard.workbook.guarding.limits import BookLimits
    from mvi_standard.workbook.guarding.part import Part
    from mvi_standard.workbook.guarding.rows import Rows

GENEROUS = 1_000_000
"""Shared texts that a workbook may promise without having them: some programs count each cell that uses one."""


def refuse_texts(parts: Iterable[Part], limits: BookLimits) -> None:
    """Refuse shared texts that are not there, and those that take too much when each cell gets its own."""
    lists = [part for part in parts if part.texts is not None]
    used = sum((part.rows.shared for part in parts if part.rows), Counter[str]())
    texts = lists[0].texts or [] if lists else []
    if len(lists) > 1 or any(len(number) > len(str(len(texts))) or int(number) >= len(texts) for number in used):
        raise damaged("een tekst ontbreekt", "a text is missing")
    if any(each.promised > max(GENEROUS, len(texts)) for each in lists):
        raise too_large("de lijst met teksten is te lang", "the list of texts is too long")
    if sum(texts[int(number)] * times for number, times in used.items()) > limits.unpacked:
        most = limits.unpacked // MB
        raise too_large(f"de teksten nemen meer dan {most} MB in", f"the texts take more than {most} MB")


def refuse_sizes(sheets: Iterable[Rows], limits: BookLimits) -> None:
    """Refuse sheets that are mostly empty, and would fill the memory all the same."""
    if sum(rows.height * rows.width for rows in sheets) > limits.cells:
        raise too_many_cells(limits)


def too_far(limits: BookLimits, place: Place) -> Exception:
    """Return the refusal of a cell that is filled beyond the last row that we read."""
    most = f"{limits.rows:,}"
    nl = f"er zijn cellen gevuld na rij {most.replace(',', '.')}"
    return too_large(nl, f"cells are filled after row {most}", place)


def too_many_marks() -> Exception:
    """Return the refusal of a sheet with more merged cells, or more cells without a value, than anybody makes."""
    nl = "er zijn te veel samengevoegde cellen of formules zonder uitkomst"
    return too_large(nl, "there are too many merged cells, or formulas without an outcome")


def too_many_cells(limits: BookLimits) -> Exception:
    """Return the refusal of sheets that reach too far."""
    most = f"{limits.cells:,}"
    nl, en = f"de bladen tellen meer dan {most.replace(',', '.')} cellen", f"the sheets have more than {most} cells"
    return too_large(nl, en)
