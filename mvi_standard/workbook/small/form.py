"""The cells of the small form, and the rows of the full workbook that they stand for, from form.toml."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Said
from mvi_standard.requirement import LANGUAGES
from mvi_standard.tables import current
from mvi_standard.texts.say import both, has_text, pick, say
from mvi_standard.workbook.core.heads import ColumnNames
from mvi_standard.workbook.core.layout import Column, Sheet, layout
from mvi_standard.workbook.core.titles import SMALL_FORM
from mvi_standard.workbook.small.words import spelled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Path as FieldPath

TOP, READY, ROW = "top", "ready", "row"
REASON = "_reason"
"""Behind the name of a cell: the reason that its mark gives instead of a value."""
_THEME = "<theme>"
_EXPLAINED = re.compile(r" \(|, ")
"""What follows in the label of a code explains it, and is too long to choose from."""


@dataclass(frozen=True)
class FormCell:
    """A cell of the form; `column` has its name, and says what may stand in it.

    Its `part` is TOP, READY or ROW. `given` stands in an empty form. `choices` gives the code of each name that can be
    chosen, by language, `codes` those of marks, `also` those of words that people type, and `instead` the reason that a
    mark gives in place of a value.
    """

    name: str
    part: str
    column: Column
    needed: bool = False
    given: Any = None
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    also: Mapping[str, str] = field(default_factory=dict)
    instead: Mapping[str, str] = field(default_factory=dict)
    width: float = 12

    def text(self, kind: str, language: str) -> str:
        """Return the `hint` or the `example` of the cell, for a theme that of any theme; empty for none."""
        keys = (f"small_form.{kind}_{self.name}", f"small_form.{kind}_theme" if self.codes else "")
        return next((say(key, language) for key in keys if key and has_text(key)), "")

    def words(self, language: str) -> Sequence[str]:
        """Return the words of its drop-down: marks, or else names; none for a cell without one."""
        return (*self.codes,) or (*self.choices[language],)

    @cached_property
    def meanings(self) -> Mapping[str, str]:
        """The code of each mark and name in either language, as `spelled` gives it."""
        named = {spelled(name): code for those in self.choices.values() for name, code in those.items()}
        return named | {spelled(mark): code for mark, code in (*self.also.items(), *self.codes.items())}


@dataclass(frozen=True)
class FormRow:
    """A row of the sheet `list`, as form.toml has it; of each contract, or once. Rows with one `key` are one row."""

    list: str
    fields: Mapping[str, str]
    key: Sequence[str] = ("id",)
    each: bool = False
    when: str = ""
    beside: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def sources(self) -> Mapping[str, tuple[str, str]]:
        """The text of each field, and the cell without which it is left out; empty for none."""
        found = {path: (text, "") for path, text in self.fields.items()}
        return found | {path: (text, cell) for cell, those in self.beside.items() for path, text in those.items()}


@dataclass(frozen=True)
class SmallForm:
    """The whole form for one edition of the standard; `sheets` are those of the full workbook, by path."""

    cells: tuple[FormCell, ...]
    rows: tuple[FormRow, ...]
    sheets: Mapping[str, Sheet]

    def part(self, *parts: str) -> tuple[FormCell, ...]:
        """Return the cells of some parts, in order."""
        return tuple(each for each in self.cells if each.part in parts)

    def reasons(self, path: str) -> Mapping[str, tuple[str, Mapping[str, str]]]:
        """Return by field of a list where the reason goes that a mark gives instead of a value, and that of each mark.

        Only a reason that stands in the same record.
        """
        marks = {f"={each.name}": each.instead for each in self.cells if each.instead}
        fields = {(text, name) for row in self.rows if row.list == path for name, text in row.fields.items()}
        return {
            name: (reason, marks[text])
            for text, name in sorted(fields)
            for other, reason in fields
            if text in marks and other == f"{text}{REASON}"
        }

    def marks(self, path: FieldPath) -> Collection[str]:
        """Return the marks that may stand in the cell of a field of the submission."""
        fields = ".".join(each for each in path[1:] if isinstance(each, str))
        return self.reasons(str(path[0])).get(fields, ("", {}))[1] if path else ()

    def offered(self, path: FieldPath, language: str) -> Sequence[str]:
        """Return the words to choose from in the cell of a field of the submission; none without such a cell."""
        *into, name = (each for each in path if isinstance(each, str))
        texts = (row.fields.get(name, "") for row in self.rows if row.list == ".".join(into))
        asked = {text.removeprefix("=").partition("|")[0] for text in texts}
        found = next((each for each in self.cells if each.name in asked), None)
        return found.words(language) if found else ()

    @cached_property
    def sheet(self) -> Sheet:
        """The list of contracts as a sheet, so that it is read as any other."""
        return Sheet("", "", tuple(each.column for each in self.part(ROW)), SMALL_FORM)

    @cached_property
    def names(self) -> ColumnNames:
        """The names of the columns of the list."""
        return ColumnNames.of(self.sheet)

    @cached_property
    def above(self) -> Mapping[str, FormCell]:
        """The cells above the list by their names, as `spelled` gives these."""
        return {spelled(label): each for each in self.part(TOP, READY) for label in each.column.labels}


@cache
def small_form(edition: Edition) -> SmallForm:
    """Return the form for an edition."""
    data = tomllib.loads((Path(__file__).parent / "form.toml").read_text(encoding="utf-8"))
    sheets = {each.path: each for each in layout(edition)}
    cells = tuple(_cell(each, sheets, edition) for each in _by_theme(data["cells"], edition))
    return SmallForm(cells, tuple(FormRow(**each) for each in _by_theme(data["rows"], edition)), sheets)


def _by_theme(entries: Iterable[Mapping[str, Any]], edition: Edition) -> Iterator[dict[str, Any]]:
    """Yield the entries of the form: one that is `by_theme` for each theme that counts."""
    for each in entries:
        own = json.dumps({name: value for name, value in each.items() if name != "by_theme"})
        for theme in current(edition.tables, "theme") if "by_theme" in each else ("",):
            yield json.loads(own.replace(_THEME, theme))


def _cell(entry: Mapping[str, Any], sheets: Mapping[str, Sheet], edition: Edition) -> FormCell:
    own = {**entry}
    path, name = own.pop("field")
    full = next(each for each in sheets[path].columns if each.path == name)
    label = f"small_form.label_{own['name']}"
    said = both(label) if has_text(label) else Said(*edition.labels[f"code:theme:{own['name']}"][:2])
    chosen = own.pop("choices", edition.tables.codelists.get(full.codelist, ()))
    return FormCell(
        column=replace(full, path=f"form.{own['name']}", labels=(said.nl, said.en)),
        choices={each: _names(full.codelist, chosen, edition, each) for each in LANGUAGES},
        **own,
    )


def _names(codelist: str, codes: Iterable[str], edition: Edition, language: str) -> Mapping[str, str]:
    """Return the code of each name."""
    labels = {each: pick(edition.labels[f"code:{codelist}:{each}"], language) for each in codes}
    return {_EXPLAINED.split(label, maxsplit=1)[0]: code for code, label in labels.items()}
