"""What one list gets from the rows of a sheet, in a proposed mapping: fields, links, what is fixed, what texts mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard.stages import privacy
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.mapping.choosing import Line
from mvi_standard.workbook.mapping.guessing import column_of, meant
from mvi_standard.workbook.mapping.proposal import PROFILE, ProposedRecords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.mapping.blocks import Block
    from mvi_standard.workbook.mapping.choosing import Choice
    from mvi_standard.workbook.mapping.keys import Keys
    from mvi_standard.workbook.mapping.words import Target

MOST_CODES, LONGEST_CODE = 30, 40
"""A column with more values, or longer ones, is no code list of somebody."""
_THOUSANDS = re.compile(r"x ?1[.,]?000|k€|€ ?k\b|duizend", re.IGNORECASE)
_BASES = {
    "jaarwaarde": re.compile(r"jaarwaarde|jaarbedrag|per jaar|jaarlijks", re.IGNORECASE),
    "incl_opties": re.compile(r"incl\w*\.? (?:opties|verlenging)", re.IGNORECASE),
    "excl_opties": re.compile(r"excl\w*\.? (?:opties|verlenging)", re.IGNORECASE),
}
_INCLUSIVE = re.compile(r"incl\w*\.? ?(?:btw|vat)", re.IGNORECASE)


def records_of(
    block: Block, choices: Mapping[Target, Choice], keys: Keys, there: set[str], edition: Edition
) -> ProposedRecords:
    """Return what rows give to the list of a block; `there` are the blocks that the sheet has."""
    own = {target.field: choice for target, choice in choices.items() if target.block == block.name}
    own |= keys.also(block, own)
    columns = {path: Line(each.seen.name, each.guess) for path, each in own.items()} | keys.own_number(block, own)
    lists = {each.path: each for each in layout(edition)}
    asked = _asked(lists[block.list], block, columns, keys, edition)
    amounts = _amounts({**columns, **asked}, {each.path for each in lists[block.list].columns})
    fixed = {**block.fixed, **_basis(columns, block.fixed), **amounts}
    return ProposedRecords(
        block,
        "" if block.inside else keys.key(block.name),
        keys.key(block.inside) if block.inside else "",
        columns,
        {path: link for path, other in block.links.items() if (link := keys.link(other, there))},
        {path: value for path, value in fixed.items() if path not in columns or value},
        {path: found for path, each in own.items() if (found := _codes(each, edition))},
        {path: factor for path, each in own.items() if (factor := _factor(path, each, edition))},
        {path: line.value for path, line in asked.items()},
    )


def _asked(sheet: Sheet, block: Block, columns: Mapping[str, Line], keys: Keys, edition: Edition) -> dict[str, Line]:
    """Return what records need or the basic profile asks and no column gives, with one that comes near, if any."""
    fields = edition.tables.profiles[PROFILE].required.get(sheet.cls, ())
    asked = {path for each in fields for path in (each, f"{each}.amount")}
    given = {"id", *columns, *block.fixed, *block.links}
    those = [each.path for each in sheet.columns if each.required or each.path in asked]
    return {path: keys.near(path) for path in those if path not in given}


def _amounts(columns: Mapping[str, Line], known: set[str]) -> dict[str, Any]:
    """Return the currency and the VAT of each amount, as far as the name of its column tells."""
    found: dict[str, Any] = {}
    for path, line in columns.items():
        above = path.removesuffix("amount")
        if path != above and f"{above}vat" in known:
            found[f"{above}currency"] = "EUR"
            found[f"{above}vat"] = "inclusief" if _INCLUSIVE.search(line.value) else "exclusief"
    return found


def _basis(columns: Mapping[str, Line], fixed: Mapping[str, Any]) -> dict[str, str]:
    """Return what the value of a contract is about, as far as the name of its column tells."""
    line = columns.get("value.amount")
    if line is None or "value_basis" not in fixed:
        return {}
    return next(({"value_basis": code} for code, said in _BASES.items() if said.search(line.value)), {})


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
