"""A good workbook, and the ways to damage it: by hand as people do in a spreadsheet, or in the parts of its file."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, field
from functools import cache, partial
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from grids import FIRST, column
from openpyxl import load_workbook
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.worksheet.datavalidation import DataValidationList
from written_books import bytes_of, example, filled

from mvi_standard.finding import letters

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from openpyxl.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MODEL = "gemeente-basis"
LOTS, CONTRACTS, ORGANISATIONS, NUMBERS = "Percelen", "Contracten", "Organisaties", "Nummers van organisaties"
SUBMISSION, THEMES, REPORTS = "Aanlevering", "Thema's per perceel", "Social return"
WORKBOOK, TYPES, RELATIONS = "xl/workbook.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"


@dataclass(frozen=True)
class Damaged:
    """One damaged workbook.

    `what` says in a sentence what is wrong with it, `says` what the validator has to say of it: each time a code, and
    the cell where there is one. `whole` tells whether what was in the workbook comes through as if nothing happened.
    """

    what: str
    says: tuple[str, ...]
    make: Callable[[], bytes]
    suffix: str = ".xlsx"
    whole: bool = field(default=True, kw_only=True)

    @property
    def name(self) -> str:
        """A name for a file with it."""
        return re.sub("[^a-z0-9]+", "-", self.what.lower()).strip("-") + self.suffix


@cache
def good(suffix: str = ".xlsx") -> bytes:
    """Return the workbook before it is damaged: our own, with an example in it."""
    return bytes_of(filled(example(MODEL)), suffix)


@cache
def _bare() -> bytes:
    """Return it without what helps to fill it in, so that a hundred copies take little time."""
    book = opened(good())
    del book["Codelijsten"], book["Lees mij"]
    for name in list(book.defined_names):
        del book.defined_names[name]
    for sheet in book.worksheets:
        sheet.data_validations = DataValidationList()
        sheet.conditional_formatting = ConditionalFormattingList()
        for cell in sheet[1]:
            cell.comment = None
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Return the bytes of a workbook."""
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def opened(content: bytes) -> Workbook:
    """Open a workbook by other means than ours; a formula is its text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it would lose on saving
        return load_workbook(BytesIO(content))


def edited(change: Callable[[Workbook], object]) -> Callable[[], bytes]:
    """Return the maker of a workbook that somebody opened, changed and saved."""

    def make() -> bytes:
        book = opened(_bare())
        change(book)
        return saved(book)

    return make


def on(title: str, change: Callable[[Worksheet], object]) -> Callable[[], bytes]:
    """Return the maker of a workbook with one sheet changed."""
    return edited(lambda book: change(book[title]))


def typed(at: str, value: object) -> Callable[[], bytes]:
    """Return the maker of a workbook with something else in one cell, such as `Percelen!G3`."""
    return edited(partial(_type, at=at, value=value))


def _type(book: Workbook, at: str, value: object) -> None:
    title, _, where = at.partition("!")
    cell: Cell = book[title.strip("'")][where]
    cell.value = value
    if isinstance(value, str) and value.startswith("#"):
        cell.data_type = "e"


def parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook."""
    with ZipFile(BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(those: Mapping[str, bytes]) -> bytes:
    """Return a workbook of parts."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as file:
        for name, data in those.items():
            file.writestr(name, data)
    return target.getvalue()


def patched(name: str, old: str, new: str) -> Callable[[], bytes]:
    """Return the maker of a workbook with another text in one of its parts."""

    def make() -> bytes:
        those = parts(good())
        assert old.encode() in those[name], f"{old} is not in {name}"
        return packed({**those, name: those[name].replace(old.encode(), new.encode(), 1)})

    return make


def added(**others: bytes) -> Callable[[], bytes]:
    """Return the maker of a workbook with more parts; a name has `__` for each `/`."""
    return lambda: packed({**parts(good()), **{name.replace("__", "/"): data for name, data in others.items()}})


def cell_of(path: str, name: str, row: int = FIRST) -> str:
    """Return the cell of a field in a row of its sheet, such as `G3`: a new field beside it moves no test."""
    return f"{letters(column(path, name))}{row}"


def where(title: str) -> str:
    """Return the part in which a sheet of the good workbook stands."""
    number = opened(good()).sheetnames.index(title) + 1
    return f"xl/worksheets/sheet{number}.xml"
