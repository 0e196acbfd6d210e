"""Rows among the data of a foreign sheet that are for people: the head of a group, a note below the table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.finding import Said
from mvi_standard.workbook.core.remarks import blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.workbook.core.book import Value

HEADING = Said("een tussenkop", "the head of a group")
NOTE = Said("een opmerking bij de lijst", "a note about the list")
_FEWEST = 3
"""Filled cells that rows of a list have: in a narrower one a row with a single cell may be a record."""
_NOTE = re.compile(r"\s*(?:[*†¹²³]|(?:noot|let op|bron|toelichting|note|source)\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3}")
_NUMBER = re.compile("[0-9]")


def asides(rows: Sequence[Sequence[Value]], head: int) -> dict[int, Said]:
    """Return what each row below the row of headers is that has one text only, by its number.

    A text that may be the number of a record is none of them.
    """
    counts = {number: sum(not blank(cell) for cell in row) for number, row in enumerate(rows[head:], head + 1)}
    if max(counts.values(), default=0) < _FEWEST:
        return {}
    last = max(number for number, count in counts.items() if count > 1)
    alone = ((number, _only(rows[number - 1])) for number, count in counts.items() if count == 1)
    return {
        number: NOTE if number > last or _NOTE.match(text) else HEADING
        for number, text in alone
        if text is not None and _is_prose(text)
    }


def _only(cells: Sequence[Value]) -> str | None:
    """Return the only filled cell of a row; None where it is no text."""
    only = next(cell for cell in cells if not blank(cell))
    return only if isinstance(only, str) else None


def _is_prose(text: str) -> bool:
    """Return whether a text is words, and no number of a contract such as `ICT2026-04`."""
    return _WORD.search(text) is not None and (not _NUMBER.search(text) or " " in text.strip())
