"""A mapping proposed for a workbook that nobody described: what it may be, how sure that is, and what is left open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard import privacy
from mvi_standard.workbook.layout import layout
from mvi_standard.workbook.mapping.blocks import BLOCKS
from mvi_standard.workbook.mapping.choosing import Choice, Line, chosen, column_of, guessed, meant
from mvi_standard.workbook.mapping.keys import Keys
from mvi_standard.workbook.mapping.looking import SEARCHED, columns_of, head_of
from mvi_standard.workbook.mapping.naming import Guess, Target
from mvi_standard.workbook.mapping.template import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.book import Book, Grid
    from mvi_standard.workbook.mapping.blocks import Block
    from mvi_standard.workbook.mapping.looking import Seen

MOST_CODES, LONGEST_CODE = 30, 80
"""A column with more values, or longer ones, is no code list of somebody."""
_THOUSANDS = re.compile(r"x ?1[.,]?000|k€|€ ?k\b|duizend", re.IGNORECASE)
_YEAR = re.compile(r"\b20[0-9]{2}\b")
_INCLUSIVE = re.compile(r"incl", re.IGNORECASE)


@dataclass(frozen=True)
class ProposedRecords:
    """What rows may give to one list; `codes` say of each text what it may mean, empty where that is not known."""

    block: Block
    key: str
    parent: str
    columns: Mapping[str, Line]
    links: Mapping[str, str]
    fixed: Mapping[str, Any]
    codes: Mapping[str, Mapping[str, str]]
    factors: Mapping[str, int]


@dataclass(frozen=True)
class ProposedSheet:
    """A sheet with its head; `persons` and `unknown` are columns that are not read, the second with weak guesses."""

    name: str
    head: int
    records: tuple[ProposedRecords, ...]
    persons: tuple[Seen, ...]
    unknown: Mapping[str, tuple[Seen, tuple[Guess, ...]]]


@dataclass(frozen=True)
class Proposal:
    """A proposed mapping; `others` are sheets that hold nothing that the standard asks for.

    `years` are those that titles and columns name, `buyer` is the key of the buyer where rows name just one, and
    `recognised` says how many columns are read, of how many with something in them.
    """

    sheets: tuple[ProposedSheet, ...]
    others: tuple[str, ...]
    years: tuple[int, ...]
    buyer: str
    recognised: tuple[int, int]


def proposed(book: Book, edition: Edition) -> Proposal:
    """Propose a mapping for a workbook; no sheets in it where nothing was recognised."""
    sheets = [(each, *_sheet(each, edition)) for each in book.grids]
    kept = [(grid, sheet, choices) for grid, sheet, choices in sheets if sheet.records]
    others = tuple(sheet.name for _, sheet, _ in sheets if not sheet.records)
    texts = [str(cell) for grid, _, _ in kept for row in grid.rows[:SEARCHED] for cell in row if isinstance(cell, str)]
    years = tuple(int(each) for text in texts for each in _YEAR.findall(text))
    buyers = {key for _, sheet, choices in kept for key in _buyers(sheet, choices)}
    left = sum(bool(seen.values) for _, sheet, _ in kept for seen, _ in sheet.unknown.values())
    read = sum(len({each.seen.number for each in choices.values() if _is_used(sheet, each)}) for _, sheet, choices in kept)
    buyer = next(iter(buyers)) if len(buyers) == 1 else ""
    return Proposal(tuple(sheet for _, sheet, _ in kept), others, years, buyer, (read, read + left))


def _buyers(sheet: ProposedSheet, choices: Mapping[Target, Choice]) -> Iterator[str]:
    """Give the keys of the buyers that a sheet names."""
    if any(records.block.name == "buyer" for records in sheet.records):
        first = choices.get(Target("buyer_number", "value")) or choices[Target("buyer", "name")]
        yield from (plain(each) for each in first.seen.texts)


def _is_used(sheet: ProposedSheet, choice: Choice) -> bool:
    return any(_uses(records, choice) for records in sheet.records)


def _sheet(grid: Grid, edition: Edition) -> tuple[ProposedSheet, Mapping[Target, Choice]]:
    head = head_of(grid)
    columns = columns_of(grid, head) if head else ()
    choices = chosen(columns, edition)
    found = tuple(_records(choices, edition))
    used = {each.seen.number for records in found for each in choices.values() if _uses(records, each)}
    persons = tuple(each for each in columns if each.of_persons)
    rest = [each for each in columns if each.number not in used and not each.of_persons]
    unknown = {each.name: (each, guessed(each, edition)[:2]) for each in rest}
    return ProposedSheet(grid.name, head, found, persons, unknown), choices


def _uses(records: ProposedRecords, choice: Choice) -> bool:
    """Tell whether records take something from a column, if only for a key."""
    name = choice.seen.name
    whole = {line.value for line in records.columns.values()}
    templates = (records.key, records.parent, *records.links.values(), *whole)
    pieces = {piece for each in templates for group in re.findall(r"\{([^{}]*)\}", each) for piece in group.split("|")}
    return name in whole | pieces


def _records(choices: Mapping[Target, Choice], edition: Edition) -> Iterator[ProposedRecords]:
    """Give the blocks for which a sheet has enough, each after those that it refers to."""
    keys = Keys(choices)
    there = {
        each.name
        for each in BLOCKS.values()
        if any(Target(each.name, need) in choices for need in each.needs) and keys.possible(each)
    }
    if "contract" in there and keys.key("lot") and {Target("contract", "title"), Target("lot", "title")} & choices.keys():
        there.add("lot")
    there -= {each.name for each in BLOCKS.values() if each.inside in BLOCKS and not keys.key(each.inside)}
    for name, block in BLOCKS.items():
        if name in there or (name == "supplier" and "supplier_number" in there):
            yield _block(block, choices, keys, there, edition)


def _block(
    block: Block, choices: Mapping[Target, Choice], keys: Keys, there: set[str], edition: Edition
) -> ProposedRecords:
    own = {target.field: choice for target, choice in choices.items() if target.block == block.name}
    own |= keys.also(block, own)
    columns = {path: Line(each.seen.name, each.guess) for path, each in own.items()} | keys.own_number(block, own)
    lists = {each.path: each for each in layout(edition)}
    useful = {path: value for path, value in block.fixed.items() if path != "value_basis" or "value.amount" in columns}
    fixed = {**useful, **_amounts(columns, {each.path for each in lists[block.list].columns})}
    return ProposedRecords(
        block,
        "" if block.inside else keys.key(block.name),
        keys.key(block.inside) if block.inside else "",
        columns,
        {path: link for path, other in block.links.items() if (link := keys.link(other, there))},
        {path: value for path, value in fixed.items() if path not in columns or value},
        {path: found for path, each in own.items() if (found := _codes(each, edition))},
        {path: factor for path, each in own.items() if (factor := _factor(path, each, edition))},
    )


def _amounts(columns: Mapping[str, Line], known: set[str]) -> dict[str, Any]:
    """Return the currency and the VAT of each amount, as far as the name of its column tells."""
    found: dict[str, Any] = {}
    for path, line in columns.items():
        above = path.removesuffix("amount")
        if path != above and f"{above}vat" in known:
            found[f"{above}currency"] = "EUR"
            found[f"{above}vat"] = "inclusief" if _INCLUSIVE.search(line.value) else "exclusief"
    return found


def _codes(choice: Choice, edition: Edition) -> dict[str, str]:
    """Return what each text in a column of codes may mean; none of them when it is no column of codes at all."""
    codelist = column_of(choice.guess.target, edition).codelist
    texts = choice.seen.texts
    if not codelist or len(texts) > MOST_CODES or any(len(each) > LONGEST_CODE for each in texts):
        return {}
    shown = [each for each in texts if "@" not in each and privacy.hidden(each, anywhere=True) == each]
    found = {each: meant(each, codelist, edition) or "" for each in shown}
    return {text: code for text, code in found.items() if text != code}


def _factor(path: str, choice: Choice, edition: Edition) -> int:
    """Return what numbers have to be multiplied by: a percentage that is kept as a fraction, amounts in thousands."""
    if column_of(choice.guess.target, edition).type != "number":
        return 0
    if path.endswith("amount"):
        return 1000 if _THOUSANDS.search(choice.seen.name) else 0
    numbers = [each for each in choice.seen.values if isinstance(each, int | float)]
    percent = path.endswith("percentage") and numbers and all(0 <= each <= 1 for each in numbers)
    return 100 if percent else 0
