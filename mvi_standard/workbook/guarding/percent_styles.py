"""Which formats of cells in an .xlsx show a number as a percentage (20% is 0.2 in the file), or as foreign money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.workbook.guarding import problems
from mvi_standard.workbook.guarding.refusal import too_large

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

BUILT_IN = ("9", "10")
"""The numbers of `0%` and `0.00%`, which no file writes out."""
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]', re.DOTALL)
"""What a format shows as it stands, so that a sign in it counts for nothing."""
_SIGN = re.compile(r"\[\$([^\]-]{1,9})(?:-[^\]]*)?\]|(?<!\[)([$£¥])")
"""A sign with the country that it is of, `[$kr-414]`, or one of those that need no country."""
NONE = {"€", "EUR", "%"}


class Formats(NamedTuple):
    """The formats, by their number, that show percentages, and those that show the sign of a currency."""

    percents: AbstractSet[str]
    signs: Mapping[str, str]


def currency_sign(code: str) -> str:
    """Return the sign of a currency that a format shows; empty for none, and for that of the euro."""
    written = _SIGN.search(code)
    sign = next(filter(None, written.groups()), "").strip() if written else ""
    return "" if sign in NONE else sign


class PercentStyles:
    """Hears the formats of a workbook in the order of the file; `found` are those of percentages, by their number.

    `signs` are those that show the sign of another currency than the euro.
    """

    def __init__(self, most: int) -> None:
        self.most, self.of_cells, self.at = most, False, 0
        self.codes, self.found = set(BUILT_IN), set[str]()
        self.monies, self.signs = dict[str, str](), dict[str, str]()

    def number_format(self, attributes: Mapping[str, str]) -> None:
        """Hear how a number is shown; after the formats of cells those of other things follow."""
        if not self.at and "%" in _LITERAL.sub("", attributes.get("formatCode", "")):
            self._keep(self.codes, attributes.get("numFmtId", ""))
        if not self.at and (sign := currency_sign(attributes.get("formatCode", ""))) and len(self.monies) < self.most:
            self.monies[attributes.get("numFmtId", "")] = sign

    def begin(self, _: Mapping[str, str]) -> None:
        """Hear where the formats of cells begin."""
        self.of_cells = True

    def end(self, _: Mapping[str, str]) -> None:
        """Hear where something else begins."""
        self.of_cells = False

    def cell_format(self, attributes: Mapping[str, str]) -> None:
        """Hear one format, which cells name by its place in the list."""
        if not self.of_cells:
            return
        if attributes.get("numFmtId") in self.codes:
            self._keep(self.found, str(self.at))
        if (sign := self.monies.get(attributes.get("numFmtId", ""))) and len(self.signs) < self.most:
            self.signs[str(self.at)] = sign
        self.at += 1

    def _keep(self, kept: set[str], each: str) -> None:
        kept.add(each)
        if len(kept) > self.most:
            raise too_large(problems.MARKS)
