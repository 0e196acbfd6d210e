"""One part of an .xlsx, whatever its name: its rows, and everything else in it that the guard checks."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a dataclass looks at its types
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.book import sheet_in
from mvi_standard.workbook.core.guard.external_formulas import FORMULA_ELEMENTS, OutsideFormulas, asks_elsewhere
from mvi_standard.workbook.core.guard.limits import DEFAULT, BookLimits
from mvi_standard.workbook.core.guard.markup import Listener, local_names
from mvi_standard.workbook.core.guard.number_formats import CellFormats, NumberFormats
from mvi_standard.workbook.core.guard.refusal import MarkBudget, damaged, unwanted
from mvi_standard.workbook.core.guard.shared_texts import SharedTexts
from mvi_standard.workbook.core.guard.sheet_structure import YES, ColumnsAndMerges
from mvi_standard.workbook.core.guard.xlsx_rows import OUTSIDE, XlsxRows

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.workbook.core.book import At

VERSION = "mvi_standard_version"
"""The property of a workbook in which its maker writes the version of the standard."""


@dataclass
class XlsxPart(Listener):
    """Parses one part.

    `sheets` are the name, the relation and the state of each sheet that the part lists, `relations` the id, type,
    target and mode of each relation, `types` the kinds of content. `formats` are those by which cells show their
    numbers, `styles` those that the part itself lists. `frame` has the columns and merged cells, `asked` the formulas
    outside the cells.
    """

    sheet: str = ""
    stale: bool = False
    limits: BookLimits = DEFAULT
    formats: CellFormats = field(default_factory=CellFormats)
    marks: MarkBudget = field(default_factory=MarkBudget)
    rows: XlsxRows | None = None
    sheets: list[tuple[str, str, str]] = field(default_factory=list)
    relations: list[tuple[str, str, str, str]] = field(default_factory=list)
    types: set[str] = field(default_factory=set)
    texts: SharedTexts | None = None
    recalculates: bool = False
    version: str | None = None
    local: Mapping[str, str] = field(default_factory=local_names)
    asked: OutsideFormulas = field(default_factory=OutsideFormulas)
    frame: ColumnsAndMerges = field(init=False)
    styles: NumberFormats = field(init=False)

    def __post_init__(self) -> None:
        """Begin with no formats, and no columns or merged cells."""
        self.frame, self.styles = ColumnsAndMerges(self.limits.columns, self.marks), NumberFormats(self.limits.marks)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Handle an element before any row."""
        self.started += 1
        self._hear(name, attributes)

    def begun(self) -> int:
        """Count the elements that began."""
        return self.started + sum(each.started for each in (self.rows, self.texts) if each)

    def close(self) -> None:
        """Check what was parsed last, at the end of the part."""
        if self.asked.open:
            self.asked.close(self.parser)
        if self.rows:
            self.rows.close()
            self.marks.add(self.rows.money.foreign())

    @property
    def findings(self) -> str:
        """The sheet with our list of findings; empty where there is none."""
        return sheet_in(self.asked.listed)

    @property
    def unseen(self) -> set[int]:
        """The hidden columns."""
        return self.frame.unseen

    @property
    def merged(self) -> list[tuple[At, At]]:
        """The merged blocks of cells, each by its first and last cell."""
        return self.frame.merged

    def _hear(self, name: str, attributes: Mapping[str, str]) -> None:
        if self.asked.open:
            self.asked.close(self.parser)
        if hear := HEARD.get(self.local[name]):
            hear(self, attributes)

    def _rows(self, _: Mapping[str, str]) -> None:
        if self.rows or self.texts:
            raise damaged("workbook.twice")
        self.rows = XlsxRows(self.sheet, self.limits, self._hear, self.formats, self.marks, stale=self.stale)
        self.rows.parser = self.parser
        self.parser.StartElementHandler = self.rows.start

    def _outside(self, _: Mapping[str, str]) -> None:
        if self.rows:
            self.rows.leave()

    def _texts(self, attributes: Mapping[str, str]) -> None:
        if self.texts or self.rows:
            raise damaged("workbook.list_of_texts")
        self.texts = SharedTexts(attributes, HEARD.keys() - OUTSIDE)
        self.parser.CharacterDataHandler = self.texts.measure
        self.parser.StartElementHandler = self.texts.start

    def _sheet(self, attributes: Mapping[str, str]) -> None:
        relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        self.sheets.append((attributes.get("name", ""), relation, attributes.get("state", "")))

    def _relation(self, attributes: Mapping[str, str]) -> None:
        each = tuple(attributes.get(key, "") for key in ("Id", "Type", "Target", "TargetMode"))
        self.relations.append((each[0], each[1].rpartition("/")[2], each[2], each[3]))

    def _type(self, attributes: Mapping[str, str]) -> None:
        self.types.add(attributes.get("ContentType", ""))

    def _mashup(self, _: Mapping[str, str]) -> None:
        raise unwanted("workbook.sources")

    def _calculation(self, attributes: Mapping[str, str]) -> None:
        self.recalculates = attributes.get("fullCalcOnLoad") in YES

    def _property(self, attributes: Mapping[str, str]) -> None:
        ours = attributes.get("name") == VERSION
        self.version = "" if ours else self.version
        self.parser.CharacterDataHandler = self._version if ours else None

    def _scale(self, attributes: Mapping[str, str]) -> None:
        if asks_elsewhere(attributes.get("val", "")):
            raise unwanted("workbook.asks")

    def _version(self, text: str) -> None:
        self.version = ((self.version or "") + text)[:100]


HEARD: Mapping[str, Callable[[XlsxPart, Mapping[str, str]], None]] = {
    "sheetData": XlsxPart._rows,  # noqa: SLF001 - the table of its own methods
    **dict.fromkeys(OUTSIDE, XlsxPart._outside),  # noqa: SLF001 - idem
    "sst": XlsxPart._texts,  # noqa: SLF001 - idem
    "sheet": XlsxPart._sheet,  # noqa: SLF001 - idem
    "Relationship": XlsxPart._relation,  # noqa: SLF001 - idem
    "Override": XlsxPart._type,  # noqa: SLF001 - idem
    "Default": XlsxPart._type,  # noqa: SLF001 - idem
    "cfvo": XlsxPart._scale,  # noqa: SLF001 - idem
    "calcPr": XlsxPart._calculation,  # noqa: SLF001 - idem
    "property": XlsxPart._property,  # noqa: SLF001 - idem
    "DataMashup": XlsxPart._mashup,  # noqa: SLF001 - idem
    **dict.fromkeys(FORMULA_ELEMENTS, lambda part, attributes: part.asked.begin(part.parser, attributes)),
    "col": lambda part, attributes: part.frame.column(attributes),
    "mergeCell": lambda part, attributes: part.frame.merge(attributes),
    "numFmt": lambda part, attributes: part.styles.number_format(attributes),
    "cellXfs": lambda part, attributes: part.styles.begin(attributes),
    "cellStyleXfs": lambda part, attributes: part.styles.end(attributes),
    "cellStyles": lambda part, attributes: part.styles.end(attributes),
    "dxfs": lambda part, attributes: part.styles.end(attributes),
    "xf": lambda part, attributes: part.styles.cell_format(attributes),
}
