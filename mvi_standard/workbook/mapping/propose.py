"""Proposes a mapping for a foreign workbook, sheet by sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.personal_data import hidden
from mvi_standard.workbook.core.cell_template import Template, plain
from mvi_standard.workbook.mapping.blocks import BLOCKS
from mvi_standard.workbook.mapping.choices import NO_CHOICES
from mvi_standard.workbook.mapping.column_choice import choose_columns
from mvi_standard.workbook.mapping.column_guesses import column_guesses
from mvi_standard.workbook.mapping.key_templates import KeyTemplates
from mvi_standard.workbook.mapping.named_buyer import kind_of, named_buyer
from mvi_standard.workbook.mapping.proposal import Proposal, ProposedRecords, ProposedSheet, Whole
from mvi_standard.workbook.mapping.proposed_records import records_of
from mvi_standard.workbook.mapping.sheet_profile import SEARCHED, columns_of, head_of
from mvi_standard.workbook.mapping.vocabulary import BlockField

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.book import Book, Grid
    from mvi_standard.workbook.mapping.choices import Choices
    from mvi_standard.workbook.mapping.column_choice import FieldChoice

_YEAR = re.compile(r"\b20[0-9]{2}\b")


def propose(book: Book, edition: Edition, choices: Choices = NO_CHOICES) -> Proposal:
    """Return a proposed mapping for a workbook; it has no sheets where nothing was recognised.

    A name of a sheet or column in which there are details of a person is not in it: nobody may read it there.
    """
    sheets = [(each, *_sheet(each, edition, choices)) for each in book.grids if _is_shown(each.name)]
    kept = [each for each in sheets if each[1].records]
    others = tuple(sheet.name for _, sheet, _ in sheets if not sheet.records)
    left = sum(bool(seen.values) for _, sheet, _ in kept for seen, _ in sheet.unknown.values())
    read = sum(len(_used(sheet.records, choices)) for _, sheet, choices in kept)
    return Proposal(
        tuple(sheet for _, sheet, _ in kept),
        others,
        tuple(_years(grid for grid, _, _ in kept)),
        _whole(kept, edition),
        (read, read + left),
    )


def _whole(kept: Iterable[tuple[Grid, ProposedSheet, Mapping[BlockField, FieldChoice]]], edition: Edition) -> Whole:
    """Return what sheets and their titles say of the whole submission."""
    those = tuple(kept)
    buyers = {key for _, sheet, choices in those for key in _buyers(sheet, choices)}
    name = named_buyer(cell for grid, sheet, _ in those for row in grid.rows[: sheet.head - 1] for cell in row)
    blocks = {records.block.name for _, sheet, _ in those for records in sheet.records}
    return Whole(
        buyer=next(iter(buyers)) if len(buyers) == 1 else "",
        name=name if _is_shown(name) else "",
        kind=kind_of([name], edition),
        relation="totaal" if "social_return" in blocks else "aanvullend",
    )


def _years(grids: Iterable[Grid]) -> Iterator[int]:
    """Yield the years in names of sheets, titles and headers."""
    for grid in grids:
        for row in ((grid.name,), *grid.rows[:SEARCHED]):
            yield from (int(year) for cell in row if isinstance(cell, str) for year in _YEAR.findall(cell))


def _buyers(sheet: ProposedSheet, choices: Mapping[BlockField, FieldChoice]) -> Iterator[str]:
    """Yield the keys of the buyers in a sheet."""
    if any(records.block.name == "buyer" for records in sheet.records):
        first = choices.get(BlockField("buyer_number", "value")) or choices[BlockField("buyer", "name")]
        yield from (plain(each) for each in first.seen.texts if _is_shown(each))


def _is_shown(name: str) -> bool:
    return hidden(name, anywhere=True) == name


def _sheet(grid: Grid, edition: Edition, chosen: Choices) -> tuple[ProposedSheet, Mapping[BlockField, FieldChoice]]:
    head = head_of(grid)
    columns = tuple(each for each in columns_of(grid, head) if _is_shown(each.name)) if head else ()
    choices = choose_columns(columns, edition, chosen.of_sheet(grid.name))
    found = tuple(_records(choices, edition, chosen))
    used = _used(found, choices)
    persons = tuple(each for each in columns if each.of_persons)
    others = tuple(each for each in columns if not each.of_persons)
    rest = [each for each in others if each.number not in used]
    unknown = {each.name: (each, column_guesses(each, edition)[:2]) for each in rest}
    sheet = ProposedSheet(grid.name, head, found, persons, unknown, others, _meanings(choices, used))
    return sheet, choices


def _meanings(choices: Mapping[BlockField, FieldChoice], used: Collection[int]) -> dict[str, BlockField]:
    """Return the surest field of each column that is read."""
    surest = sorted(choices.items(), key=lambda each: each[1].guess.sure)
    return {each.seen.name: target for target, each in surest if each.seen.number in used}


def _used(records: Iterable[ProposedRecords], choices: Mapping[BlockField, FieldChoice]) -> set[int]:
    """Return the numbers of the columns that records use, if only for a key."""
    names = {name for each in records for name in _names(each)}
    return {each.seen.number for each in choices.values() if each.seen.name in names}


def _names(records: ProposedRecords) -> Iterator[str]:
    whole = [line.value for line in records.columns.values()]
    yield from whole
    for each in (records.key, records.parent, *records.links.values(), *whole):
        yield from Template(each).headers


def _records(choices: Mapping[BlockField, FieldChoice], edition: Edition, chosen: Choices) -> Iterator[ProposedRecords]:
    """Yield the records of each block that a sheet has enough columns for, each after those it refers to."""
    keys = KeyTemplates(choices)
    there = {
        each.name
        for each in BLOCKS.values()
        if any(BlockField(each.name, need) in choices for need in each.needs) and keys.possible(each)
    }
    if "contract" in there and keys.key("lot"):
        there.add("lot")
    there -= {each.name for each in BLOCKS.values() if each.inside in BLOCKS and not keys.key(each.inside)}
    for name, block in BLOCKS.items():
        if name in there or (name == "supplier" and "supplier_number" in there):
            yield records_of(block, choices, keys, there, edition, chosen)
