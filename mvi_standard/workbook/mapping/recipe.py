"""A mapping in memory: which columns of a foreign workbook are which fields, and what is fixed for every row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.cell_template import Template
    from mvi_standard.workbook.core.layout import Sheet


NO_VALUE = "-"
"""The code of a text that means that there is no value."""


@dataclass(frozen=True)
class ListMapping:
    """The mapping of the rows of a sheet to one list: at most one record a row.

    `sheet` is the list in the standard, `key` gives the id of the record and `parent` that of the record it belongs to.
    The other fields are named by their machine path: `columns` of the workbook, in order, and `texts` that are made of
    them; `links` to other records; `fixed` values where no column says otherwise. `codes` say what the texts in a
    column mean, an empty text being an empty cell; an empty code is undecided. `factors` are what numbers are
    multiplied by.
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
