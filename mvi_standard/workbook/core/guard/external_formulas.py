"""Formulas that read another file, call another program or fetch something, in cells and outside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.workbook.core.guard.refusal import unwanted
from mvi_standard.workbook.core.titles import LIST_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.parsers.expat import XMLParserType

    from mvi_standard.finding import Place

PROGRAMS = ("DDE", "RTD", "CALL", "REGISTER", "REGISTER.ID", "EXEC")
"""Functions that ask another program or start one: DDE in LibreOffice, the rest in Excel."""
FETCHING = ("WEBSERVICE", "IMAGE", "SQL.REQUEST")
"""Functions that fetch from an address, which a formula can put the data of cells in."""
_FUNCTION = rf"\b(?:{'|'.join(map(re.escape, (*PROGRAMS, *FETCHING)))})\s*\("
_PERHAPS = ("|", "'#", ":/", *PROGRAMS, *FETCHING)
"""Most formulas hold none of these, in capitals; then only the name of a file could ask something."""
_ASKING = re.compile(rf":/|{_FUNCTION}", re.IGNORECASE)
"""Such a function, or the address of a file that is not quoted."""
_QUOTED = r""""[^"]*(?:"|\Z)|(?P<name>'(?:[^']+|'')*(?:'|\Z))"""
"""A text, which does nothing, and the name of a sheet, in which signs do nothing. What is not closed goes to the end.

A doubled quote in a text makes two texts of it, which is as good.
"""
_ODS = re.compile(_QUOTED)
_XLSX = re.compile(rf"{_QUOTED}|(?P<bracket>\[(?:[^\[\]']+|'.)*\]?)", re.DOTALL)
"""With the columns of a table: `Tabel1[Kosten | baten]`, where an apostrophe stands before any sign."""
_FILE = re.compile(r"[\[\]\\/]")
"""No name of a sheet has these signs, the name of a file in front of it does."""
_NUMBERED = re.compile(r"^'?\[[0-9]+\]")
"""Another file by its number: its name is in a part of its own, and without that part the number says nothing."""
_SHEET = re.compile(r"[\w!]")
"""Next character after the name of a file in brackets: a sheet in it, or a name."""
_IN_FILE = re.compile(rf"\]{_SHEET.pattern}")
_ARRAY = re.compile(r"\{[^{}!]*\}")
"""Values in a formula of an .ods, `{1;2|3;4}`."""
ELSEWHERE, NOTHING = "|", "''"
FORMULA_ELEMENTS = (
    "f",
    "formula",
    "formula1",
    "formula2",
    "definedName",
    "calculatedColumnFormula",
    "totalsRowFormula",
)
"""The elements that hold one as their text, without their prefix."""


def asks_elsewhere(formula: str) -> bool:
    """Return whether a formula in an .xlsx reaches outside the workbook; a `|` outside all quotes is a DDE call."""
    bare = _bare(formula, _XLSX)
    return ELSEWHERE in bare or bool(_ASKING.search(bare))


def refuse_formulas(attributes: Mapping[str, str], *names: str, place: Place | None = None) -> None:
    """Refuse an element of an .ods if one of these attributes reaches outside the workbook."""
    for name in names:
        bare = _bare(attributes.get(name, ""), _ODS)
        if ELSEWHERE in _ARRAY.sub("", bare) or _ASKING.search(bare):
            raise unwanted("workbook.asks", place)


def _bare(formula: str, tokens: re.Pattern[str]) -> str:
    """Return a formula without its texts and names, in one pass; with a `|` for each name of another file."""
    return tokens.sub(_without, formula) if _perhaps(formula) else ""


def _perhaps(formula: str) -> bool:
    """Tell at a glance that a formula asks nothing, as most do."""
    capitals = formula.upper()
    named = ("'!" in formula and _FILE.search(formula)) or _IN_FILE.search(formula)
    return bool(named) or any(each in capitals for each in _PERHAPS)


def _without(found: re.Match[str]) -> str:
    token, after = found[0], found.string[found.end() : found.end() + 1]
    if not (token.endswith("]") if found.lastgroup == "bracket" else token.count(token[0]) % 2 == 0):
        return token  # not closed, so that it hides nothing
    if found.lastgroup == "name":
        away = after == "#" or (after == "!" and bool(_FILE.search(_NUMBERED.sub("", token))))
    else:
        away = found.lastgroup == "bracket" and bool(_SHEET.match(after)) and not _NUMBERED.match(token)
    return ELSEWHERE if away else NOTHING


class OutsideFormulas:
    """Parses one formula at a time, until the next element begins; `listed` is where our list of findings begins."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.open = self.ours = False
        self.listed = ""

    def begin(self, parser: XMLParserType, attributes: Mapping[str, str]) -> None:
        """Handle the start of a formula."""
        self.open, self.ours = True, attributes.get("name") == LIST_NAME
        parser.CharacterDataHandler = self.pieces.append

    def close(self, parser: XMLParserType) -> None:
        """Check the complete formula; raises Unreadable when it reaches outside the workbook."""
        parser.CharacterDataHandler, self.open = None, False
        formula = "".join(self.pieces)
        self.pieces.clear()
        if asks_elsewhere(formula):
            raise unwanted("workbook.asks")
        if self.ours:
            self.listed = (self.listed + formula)[:100]
