"""Sections and blocks of a report: the input of the HTML and Markdown templates."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from markupsafe import Markup

    from mvi_standard.counting.figure import Figure


@dataclass(frozen=True)
class TableCell:
    """One cell of a table.

    `shade` (0-5) darkens it, always in addition to the number itself; `figure` is the key of its figure.
    """

    text: str
    numeric: bool = False
    shade: int = 0
    figure: str = ""


@dataclass(frozen=True)
class RowGroup:
    """Rows of a table that belong together, under an optional title."""

    rows: tuple[tuple[TableCell, ...], ...]
    title: str = ""


@dataclass(frozen=True)
class DataTable:
    """A table; the first cell of each row names its subject. `name` is the anchor."""

    name: str
    caption: str
    columns: tuple[TableCell, ...]
    groups: tuple[RowGroup, ...]
    source: bool = False
    """This table lists the figures by their key."""
    kind: ClassVar[str] = "table"


@dataclass(frozen=True)
class Chart:
    """A chart, with the same numbers in a table."""

    name: str
    title: str
    drawing: Markup
    table: DataTable
    kind: ClassVar[str] = "chart"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    text: str
    role: str = ""
    """Empty, `lead` or `note`."""
    source: tuple[str, str] = ("", "")
    """What the text rests on, and its address; of our own, as texts of others never become a link."""
    kind: ClassVar[str] = "text"


@dataclass(frozen=True)
class Items:
    """A list of sentences."""

    items: tuple[str, ...]
    kind: ClassVar[str] = "items"


@dataclass(frozen=True)
class KeyFigure:
    """A prominent number, with its meaning and how certain it is."""

    title: str
    value: str
    detail: str = ""


@dataclass(frozen=True)
class KeyFigures:
    """A few prominent numbers."""

    facts: tuple[KeyFigure, ...]
    kind: ClassVar[str] = "facts"


@dataclass(frozen=True)
class Answers:
    """Questions, each with its answer in a sentence or two."""

    answers: tuple[tuple[str, str], ...]
    kind: ClassVar[str] = "answers"


@dataclass(frozen=True)
class Fold:
    """Blocks that open on demand, and that are not printed."""

    title: str
    blocks: tuple[Block, ...]
    kind: ClassVar[str] = "fold"


Block = DataTable | Chart | Paragraph | Items | KeyFigures | Answers | Fold


@dataclass(frozen=True)
class Section:
    """A part of the report under a heading; `name` is the anchor."""

    name: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    printed: bool = True
    """Whether it is printed; else it opens on demand, and its figures are in the tables to download."""

    @property
    def empty(self) -> bool:
        """Return whether there is nothing to read."""
        return not self.blocks and not self.sections


@dataclass(frozen=True)
class ReportDocument:
    """A whole report."""

    language: str
    title: str
    subtitle: str
    made: str
    banner: str
    sections: tuple[Section, ...]
    front: Section | None = None
    """What is on the first page, before the contents."""
    notices: tuple[str, ...] = ()
    """Notices that a reader must see before anything else of the file itself."""
    words: dict[str, str] = field(default_factory=dict)
    """Texts of the template itself, such as that of the skip link."""


def section(name: str, title: str, *blocks: Block | None, sections: tuple[Section | None, ...] = ()) -> Section:
    """Return a section of the blocks that are not None and the sections that are there and not empty."""
    kept = tuple(each for each in blocks if each is not None)
    return Section(name, title, kept, tuple(each for each in sections if each is not None and not each.empty))


def apart(name: str, title: str, *blocks: Block | None, sections: tuple[Section | None, ...] = ()) -> Section:
    """Return a section that opens on demand, and that is not printed."""
    return replace(section(name, title, *blocks, sections=sections), printed=False)


def num(text: str) -> TableCell:
    """Return a number in a table."""
    return TableCell(text, numeric=True)


def key(figure: Figure) -> TableCell:
    """Return the key of a figure, as a link to its row in the table of all figures."""
    return TableCell(figure.cell.key, figure=figure.cell.key)


def plain(*texts: str) -> tuple[TableCell, ...]:
    """Return texts as cells of a row."""
    return tuple(TableCell(each) for each in texts)
