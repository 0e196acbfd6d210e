"""A proposed mapping: what it may be, how sure that is, and what is left open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.mapping.blocks import Block
    from mvi_standard.workbook.mapping.choosing import Line
    from mvi_standard.workbook.mapping.looking import Seen
    from mvi_standard.workbook.mapping.naming import Guess

FIRST_YEAR, LAST_YEAR = 2000, 2199
"""Between these a number may be a year to report on."""
PROFILE = "basis"
"""The profile that a mapping is proposed for: what most registers can give."""


@dataclass(frozen=True)
class ProposedRecords:
    """What rows may give to one list; `codes` say of each text what it may mean, empty where that is not known.

    `asked` are fields that are still needed, each with a column that comes near; empty where there is none.
    """

    block: Block
    key: str
    parent: str
    columns: Mapping[str, Line]
    links: Mapping[str, str]
    fixed: Mapping[str, Any]
    codes: Mapping[str, Mapping[str, str]]
    factors: Mapping[str, int]
    asked: Mapping[str, str]


@dataclass(frozen=True)
class ProposedSheet:
    """A sheet with its head; `persons` and `unknown` are columns that are not read, the second with weak guesses."""

    name: str
    head: int
    records: tuple[ProposedRecords, ...]
    persons: tuple[Seen, ...]
    unknown: Mapping[str, tuple[Seen, tuple[Guess, ...]]]


@dataclass(frozen=True)
class Proposal:
    """A proposed mapping; `others` are sheets that hold nothing that the standard asks for.

    `years` are those that titles and columns name, `buyer` is the key of the buyer where rows name just one, and
    `recognised` says how many columns are read, of how many with something in them.
    """

    sheets: tuple[ProposedSheet, ...]
    others: tuple[str, ...]
    years: tuple[int, ...]
    buyer: str
    recognised: tuple[int, int]
