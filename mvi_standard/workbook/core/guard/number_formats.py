"""Number formats of an .xlsx that show a percentage (20% is 0.2 in the file) or a currency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.workbook.core.guard.currency_formats import sign_of
from mvi_standard.workbook.core.guard.refusal import too_large

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

PERCENTAGES = ("9", "10")
"""The numbers of `0%` and `0.00%`, which no file writes out."""
OF_THE_READER = {"5", "6", "7", "8", "41", "42", "43", "44"}
"""The numbers of formats that show the currency of the country of who looks, whatever the file says."""
_LITERAL = re.compile(r'"[^"]*(?:"|\Z)|\\.|_.|\*.|\[[^\]]*(?:\]|\Z)', re.DOTALL)
"""Text that a format shows as it is, so that a sign in it counts for nothing. What is not closed goes to the end."""
_SHOWN = re.compile(
    r'"(?P<text>[^"]*)(?:"|\Z)|\[\$(?P<of_country>[^\]-]*)[^\]]*(?:\]|\Z)|\[[^\]]*(?:\]|\Z)'
    r"|\\(?P<escaped>.)|[_*].|(?P<bare>[$£¥€])",
    re.DOTALL,
)
"""Places for a sign: in a text, with the country that it is of (`[$kr-414]`), or alone; `_€` is just as wide."""


class CellFormats(NamedTuple):
    """The formats, by their number, that show percentages, and the signs of those that show a currency."""

    percents: AbstractSet[str] = frozenset()
    signs: Mapping[str, str] = {}


def currency_sign(code: str) -> str:
    """Return the sign of the currency that a format shows first, `€` for the euro; empty for none."""
    found = (sign_of(each[each.lastgroup]) for each in _SHOWN.finditer(code) if each.lastgroup)
    return next(filter(None, found), "")


class NumberFormats:
    """Parses the formats of a workbook in the order of the file: `percents` and `signs`, by their number.

    At most `most` of each are kept; raises Unreadable beyond.
    """

    def __init__(self, most: int) -> None:
        self.most, self.of_cells, self.at = most, False, 0
        self.codes, self.monies = dict.fromkeys(PERCENTAGES, ""), dict[str, str]()
        self.percents, self.signs = dict[str, str](), dict[str, str]()

    def number_format(self, attributes: Mapping[str, str]) -> None:
        """Handle a number format; formats of other things follow those of cells."""
        name, code = attributes.get("numFmtId", ""), attributes.get("formatCode", "")
        if self.at:
            return
        if "%" in _LITERAL.sub("", code):
            self._keep(self.codes, name)
        if name not in OF_THE_READER and (sign := currency_sign(code)):
            self._keep(self.monies, name, sign)

    def begin(self, _: Mapping[str, str]) -> None:
        """Handle the start of the formats of cells."""
        self.of_cells = True

    def end(self, _: Mapping[str, str]) -> None:
        """Handle the start of something else."""
        self.of_cells = False

    def cell_format(self, attributes: Mapping[str, str]) -> None:
        """Handle a cell format, to which cells refer by its position in the list."""
        if not self.of_cells:
            return
        name = attributes.get("numFmtId", "")
        if name in self.codes:
            self._keep(self.percents, str(self.at))
        if name in self.monies:
            self._keep(self.signs, str(self.at), self.monies[name])
        self.at += 1

    def _keep(self, kept: dict[str, str], name: str, sign: str = "") -> None:
        kept[name] = sign
        if len(kept) > self.most:
            raise too_large("workbook.marks")
