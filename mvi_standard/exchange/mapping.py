"""What becomes of each value in a notice, and which of our codes fits one of eForms, by the tables of the edition."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from mvi_standard.tables import NoticeField

if TYPE_CHECKING:
    from mvi_standard.tables import Notices

UNKNOWN = NoticeField("", "", "unknown")
"""For a value that no row is about."""
IMPORTED = frozenset({"exact", "close", "narrow"})
"""How a code of eForms relates to ours when it may be read as ours: it covers no more than ours does."""


class Mapping(Struct, frozen=True, dict=True):
    """The table of notices, compiled."""

    notices: Notices

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], NoticeField], ...]:
        return tuple((_pattern(each.path), each) for each in self.notices.fields)

    @cached_property
    def _found(self) -> dict[tuple[str, str], NoticeField]:
        return {}

    def field(self, path: str, codelist: str) -> NoticeField:
        """Return the first row that fits a path and the list of its code."""
        place = path, codelist
        if place not in self._found:  # a notice repeats few paths often
            fitting = (row for pattern, row in self._patterns if row.list in {"", codelist} and pattern.fullmatch(path))
            self._found[place] = next(fitting, UNKNOWN)
        return self._found[place]

    def ours(self, codelist: str, code: str, our_list: str) -> str | None:
        """Return our code for one of eForms; None where none fits, or more than one."""
        links = self.notices.codes.get(codelist, {}).get(code, ())
        found = {ours for name, ours, match in links if name == our_list and match in IMPORTED}
        return found.pop() if len(found) == 1 else None


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.escape(path).replace(r"\*\*", ".*"))
