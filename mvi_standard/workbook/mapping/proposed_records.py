"""Proposes what the rows of a sheet give to one list: fields, links, fixed values and codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard import personal_data
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.mapping.column_choice import FieldChoice, FieldLine
from mvi_standard.workbook.mapping.column_guesses import MOST_CODES, code_for, column_of
from mvi_standard.workbook.mapping.header_guesses import FieldGuess
from mvi_standard.workbook.mapping.named_buyer import kind_of
from mvi_standard.workbook.mapping.paired_route import TARGET, paired_route
from mvi_standard.workbook.mapping.proposal import PROFILE, ProposedRecords
from mvi_standard.workbook.mapping.recipe import NO_VALUE
from mvi_standard.workbook.mapping.sheet_profile import is_company
from mvi_standard.workbook.mapping.vocabulary import BlockField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.mapping.blocks import Block
    from mvi_standard.workbook.mapping.key_templates import KeyTemplates

LONGEST_CODE = 40
"""A column with longer values is not a code list."""
_THOUSANDS = re.compile(r"x ?1[.,]?000|k€|€ ?k\b|duizend", re.IGNORECASE)
_BASES = {
    "jaarwaarde": re.compile(r"jaarwaarde|jaarbedrag|per jaar|jaarlijks", re.IGNORECASE),
    "incl_opties": re.compile(r"incl\w*\.? (?:opties|verlenging)", re.IGNORECASE),
    "excl_opties": re.compile(r"excl\w*\.? (?:opties|verlenging)", re.IGNORECASE),
}
_INCLUSIVE = re.compile(r"incl\w*\.? ?(?:btw|vat)", re.IGNORECASE)


def records_of(
    block: Block, choices: Mapping[BlockField, FieldChoice], keys: KeyTemplates, there: set[str], edition: Edition
) -> ProposedRecords:
    """Return the proposal for the list of a block; `there` are the blocks that the sheet has."""
    own = {target.field: choice for target, choice in choices.items() if target.block == block.name}
    own |= keys.also(block, own)
    own |= _reason(block, own, edition)
    columns = {path: FieldLine(each.seen.name, each.guess) for path, each in own.items()} | keys.own_number(block, own)
    route = paired_route(choices, edition) if block.name == TARGET.block else None
    columns |= {TARGET.field: route[0]} if route else {}
    lists = {each.path: each for each in layout(edition)}
    asked = _asked(lists[block.list], block, columns, keys, edition)
    amounts = _amounts({**columns, **asked}, {each.path for each in lists[block.list].columns})
    fixed = {**block.fixed, **_presumed(block, own, edition), **_basis(columns, block.fixed), **amounts}
    codes = {path: found for path, each in own.items() if (found := _codes(each, edition))} | _reasons(own, edition)
    return ProposedRecords(
        block,
        "" if block.inside else keys.key(block.name),
        keys.key(block.inside) if block.inside else "",
        columns,
        {path: link for path, other in block.links.items() if (link := keys.link(other, there))},
        {path: value for path, value in fixed.items() if path not in columns or value},
        codes | ({TARGET.field: route[1]} if route else {}),
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


def _codes(choice: FieldChoice, edition: Edition) -> dict[str, str]:
    """Return the code that each text in a column may stand for; nothing when the column holds no codes."""
    codelist = column_of(choice.guess.target, edition).codelist
    texts = choice.seen.texts
    if not codelist or len(texts) > MOST_CODES or any(len(each) > LONGEST_CODE for each in texts):
        return {}
    shown = [each for each in texts if personal_data.hidden(each, anywhere=True) == each]
    found = {each: code_for(each, codelist, edition) or "" for each in shown}
    return {text: code for text, code in found.items() if text != code}


def _reason(block: Block, own: Mapping[str, FieldChoice], edition: Edition) -> dict[str, FieldChoice]:
    """Return the reason that a text such as `n.v.t.` asks, from the same column; nothing where no text asks one."""
    answers = own.get("application")
    if answers is None or not any(_asks_reason(code) for code in _codes(answers, edition).values()):
        return {}
    return {
        "reason": FieldChoice(FieldGuess(BlockField(block.name, "reason"), answers.guess.sure, "also"), answers.seen)
    }


def _reasons(own: Mapping[str, FieldChoice], edition: Edition) -> dict[str, dict[str, str]]:
    """Return what each text says of the reason: the user fills it in for those that ask one, others have none."""
    if "reason" not in own:
        return {}
    answers = own["application"]
    same = column_of(answers.guess.target, edition).codelist
    codes = {text: text for text in answers.seen.texts if code_for(text, same, edition) == text}
    codes |= _codes(answers, edition)
    return {"reason": {text: "" if _asks_reason(code) else NO_VALUE for text, code in codes.items()}}


def _asks_reason(code: str) -> bool:
    return code == "niet_relevant"


def _factor(path: str, choice: FieldChoice, edition: Edition) -> int:
    """Return the factor of a column: 100 for a percentage kept as a fraction, 1000 for amounts in thousands, else 0."""
    if column_of(choice.guess.target, edition).type != "number":
        return 0
    if path.endswith("amount"):
        return 1000 if _THOUSANDS.search(choice.seen.name) else 0
    numbers = [each for each in choice.seen.values if isinstance(each, int | float)]
    percent = path.endswith("percentage") and numbers and all(0 <= each <= 1 for each in numbers)
    return 100 if percent else 0
