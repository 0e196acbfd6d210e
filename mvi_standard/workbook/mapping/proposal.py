"""A proposed mapping: its parts, how certain they are, and what is left open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.mapping.blocks import Block
    from mvi_standard.workbook.mapping.column_choice import FieldLine
    from mvi_standard.workbook.mapping.header_guesses import FieldGuess
    from mvi_standard.workbook.mapping.sheet_profile import ColumnProfile
    from mvi_standard.workbook.mapping.vocabulary import BlockField

FIRST_YEAR, LAST_YEAR = 2000, 2199
"""The range in which a number may be a year to report on."""
PROFILE = "basis"
"""The profile that a mapping is proposed for: most lists can fill it."""


@dataclass(frozen=True)
class ProposedRecords:
    """The proposal for one list; `codes` map each text to a code, or to nothing where that is not known.

    `asked` are the fields that are still needed, each with a near column or an empty text.
    """

    block: Block
    key: str
    parent: str
    columns: Mapping[str, FieldLine]
    links: Mapping[str, str]
    fixed: Mapping[str, Any]
    codes: Mapping[str, Mapping[str, str]]
    factors: Mapping[str, int]
    asked: Mapping[str, str]


@dataclass(frozen=True)
class ProposedSheet:
    """A sheet with its row of headers; `persons` and `unknown` are columns not read, the latter with weak guesses.

    `columns` are all but those of persons, and `meanings` the surest field of each that is read, by name.
    """

    name: str
    head: int
    records: tuple[ProposedRecords, ...]
    persons: tuple[ColumnProfile, ...]
    unknown: Mapping[str, tuple[ColumnProfile, tuple[FieldGuess, ...]]]
    columns: tuple[ColumnProfile, ...]
    meanings: Mapping[str, BlockField]


@dataclass(frozen=True)
class Whole:
    """What the rows do not say of the submission; empty where it is for the user to fill in.

    `buyer` is the key of the buyer where rows name just one; of any other the `name`, the `kind` of organisation and
    the KvK `number`. `count` is the number of lots that were awarded in the year, and `relation` that of social return
    of the whole organisation to what is reported of contracts.
    """

    buyer: str = ""
    name: str = ""
    kind: str = ""
    number: str = ""
    inclusion: str = ""
    count: int | None = None
    relation: str = ""


@dataclass(frozen=True)
class Proposal:
    """A proposed mapping; `others` are sheets with nothing that the standard asks for.

    `years` are those that titles and columns name, and `recognised` says how many columns are read, of how many with
    something in them.
    """

    sheets: tuple[ProposedSheet, ...]
    others: tuple[str, ...]
    years: tuple[int, ...]
    whole: Whole
    recognised: tuple[int, int]
