"""What a column can mean: the fields that lists of practice have, by what they are about, with names for people."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.browser.page_texts import say
from mvi_standard.editions import LATEST
from mvi_standard.tables import current
from mvi_standard.texts.say import pick
from mvi_standard.workbook.mapping.blocks import BLOCKS
from mvi_standard.workbook.mapping.column_guesses import column_of
from mvi_standard.workbook.mapping.vocabulary import BlockField, listed
from mvi_standard.workbook.small.form import small_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.browser.mapping.control import Option

THEMES = "themes"
_NUMBERS = {"buyer_number": "kvk", "supplier_number": "kvk", "procedure_number": "tenderned"}


@cache
def targets() -> Mapping[str, BlockField]:
    """Return the fields that a column can be, by the value of their option."""
    return {key(target): target for target in dict.fromkeys(each.target for each in listed())}


def key(target: BlockField) -> str:
    """Return the value of the option for a field."""
    return f"{target.block}/{target.field}"


@cache
def grouped(language: str) -> Mapping[str, tuple[Option, ...]]:
    """Return the options by the name of what they are about."""
    found: dict[str, list[Option]] = {}
    for value, target in targets().items():
        block, label = about(target.block, language), field_label(target, language)
        whole = (
            label
            if "theme" in BLOCKS[target.block].fixed
            else say("map_form.option", language, block=block, field=label)
        )
        found.setdefault(block, []).append((value, whole))
    order = list(dict.fromkeys(about(name, language) for name in BLOCKS))
    return {name: tuple(found[name]) for name in sorted(found, key=order.index)}


def about(block: str, language: str) -> str:
    """Return the name of what a block is about."""
    name = THEMES if "theme" in BLOCKS[block].fixed else block.removesuffix("_number")
    return say(f"map_form.block_{name}", language)


def field_label(target: BlockField, language: str) -> str:
    """Return the name of a field: of a theme that of the theme, of a number whose number it is."""
    if theme := BLOCKS[target.block].fixed.get("theme"):
        return code_label("theme", theme, language)
    if target.block in _NUMBERS:
        return say(f"map_form.{_NUMBERS[target.block]}", language)
    return column_of(target, LATEST).label(language)


def code_label(codelist: str, code: str, language: str) -> str:
    """Return the name of a code: that of the small form where that has it, which is shorter."""
    found: str = pick(LATEST.labels[f"code:{codelist}:{code}"], language)
    return _on_small_form(codelist, language).get(code, found)


@cache
def _on_small_form(codelist: str, language: str) -> Mapping[str, str]:
    """Return the name of each code of a list that can be chosen on the small form."""
    cells = (each for each in small_form(LATEST).cells if each.column.codelist == codelist)
    return {code: name for each in cells for name, code in each.choices[language].items()}


def code_options(codelist: str, language: str) -> tuple[Option, ...]:
    """Return the codes of a list that are in use, with their names."""
    return tuple((code, code_label(codelist, code, language)) for code in current(LATEST.tables, codelist))
