"""From a submission back to a small form, which is the reverse of the rows that it stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.cell_writing import cell
from mvi_standard.workbook.small.form import READY, REASON, ROW, TOP, small_form
from mvi_standard.workbook.small.page import FormContents, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Path
    from mvi_standard.workbook.core.cell_writing import Cell
    from mvi_standard.workbook.small.form import FormCell, FormRow, SmallForm

    Json = Mapping[str, Any]

CONTRACTS = "contracts"
_NAMED = re.compile(r"\{([a-z_]+)\}")
"""A cell in a key that cannot be another cell instead."""


def contents_of(values: Json, edition: Edition, language: str) -> FormContents:
    """Return the form that holds as much of a submission as fits; raises CannotHold for a value that no cell holds."""
    form = small_form(edition)
    taking = _Taking(form, values)
    contracts = [taking.cells(each) for each in _objects(values.get(CONTRACTS))]
    above: dict[str, Any] = {}
    for each in reversed((taking.cells(None), *contracts)):
        above |= each
    rows = [
        {one.name: _shown(each, one, taking, language, (CONTRACTS, at)) for one in form.part(ROW)}
        for at, each in enumerate(contracts)
    ]
    known = {each.name: _shown(above, each, taking, language, ()) for each in form.part(TOP, READY)}
    return FormContents(known, rows)


@dataclass(frozen=True)
class _Taking:
    """Takes the cells of a form from a submission."""

    form: SmallForm
    values: Json

    def cells(self, contract: Json | None) -> dict[str, Any]:
        """Return the cells above the list, or those of a contract, by the rows that they stand for."""
        found: dict[str, Any] = {}
        for row in self.form.rows:
            for record in self._records(row, contract) if row.each == (contract is not None) else ():
                for path, (text, _) in row.sources.items():
                    found = dict(_read(text, _at(record, path))) | found
        return found

    @cached_property
    def instead(self) -> Mapping[str, Any]:
        """What an empty cell stands for where another is read instead of it."""
        given = {each.name: each.given for each in self.form.cells}
        texts = (text for row in self.form.rows for text in row.fields.values() if text.startswith("=") and "|" in text)
        return {name: given[other] for name, _, other in (text[1:].partition("|") for text in texts)}

    def _records(self, row: FormRow, contract: Json | None) -> list[Json]:
        """Return the records that a row of the form is about."""
        above, _, name = row.list.rpartition(".")
        if above:
            parent = next(each for each in self.form.rows if each.list == above and each.each == row.each)
            those = [one for each in self._records(parent, contract) for one in _objects(each.get(name))]
            fixed = {path: row.fields[path] for path in {*row.fields} - {row.key[0]}}
            return [each for each in those if all(_fits(text, _at(each, path)) for path, text in fixed.items())]
        if "id" in row.fields and row.list:
            there = self._by_id[row.list]
            return [there[key] for key in self._linked(row, contract) if key in there]
        return _objects(self.values.get(row.list)) if row.list else [self.values]

    def _linked(self, row: FormRow, contract: Json | None) -> list[str]:
        """Return the ids of the records that a contract, or the submission as a whole, refers to."""
        owner = next(each for each in self.form.rows if each.list == ("" if contract is None else CONTRACTS))
        if contract is not None and row is owner:
            return [str(contract.get("id"))]
        paths = [path for path, text in owner.fields.items() if text == row.fields["id"]]
        found = [_at(self.values if contract is None else contract, path) for path in paths]
        return [one for each in found for one in (each if isinstance(each, list) else [each]) if isinstance(one, str)]

    @cached_property
    def _by_id(self) -> Mapping[str, Mapping[str, Json]]:
        lists = {row.list for row in self.form.rows if "id" in row.fields and row.list}
        return {name: {str(each.get("id")): each for each in _objects(self.values.get(name))} for name in lists}


def _objects(those: Any) -> list[Json]:  # noqa: ANN401 - what stands in a JSON document
    return [each for each in those if isinstance(each, dict)] if isinstance(those, list | tuple) else []


def _at(record: Json, path: str) -> Any:  # noqa: ANN401 - idem
    """Return the value at a machine path; None where there is none."""
    found: Any = record
    for each in path.split("."):
        found = found.get(each) if isinstance(found, dict) else None
    return found


def _fits(text: str, value: Any) -> bool:  # noqa: ANN401 - idem
    """Return whether a value is what the form fixes; anything fits where cells say it."""
    return text.startswith("=") or "{" in text or value == text


def _read(text: str, value: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - idem
    """Yield the cell behind a field, and what it holds."""
    if value is not None and text.startswith("="):
        yield text[1:].partition("|")[0], value
    elif isinstance(value, str) and (named := _NAMED.findall(text)):
        before, _, after = text.partition(f"{{{named[0]}}}")
        if value.startswith(before) and value.endswith(after):
            part = value.removeprefix(before).removesuffix(after)
            yield named[0], int(part) if part.isdecimal() else part


def _shown(cells: Json, one: FormCell, taking: _Taking, language: str, path: Path) -> Cell:
    """Return the content of a cell: empty where that means the same, and a mark where there is a reason instead."""
    value, reason = cells.get(one.name), cells.get(f"{one.name}{REASON}")
    if value is None:
        mark = next((mark for mark, code in one.instead.items() if code == reason), None)
        return mark or shown(one.given, one, language)
    if value == taking.instead.get(one.name):
        return None
    word = shown(value, one, language)
    return word if word != value else cell(value, one.column, language, path)
