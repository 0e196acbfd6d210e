"""Proposes what the rows of a sheet give to one list: fields, links, fixed values and codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.mapping.column_choice import FieldChoice, FieldLine
from mvi_standard.workbook.mapping.column_guesses import column_of
from mvi_standard.workbook.mapping.header_guesses import FieldGuess
from mvi_standard.workbook.mapping.named_buyer import kind_of
from mvi_standard.workbook.mapping.paired_route import TARGET, paired_route
from mvi_standard.workbook.mapping.proposal import PROFILE, ProposedRecords
from mvi_standard.workbook.mapping.sheet_profile import is_company
from mvi_standard.workbook.mapping.vocabulary import BlockField
from mvi_standard.workbook.mapping.word_codes import WordCodes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.mapping.blocks import Block
    from mvi_standard.workbook.mapping.choices import Choices
    from mvi_standard.workbook.mapping.key_templates import KeyTemplates

_THOUSANDS = re.compile(r"x ?1[.,]?000|k€|€ ?k\b|duizend", re.IGNORECASE)
_BASES = {
    "jaarwaarde": re.compile(r"jaarwaarde|jaarbedrag|per jaar|jaarlijks", re.IGNORECASE),
    "incl_opties": re.compile(r"incl\w*\.? (?:opties|verlenging)", re.IGNORECASE),
    "excl_opties": re.compile(r"excl\w*\.? (?:opties|verlenging)", re.IGNORECASE),
}
_INCLUSIVE = re.compile(r"incl\w*\.? ?(?:btw|vat)", re.IGNORECASE)


def records_of(  # noqa: PLR0913, PLR0917 - a block, what is known of the sheet, and what was chosen
    block: Block,
    choices: Mapping[BlockField, FieldChoice],
    keys: KeyTemplates,
    there: set[str],
    edition: Edition,
    chosen: Choices,
) -> ProposedRecords:
    """Return the proposal for the list of a block; `there` are the blocks that the sheet has."""
    own = {target.field: choice for target, choice in choices.items() if target.block == block.name}
    own |= {path: each for path, each in keys.also(block, own).items() if (block.name, path) not in chosen.without}
    words = WordCodes(edition, chosen)
    own |= words.reason(block, own)
    columns = {path: FieldLine(each.seen.name, each.guess) for path, each in own.items()} | keys.own_number(block, own)
    route = paired_route(choices, edition) if block.name == TARGET.block else None
    columns |= {TARGET.field: route[0]} if route else {}
    lists = {each.path: each for each in layout(edition)}
    asked = _asked(lists[block.list], block, columns, keys, edition)
    amounts = _amounts({**columns, **asked}, {each.path for each in lists[block.list].columns})
    fixed = {**block.fixed, **_presumed(block, own, edition), **_basis(columns, block.fixed), **amounts}
    fixed |= {target.field: value for target, value in chosen.fixed.items() if target.block == block.name}
    codes = words.of(own) | ({TARGET.field: words.route(route[1])} if route else {})
    if fixed.get("natural_person") == "" and chosen.persons is not None:
        fixed["natural_person"] = False
        columns |= _persons(own["name"], chosen.persons)
        codes["natural_person"] = {each: "ja" if each in chosen.persons else "nee" for each in own["name"].seen.texts}
    return ProposedRecords(
        block,
        "" if block.inside else keys.key(block.name),
        keys.key(block.inside) if block.inside else "",
        columns,
        {path: link for path, other in block.links.items() if (link := keys.link(other, there))},
        {path: value for path, value in fixed.items() if path not in columns or value},
        {path: those for path, those in codes.items() if path in columns},
        {path: factor for path, each in own.items() if (factor := _factor(path, each, edition))},
        {path: line.value for path, line in asked.items()},
    )


def _presumed(block: Block, own: Mapping[str, FieldChoice], edition: Edition) -> dict[str, Any]:
    """Return what the names of organisations tell: none is a person where each has a legal form."""
    names = own.get("name")
    if names is None:
        return {}
    if block.name == "buyer":
        return {"organisation_type": kind_of(names.seen.texts, edition)}
    return {"natural_person": False} if names.seen.texts and all(map(is_company, names.seen.texts)) else {}


def _persons(names: FieldChoice, persons: frozenset[str]) -> dict[str, FieldLine]:
    """Return whether a supplier is a person as a field of the column of names; nothing where none of them is."""
    guess = FieldGuess(BlockField("supplier", "natural_person"), 1, "chosen")
    return {"natural_person": FieldLine(names.seen.name, guess)} if persons.intersection(names.seen.texts) else {}


def _asked(
    sheet: Sheet, block: Block, columns: Mapping[str, FieldLine], keys: KeyTemplates, edition: Edition
) -> dict[str, FieldLine]:
    """Return the fields that are required or in the basic profile and no column gives, with a near column if any."""
    fields = edition.tables.profiles[PROFILE].required.get(sheet.cls, ())
    asked = {path for each in fields for path in (each, f"{each}.amount")}
    given = {"id", *columns, *block.fixed, *block.links}
    those = [each.path for each in sheet.columns if each.required or each.path in asked]
    return {path: keys.near(path) for path in those if path not in given}


def _amounts(columns: Mapping[str, FieldLine], known: set[str]) -> dict[str, Any]:
    """Return the currency and the VAT of each amount, by the name of its column."""
    found: dict[str, Any] = {}
    for path, line in columns.items():
        above = path.removesuffix("amount")
        if path != above and f"{above}vat" in known:
            found[f"{above}currency"] = "EUR"
            found[f"{above}vat"] = "inclusief" if _INCLUSIVE.search(line.value) else "exclusief"
    return found


def _basis(columns: Mapping[str, FieldLine], fixed: Mapping[str, Any]) -> dict[str, str]:
    """Return the basis of the value of a contract, by the name of its column."""
    line = columns.get("value.amount")
    if line is None or "value_basis" not in fixed:
        return {}
    return next(({"value_basis": code} for code, words in _BASES.items() if words.search(line.value)), {})


def _factor(path: str, choice: FieldChoice, edition: Edition) -> int:
    """Return the factor of a column: 100 for a percentage kept as a fraction, 1000 for amounts in thousands, else 0."""
    if column_of(choice.guess.target, edition).type != "number":
        return 0
    if path.endswith("amount"):
        return 1000 if _THOUSANDS.search(choice.seen.name) else 0
    numbers = [each for each in choice.seen.values if isinstance(each, int | float)]
    percent = path.endswith("percentage") and numbers and all(0 <= each <= 1 for each in numbers)
    return 100 if percent else 0
