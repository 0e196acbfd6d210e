"""The elements of an .ods that mean something here, with their namespace in front."""

from __future__ import annotations

from mvi_standard.workbook.core.guarding import problems
from mvi_standard.workbook.core.guarding.ods_table import TABLE
from mvi_standard.workbook.core.guarding.ods_values import BLANK, BREAK, CALC, OFFICE, TAB

TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0|"
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0|"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0|"
UNWANTED = {
    f"{TABLE}table-source": problems.LINKS,
    f"{TABLE}cell-range-source": problems.LINKS,
    f"{TABLE}dde-link": problems.LINKS,
    **dict.fromkeys((f"{TABLE}database-source-{each}" for each in ("sql", "table", "query")), problems.SOURCES),
    f"{TABLE}source-service": problems.SOURCES,
    f"{OFFICE}dde-source": problems.LINKS,
    f"{OFFICE}script": problems.MACROS,
    "urn:oasis:names:tc:opendocument:xmlns:script:1.0|event-listener": problems.MACROS,
    f"{DRAW}object-ole": problems.OBJECTS,
    f"{DRAW}plugin": problems.OBJECTS,
    f"{DRAW}applet": problems.OBJECTS,
}
FORMULA = f"{TABLE}formula"
FORMULAS = (
    *(f"{TABLE}{each}" for each in ("condition", "expression", "cell-range-address")),
    f"{STYLE}condition",
    f"{CALC}value",
)
"""Where a formula or an address can stand outside the cells."""
CELLS = {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}
ROW, COLUMN, PARAGRAPH, NOTE = f"{TABLE}table-row", f"{TABLE}table-column", f"{TEXT}p", f"{OFFICE}annotation"
BLANKS = {f"{TEXT}s": BLANK, f"{TEXT}tab": TAB, f"{TEXT}line-break": BREAK}
