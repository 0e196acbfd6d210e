"""The key of a record, made of the cells of its row: `perceel-{Contractnummer}`, `{KvK-nummer|Leverancier}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from mvi_standard.workbook.core.cell_parsing import as_it_is, digits
from mvi_standard.workbook.core.remarks import blank

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.workbook.core.book import Value

LONGEST = 100
_PIECE = re.compile(r"\{([^{}]*)\}")
_ODD = re.compile("[^A-Za-z0-9._:/-]+")


@dataclass(frozen=True)
class Template:
    """A text with the names of columns between braces; of names with a bar between them the first that is filled."""

    text: str

    @cached_property
    def headers(self) -> tuple[str, ...]:
        """The columns that are named, in order."""
        return tuple(name.strip() for piece in _PIECE.findall(self.text) for name in piece.split("|"))

    @cached_property
    def sound(self) -> bool:
        """Whether each brace has its partner, and a name is between them."""
        return not set(_PIECE.sub("", self.text)) & {"{", "}"} and "" not in self.headers

    def key(self, cell: Callable[[str], Value]) -> str:
        """Return the key that a row gives; empty when one of the columns that it needs is empty.

        `cell` gives what a column holds in this row.
        """
        return self._filled(lambda name: plain(cell(name)))[:LONGEST]

    def text_of(self, cell: Callable[[str], Value]) -> str:
        """Return the text that a row gives, each cell as it stands; empty in the same case."""
        return self._filled(lambda name: written(cell(name)))

    def _filled(self, text: Callable[[str], str]) -> str:
        made, end = "", 0
        for match in _PIECE.finditer(self.text):
            names = (name.strip() for name in match[1].split("|"))
            part = next((each for name in names if (each := text(name))), "")
            if not part:
                return ""
            made += self.text[end : match.start()] + part
            end = match.end()
        return made + self.text[end:]


@lru_cache(65_536, typed=True)
def plain(value: Value) -> str:
    """Return a value in the letters that a key may have: `Schoon & Co B.V.` as `Schoon-Co-B.V`."""
    letters = "".join(each for each in normalize("NFKD", written(value)) if not combining(each))
    return _ODD.sub("-", letters).strip("-._:/")


def written(value: Value) -> str:
    """Return a value as text: a whole number without decimals, nothing for an empty cell."""
    return "" if blank(value) else digits(value) or str(as_it_is(value)).strip()
