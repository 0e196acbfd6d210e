"""A mapping in memory: which columns of a foreign workbook are which fields, and what is fixed for every row."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from mvi_standard.document import checksum
from mvi_standard.personal_data import addresses
from mvi_standard.stages.id_repair import without_accents
from mvi_standard.workbook.core.cell_parsing import as_it_is, digits
from mvi_standard.workbook.core.remarks import blank

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mvi_standard.workbook.core.book import Value
    from mvi_standard.workbook.core.layout import Sheet


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


NO_VALUE = "-"
"""The code of a text that means that there is no value."""


@dataclass(frozen=True)
class ListMapping:
    """The mapping of the rows of a sheet to one list: at most one record a row.

    `sheet` is the list in the standard, `key` gives the id of the record and `parent` that of the record it belongs to.
    The other fields are named by their machine path: `columns` of the workbook, in order, and `texts` that are made of
    them; `links` to other records; `fixed` values where no column says otherwise. `codes` say what the texts in a
    column mean; an empty one is undecided. `factors` are what numbers are multiplied by.
    """

    sheet: Sheet
    key: Template | None = None
    parent: Template | None = None
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    texts: Mapping[str, Template] = field(default_factory=dict)
    links: Mapping[str, Template] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    factors: Mapping[str, float] = field(default_factory=dict)

    @property
    def templates(self) -> tuple[Template, ...]:
        """The templates of its own key and of those it refers to."""
        own = (self.key, self.parent, *self.links.values())
        return tuple(each for each in own if each is not None)


@dataclass(frozen=True)
class ForeignSheet:
    """A sheet by its `name`; `head` is the row with the names of its columns, `skip` are columns that are not read."""

    name: str
    head: int
    skip: tuple[str, ...]
    records: tuple[ListMapping, ...]


@dataclass(frozen=True)
class Recipe:
    """A whole mapping; `submission` is the part of the submission that rows do not give, in its own shape."""

    standard_version: str
    submission: Mapping[str, Any]
    sheets: tuple[ForeignSheet, ...]
    skip: tuple[str, ...] = ()
