"""Keys and texts that are made of cells: `perceel-{Contractnummer}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from mvi_standard.document import checksum
from mvi_standard.personal_data import addresses
from mvi_standard.stages.id_repair import without_accents
from mvi_standard.workbook.core.cell_parsing import as_it_is, digits
from mvi_standard.workbook.core.remarks import blank

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.workbook.core.book import Value

LONGEST = 100
CHECKSUM = 8
_PIECE = re.compile(r"\{([^{}]*)\}")
_ODD = re.compile("[^A-Za-z0-9._:/-]+")


@dataclass(frozen=True)
class Template:
    """A text with column names in braces, as in `perceel-{Contractnummer}` and `{KvK-nummer|Leverancier}`.

    Of names with a bar between them the first that is filled counts.
    """

    text: str

    @cached_property
    def headers(self) -> tuple[str, ...]:
        """The named columns, in order."""
        return tuple(name.strip() for piece in _PIECE.findall(self.text) for name in piece.split("|"))

    @cached_property
    def sound(self) -> bool:
        """True when each brace has its partner with a name between them."""
        return not set(_PIECE.sub("", self.text)) & {"{", "}"} and "" not in self.headers

    def key(self, cell: Callable[[str], Value]) -> str:
        """Return the key of a row; empty when a column it needs is empty.

        `cell` returns the value of a column in this row.
        """
        return self._filled(lambda name: plain(cell(name)))[:LONGEST]

    def text_of(self, cell: Callable[[str], Value]) -> str:
        """Return the text of a row, each cell as it stands; empty when a column it needs is empty."""
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
    """Return a value in the characters of a key: `Schoon & Co B.V.` as `Schoon-Co-B.V`.

    Of an e-mail address only a checksum: without its `@` nobody would recognise it, to mask it.
    """
    text = written(value)
    for start, end in reversed([*addresses(text)]):
        text = f"{text[:start]}{checksum(text[start:end], CHECKSUM)}{text[end:]}"
    return _ODD.sub("-", without_accents(text)).strip("-._:/")


def written(value: Value) -> str:
    """Return a value as text: a whole number without decimals, nothing for an empty cell."""
    return "" if blank(value) else digits(value) or str(as_it_is(value)).strip()
