"""Genericode, the XML form of the code lists of the EU: row by row, and never more of XML than elements and text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.parsers import expat  # a declaration of a document type, and with it each entity, is refused below

from mvi_standard.stages.registers.files import UnusableError, Why

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT, ROW, VALUE, TEXT = "CodeList", "Row", "Value", "SimpleValue"
FORM = "genericode (.gc)"


def rows(data: bytes, columns: Mapping[str, str]) -> list[dict[str, str]]:
    """Return each row of a code list as the values of `columns`, by the names that are given for them.

    Raises UnusableError for XML that is damaged, that declares a document type, or that is no code list.
    """
    reader = _Reader(columns)
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003 - the parser takes no argument by name
    except expat.ExpatError as error:
        raise UnusableError(Why.DAMAGED, place=f"{error.lineno}:{error.offset + 1}") from error
    except UnusableError:
        raise
    except (ValueError, LookupError) as error:  # an encoding that the parser does not know
        raise UnusableError(Why.DAMAGED, place="encoding") from error
    return reader.rows


class _Reader:
    """Follows the parser through the file; only the text of the columns that are asked for is kept."""

    def __init__(self, columns: Mapping[str, str]) -> None:
        self.rows: list[dict[str, str]] = []
        self._columns, self._column, self._kept = columns, "", [""]
        self._reading = self._rooted = False
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _doctype(self, *_: Any) -> None:  # noqa: ANN401 - what it declares is not looked at
        raise UnusableError(Why.DOCTYPE)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if not self._rooted:
            self._rooted = True
            if name != ROOT:
                raise UnusableError(Why.FORM, form=FORM)
        if name == ROW:
            self.rows.append({})
        elif name == VALUE:
            self._column = self._columns.get(attributes.get("ColumnRef", ""), "")
        elif name == TEXT and self._column and self.rows:
            self._reading, self._kept = True, []

    def _text(self, text: str) -> None:
        if self._reading:
            self._kept.append(text)

    def _end(self, _: str) -> None:
        if self._reading:
            self.rows[-1][self._column] = "".join(self._kept)
            self._reading = False
