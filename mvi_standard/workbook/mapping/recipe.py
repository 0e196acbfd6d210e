"""How a foreign workbook becomes a submission: which columns are which fields, and what holds for every row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.mapping.template import Template

NO_VALUE = "-"
"""What a text of a cell is mapped to where it says that there is no value."""


@dataclass(frozen=True)
class Records:
    """What the rows of a sheet give to one list: at most one record a row.

    `sheet` is the list in the standard, `key` gives the id of the record and `parent` that of the record it stands in.
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
        """All that is written as a template: the keys of the record itself, and of those it refers to."""
        own = (self.key, self.parent, *self.links.values())
        return tuple(each for each in own if each is not None)


@dataclass(frozen=True)
class ForeignSheet:
    """A sheet by its `name`; `head` is the row with the names of its columns, `skip` are columns that are not read."""

    name: str
    head: int
    skip: tuple[str, ...]
    records: tuple[Records, ...]


@dataclass(frozen=True)
class Recipe:
    """The whole agreement; `submission` is what the submission holds whatever the rows say, in its own shape."""

    standard_version: str
    submission: Mapping[str, Any]
    sheets: tuple[ForeignSheet, ...]
    skip: tuple[str, ...] = ()
