"""`python3 drive.py PIPE < steps.json > facts.json`: have a running LibreOffice open, fill in and save workbooks.

Runs in the Python that LibreOffice comes with, which knows nothing of this project.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.ValidationType import LIST
from com.sun.star.task import XInteractionHandler

FILTERS = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".ods": "calc8",
    ".xls": "MS Excel 97",
    ".pdf": "calc_pdf_Export",
}
SECONDS = 60
ASIDE = "Apart"


class Questions(unohelper.Base, XInteractionHandler):  # type: ignore[misc] # UNO has no types
    """Keeps what a user would be asked, such as whether a file has to be repaired."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def handle(self, request: Any) -> None:
        """Hear a question; without an answer the file is not opened."""
        self.asked.append(str(request.Request.value if hasattr(request.Request, "value") else request.Request))


def connected(pipe: str) -> Any:
    """Return the desktop of LibreOffice, as soon as it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + SECONDS
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def step(desktop: Any, wanted: dict[str, Any]) -> dict[str, Any]:
    """Open one workbook, type in it, say what is in it, save it under other names."""
    questions = Questions()
    options = [PropertyValue(Name="Hidden", Value=True), PropertyValue(Name="InteractionHandler", Value=questions)]
    book = desktop.loadComponentFromURL(Path(wanted["open"]).as_uri(), "_blank", 0, tuple(options))
    if book is None:
        return {"asked": questions.asked, "opened": False}
    try:
        for title, where, text in wanted.get("type", ()):
            book.Sheets.getByName(title).getCellRangeByName(where).FormulaLocal = text
        found = {
            "asked": questions.asked,
            "opened": True,
            "sheets": {each.Name: cells(each) for each in book.Sheets},
            "checks": {at: check(_cell(book, at)) for at in wanted.get("checks", ())},
            "notes": {each.Name: notes(each) for each in book.Sheets},
            "links": [link for each in wanted.get("links", ()) for link in links(book.Sheets.getByName(each))],
            "shown": [_cell(book, at).String for at in wanted.get("shown", ())],
            "worked_out": [worked_out(book, each) for each in wanted.get("work_out", ())],
        }
        for name in wanted.get("save", ()):
            kind = PropertyValue(Name="FilterName", Value=FILTERS[Path(name).suffix])
            book.storeToURL(Path(name).as_uri(), (kind,))
    finally:
        book.close(True)  # noqa: FBT003 - UNO takes it by position only
    return found


def cells(sheet: Any) -> list[tuple[Any, ...]]:
    """Return the rows of a sheet from A1: texts as they are, and numbers, which a day is too."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)  # noqa: FBT003 - as above
    last = cursor.RangeAddress
    return list(sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow).getDataArray())


def check(cell: Any) -> dict[str, Any]:
    """Return what a cell lets people type, and what it tells them."""
    found = cell.Validation
    return {
        "list": found.Type == LIST and found.ShowList > 0,
        "formula": found.getFormula1(),
        "help": found.InputMessage if found.ShowInputMessage else "",
        "error": found.ErrorMessage if found.ShowErrorMessage else "",
    }


def notes(sheet: Any) -> dict[str, str]:
    """Return the notes of a sheet, by the address of their cell."""
    made = {}
    for each in sheet.Annotations:
        at = sheet.getCellByPosition(each.Position.Column, each.Position.Row).AbsoluteName
        made[at.rpartition(".")[2].replace("$", "")] = each.AnnotationShape.String
    return made


def links(sheet: Any) -> list[str]:
    """Return where the links of a sheet lead to."""
    height, width = len(rows := cells(sheet)), len(rows[0])
    those = [sheet.getCellByPosition(column, row) for row in range(height) for column in range(width)]
    return [field.URL for each in those for field in each.TextFields]


def worked_out(book: Any, formula: str) -> str:
    """Return what becomes of a formula, on a sheet that is gone afterwards: all others are locked."""
    book.Sheets.insertNewByName(ASIDE, book.Sheets.Count)
    cell = book.Sheets.getByName(ASIDE).getCellByPosition(0, 0)
    cell.Formula = formula
    text = str(cell.String) if not cell.getError() else f"error {cell.getError()}"
    book.Sheets.removeByName(ASIDE)
    return text


def _cell(book: Any, at: str) -> Any:
    title, _, where = at.partition("!")
    return book.Sheets.getByName(title).getCellRangeByName(where)


if __name__ == "__main__":
    desktop = connected(sys.argv[1])
    json.dump([step(desktop, each) for each in json.load(sys.stdin)], sys.stdout)
