"""One part of an .xlsx, whatever its name: its rows, and all else in it that the guard asks about."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a dataclass looks at its types
from collections.abc import Set as AbstractSet  # noqa: TC003 - idem
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mvi_standard.workbook.annotation.names import LIST_NAME
from mvi_standard.workbook.book import sheet_in
from mvi_standard.workbook.guarding import problems
from mvi_standard.workbook.guarding.limits import DEFAULT, BookLimits
from mvi_standard.workbook.guarding.markup import Listener, local_names
from mvi_standard.workbook.guarding.percent_styles import Formats, PercentStyles
from mvi_standard.workbook.guarding.refusal import damaged, too_large, unwanted
from mvi_standard.workbook.guarding.rows import DIGITS, Rows, column_of, number

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.workbook.book import At

VERSION = "mvi_standard_version"
"""The property of a workbook in which its maker writes the version of the standard."""
YES = {"1", "true"}


@dataclass
class Part(Listener):
    """Hears one part.

    `sheets` are the name, the relation and the state of each sheet that the part lists, `relations` the id, type,
    target and mode of each relation, `types` the kinds of content, `texts` the lengths of the shared texts, of which
    the part says beforehand that there are `promised`. `listed` is the cell that our list of findings begins with.
    `percents` are the formats by which cells show percentages, `signs` those that show the sign of a currency,
    `styles` are those that the part itself lists. `unseen` are the columns that nobody sees.
    """

    sheet: str = ""
    stale: bool = False
    limits: BookLimits = DEFAULT
    percents: AbstractSet[str] = frozenset()
    signs: Mapping[str, str] = field(default_factory=dict)
    rows: Rows | None = None
    sheets: list[tuple[str, str, str]] = field(default_factory=list)
    relations: list[tuple[str, str, str, str]] = field(default_factory=list)
    types: set[str] = field(default_factory=set)
    unseen: set[int] = field(default_factory=set)
    merged: list[tuple[At, At]] = field(default_factory=list)
    texts: list[int] | None = None
    promised: int = 0
    recalculates: bool = False
    version: str | None = None
    listed: str = ""
    local: Mapping[str, str] = field(default_factory=local_names)
    styles: PercentStyles = field(init=False)

    def __post_init__(self) -> None:
        """Begin with no formats."""
        self.styles = PercentStyles(self.limits.marks)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear an element before any row."""
        self.started += 1
        self._hear(name, attributes)

    def begun(self) -> int:
        """Count the elements that began."""
        return self.started + (self.rows.started if self.rows else 0)

    def _hear(self, name: str, attributes: Mapping[str, str]) -> None:
        if hear := HEARD.get(self.local[name]):
            hear(self, attributes)

    def _rows(self, _: Mapping[str, str]) -> None:
        if self.rows or self.texts is not None:
            raise damaged(problems.TWICE)
        self.rows = Rows(self.sheet, self.limits, self._hear, Formats(self.percents, self.signs), stale=self.stale)
        self.rows.parser = self.parser
        self.parser.StartElementHandler = self.rows.start

    def _texts(self, attributes: Mapping[str, str]) -> None:
        said = attributes.get("uniqueCount", "0")
        if self.texts is not None or self.rows or not (said.isascii() and said.isdigit()):
            raise damaged(problems.LIST_OF_TEXTS)
        self.texts, self.promised = [], int(said[:20])
        self.parser.CharacterDataHandler = self._measure

    def _text(self, _: Mapping[str, str]) -> None:
        if self.texts is not None:
            self.texts.append(0)

    def _measure(self, text: str) -> None:
        if self.texts:
            self.texts[-1] += len(text)

    def _sheet(self, attributes: Mapping[str, str]) -> None:
        relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        self.sheets.append((attributes.get("name", ""), relation, attributes.get("state", "")))

    def _relation(self, attributes: Mapping[str, str]) -> None:
        each = tuple(attributes.get(key, "") for key in ("Id", "Type", "Target", "TargetMode"))
        self.relations.append((each[0], each[1].rpartition("/")[2], each[2], each[3]))

    def _type(self, attributes: Mapping[str, str]) -> None:
        self.types.add(attributes.get("ContentType", ""))

    def _column(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("hidden") in YES or attributes.get("width") == "0":
            first, last = number(attributes.get("min", "")), number(attributes.get("max", ""))
            self.unseen.update(range(first, min(last, self.limits.columns) + 1))

    def _merge(self, attributes: Mapping[str, str]) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        self.merged.append((_at(first), _at(last or first)))
        if len(self.merged) > self.limits.marks:
            raise too_large(problems.MARKS)

    def _mashup(self, _: Mapping[str, str]) -> None:
        raise unwanted(problems.SOURCES)

    def _calculation(self, attributes: Mapping[str, str]) -> None:
        self.recalculates = attributes.get("fullCalcOnLoad") in YES

    def _property(self, attributes: Mapping[str, str]) -> None:
        ours = attributes.get("name") == VERSION
        self.version = "" if ours else self.version
        self.parser.CharacterDataHandler = self._version if ours else None

    def _name(self, attributes: Mapping[str, str]) -> None:
        ours = attributes.get("name") == LIST_NAME
        self.parser.CharacterDataHandler = self._list if ours else None

    def _list(self, text: str) -> None:
        self.listed = (self.listed + text)[:100]

    @property
    def findings(self) -> str:
        """The sheet with our list of findings; empty where there is none."""
        return sheet_in(self.listed)

    def _version(self, text: str) -> None:
        self.version = ((self.version or "") + text)[:100]


def _at(reference: str) -> At:
    letters = reference.rstrip(DIGITS)
    row, column = reference[len(letters) :], column_of(letters)
    if not column or not number(row):
        raise damaged(problems.MERGED_ASTRAY)
    return int(row), column


HEARD: Mapping[str, Callable[[Part, Mapping[str, str]], None]] = {
    "sheetData": Part._rows,  # noqa: SLF001 - the table of its own methods
    "sst": Part._texts,  # noqa: SLF001 - idem
    "si": Part._text,  # noqa: SLF001 - idem
    "sheet": Part._sheet,  # noqa: SLF001 - idem
    "Relationship": Part._relation,  # noqa: SLF001 - idem
    "Override": Part._type,  # noqa: SLF001 - idem
    "Default": Part._type,  # noqa: SLF001 - idem
    "col": Part._column,  # noqa: SLF001 - idem
    "mergeCell": Part._merge,  # noqa: SLF001 - idem
    "definedName": Part._name,  # noqa: SLF001 - idem
    "calcPr": Part._calculation,  # noqa: SLF001 - idem
    "property": Part._property,  # noqa: SLF001 - idem
    "DataMashup": Part._mashup,  # noqa: SLF001 - idem
    "numFmt": lambda part, attributes: part.styles.number_format(attributes),
    "cellXfs": lambda part, attributes: part.styles.begin(attributes),
    "cellStyleXfs": lambda part, attributes: part.styles.end(attributes),
    "cellStyles": lambda part, attributes: part.styles.end(attributes),
    "dxfs": lambda part, attributes: part.styles.end(attributes),
    "xf": lambda part, attributes: part.styles.cell_format(attributes),
}
