"""For spreadsheets: a row for each file with its verdict and how much was checked, then one for each finding.

Its readers have Excel with Dutch settings, which expects `;` between cells, and reads UTF-8 only after a byte order
mark. The line `sep=;` is not written: it makes Excel forget the encoding, and for every other program it is a row of
data. Every row has all cells, so that one can filter on each; the row of a file has no code.

No cell is a formula. A program that splits on another character may begin a cell inside one of ours: text that would
begin a formula there gets the same quote in front.
"""

from __future__ import annotations

import csv
import re
from codecs import lookup
from typing import TYPE_CHECKING

from mvi_standard.render.entry import entries
from mvi_standard.render.remark import named, paragraph
from mvi_standard.render.safe import safe
from mvi_standard.render.summary import judged, verdict
from mvi_standard.render.where import cell as cell_of
from mvi_standard.render.where import in_text
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from mvi_standard.history.provenance import Run
    from mvi_standard.render.entry import ReportEntry
    from mvi_standard.report import Report

COLUMNS = (
    "file", "verdict", "code", "severity", "record", "field", "line", "column", "cell", "message", "fix", "found",
    "expected", "suggestion", "fingerprint", "reason", "owner", "until", "page",
)  # fmt: skip
_FORMULA = re.compile("(^|[,;\t|])([\\s\"']*)(?=[=+@\uff1d\uff0b\uff20\uff0d-])")
"""The letters of full width count too: Excel in some languages reads them as the others."""
BYTE_ORDER_MARK = "\ufeff"


class Writer:
    """Writes a table with a heading."""

    def __init__(self, stream: TextIO, language: str, run: Run) -> None:
        """Write the heading."""
        self.stream, self.language, self.run = stream, language, run
        if lookup(stream.encoding or "utf-8").name == "utf-8":
            stream.write(BYTE_ORDER_MARK)
        self.table = csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n")
        self.table.writerow(say(f"csv.{each}", language) for each in COLUMNS)

    def add(self, report: Report) -> None:
        """Write one report."""
        language, key = self.language, verdict(report)
        whole = {"file": named(report, language), "verdict": say(f"csv.{key}", language)}
        said = judged(report, language)
        self._row(whole | {"message": f"{said[:1].upper()}{said[1:]}. {paragraph(report, language)}"})
        for each in entries(report, language, accepted=True):
            self._row(whole | _cells(each, language))

    def close(self) -> None:
        """Flush what is buffered."""
        self.stream.flush()

    def _row(self, cells: Mapping[str, object]) -> None:
        self.table.writerow(cell(str(cells.get(each, ""))) for each in COLUMNS)


def cell(text: str) -> str:
    """Return a text as a cell that shows it and is no formula."""
    return _FORMULA.sub(r"\g<1>\g<2>'", safe(text, None))


def _cells(entry: ReportEntry, language: str) -> dict[str, object]:
    said, place, accepted = entry.said, in_text(entry.place), entry.accepted
    cells = {
        "code": entry.code,
        "severity": say(f"result.{entry.severity}", language),
        "record": said.record,
        "field": entry.identity.field,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "cell": cell_of(entry.place),
        "message": said.message,
        "fix": said.fix,
        "found": None if entry.private else said.found,
        "expected": said.expected,
        "suggestion": said.suggestion,
        "fingerprint": entry.identity.fingerprint,
        "reason": accepted.reason if accepted else None,
        "owner": accepted.owner if accepted else None,
        "until": accepted.until if accepted else None,
        "page": entry.page,
    }
    return {key: value for key, value in cells.items() if value is not None}
