"""What a report is made of, whatever it is written in: sections with blocks. Both templates read only this."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True)
class Field:
    """What stands in one place of a table.

    `shade` (0-5) darkens it, always beside the number itself; `figure` is the key of the figure that it names.
    """

    text: str
    numeric: bool = False
    shade: int = 0
    figure: str = ""


@dataclass(frozen=True)
class Rows:
    """Rows of a table that belong together, under a title if there is one."""

    rows: tuple[tuple[Field, ...], ...]
    title: str = ""


@dataclass(frozen=True)
class Table:
    """A table; the first place of each row says what the row is about. `name` is its anchor."""

    name: str
    caption: str
    columns: tuple[Field, ...]
    groups: tuple[Rows, ...]
    source: bool = False
    """Whether this is the table in which the figures are found by their key."""
    kind: ClassVar[str] = "table"


@dataclass(frozen=True)
class Chart:
    """A drawing, with the same numbers in a table."""

    name: str
    title: str
    drawing: Markup
    table: Table
    kind: ClassVar[str] = "chart"


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str
    role: str = ""
    """Empty, `lead` or `note`."""
    kind: ClassVar[str] = "text"


@dataclass(frozen=True)
class Items:
    """A list of sentences."""

    items: tuple[str, ...]
    kind: ClassVar[str] = "items"


@dataclass(frozen=True)
class Fact:
    """A number that stands out, with what it says and how sure it is."""

    title: str
    value: str
    detail: str = ""


@dataclass(frozen=True)
class Facts:
    """A few numbers that stand out."""

    facts: tuple[Fact, ...]
    kind: ClassVar[str] = "facts"


@dataclass(frozen=True)
class Fold:
    """Blocks that open on demand, and that are not printed."""

    title: str
    blocks: tuple[Block, ...]
    kind: ClassVar[str] = "fold"


Block = Table | Chart | Text | Items | Facts | Fold


@dataclass(frozen=True)
class Section:
    """A part of the report under a heading; `name` is its anchor."""

    name: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to read."""
        return not self.blocks and not self.sections


@dataclass(frozen=True)
class Document:
    """A whole report."""

    language: str
    title: str
    subtitle: str
    made: str
    banner: str
    sections: tuple[Section, ...]
    notices: tuple[str, ...] = ()
    """What a reader must know before anything else of the file itself."""
    words: dict[str, str] = field(default_factory=dict)
    """What the template itself says, such as the text of the skip link."""


def section(name: str, title: str, *blocks: Block | None, sections: tuple[Section, ...] = ()) -> Section:
    """Return a section of the blocks that are there and the sections that say something."""
    kept = tuple(each for each in blocks if each is not None)
    return Section(name, title, kept, tuple(each for each in sections if not each.empty))
