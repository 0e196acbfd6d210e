"""Guesses the fields that a column may be: its name suggests them, its values confirm or contradict."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.core.spellings import Spellings, codes
from mvi_standard.workbook.mapping.blocks import BLOCKS
from mvi_standard.workbook.mapping.header_guesses import FieldGuess, header_guesses, simple
from mvi_standard.workbook.mapping.sheet_profile import is_company, is_words
from mvi_standard.workbook.mapping.vocabulary import BlockField, meanings, parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.mapping.sheet_profile import ColumnProfile

CODED, CPV = 0.6, 0.75
"""The certainty of a field by its values alone."""
_AGAINST, _FOR = 0.45, 0.04
_TELLING = (
    BlockField("lot", "nature"),
    BlockField("procedure", "procedure_type"),
    BlockField("procedure", "route"),
    BlockField("lot", "award_basis"),
    BlockField("contract", "kind"),
    BlockField("commitment", "fulfilment"),
    BlockField("target_group", "group"),
    BlockField("supplier", "size_class"),
)
"""Fields recognised by their codes, whatever the column is called."""
_BOTH = BlockField("procedure", "procedure_type")
"""A column for two fields: the other one follows from it."""
_SHARE, _COMPANIES, _WORDS = 0.8, 0.5, 0.5
_KNOWN = 0.3
"""The share of the texts in a column that have to stand for a code, before its name is believed."""
_OF_ANYTHING = set(map(folded, ("lopend", "in uitvoering", "voldaan", "gerealiseerd")))
"""Words for a contract or a bill as well as a commitment, so that they identify no field."""
_OTHERS = {"buyer", "name", "contract"}
"""Header parts by which a column with names of companies is not about suppliers."""
MOST_CODES = 30
"""A column with more different values is not a code list."""
_KINDS = {
    "date": {"day"},
    "number": {"number"},
    "integer": {"number"},
    "boolean": {"yes_no"},
    "code": {"text", "yes_no", "number"},
    "string": {"text"},
}


@cache
def column_of(target: BlockField, edition: Edition) -> Column:
    """Return a field as a column of the standard."""
    path = BLOCKS[target.block].list
    sheet = next(each for each in layout(edition) if each.path == path)
    return next(each for each in sheet.columns if each.path == target.field)


def column_guesses(seen: ColumnProfile, edition: Edition) -> tuple[FieldGuess, ...]:
    """Return the fields that a column may be, most probable first."""
    found = {each.target: _weighed(each, seen, edition) for each in header_guesses(seen.name, edition)}
    for each in _by_content(seen, edition):
        if each.target not in found or found[each.target].sure < each.sure:
            found[each.target] = each
    return tuple(sorted(found.values(), key=lambda each: -each.sure))


def code_for(text: str, codelist: str, edition: Edition) -> str | None:
    """Return the code for a word of practice or a label; None where none is known."""
    practice, those = _spelled(codelist, edition)
    return practice.get(folded(text)) or those.meant(text)


@cache
def _spelled(codelist: str, edition: Edition) -> tuple[Mapping[str, str], Spellings]:
    practice = {folded(word): code for word, code in meanings().get(codelist, {}).items()}
    return practice, codes(codelist, edition)


def _weighed(guess: FieldGuess, seen: ColumnProfile, edition: Edition) -> FieldGuess:
    """Return a guess by name, weighed by the values of the column."""
    if seen.kind == "nothing":
        return guess
    sure = guess.sure + _FOR if _fits(column_of(guess.target, edition), seen, edition) else guess.sure * _AGAINST
    return replace(guess, sure=min(sure, 0.99), why=guess.why if sure > guess.sure else "against")


def _fits(column: Column, seen: ColumnProfile, edition: Edition) -> bool:
    """Return whether the values of a column can be those of a field."""
    if column.type == "code" and seen.kind == "text" and len(seen.texts) <= MOST_CODES:
        return _share(seen, column.codelist, edition) >= _KNOWN
    if column.field in {"title", "name"} and seen.share(is_words) < _WORDS:
        return False
    if column.field == "cpv":
        return seen.kind in {"cpv", "kvk", "number"}
    if column.type == "code" and seen.kind == "number":
        return _share(seen, column.codelist, edition) >= _KNOWN
    if column.field in {"own_number", "value"} and column.type == "string":
        return seen.kind not in {"day", "yes_no"}
    return seen.kind in _KINDS[column.type]


def _by_content(seen: ColumnProfile, edition: Edition) -> Iterator[FieldGuess]:
    """Yield guesses by values alone: CPV codes, the codes of one list, names of companies."""
    if seen.kind == "cpv":
        yield FieldGuess(BlockField("lot", "cpv"), CPV, "content")
    if seen.kind != "text":
        return
    found = [each for each in _TELLING if _share(seen, column_of(each, edition).codelist, edition) >= _SHARE]
    if len(found) == 1 or _BOTH in found:
        yield FieldGuess(_BOTH if _BOTH in found else found[0], CODED, "content")
    if seen.share(is_company) >= _COMPANIES and not _OTHERS & parts(simple(seen.name)):
        yield FieldGuess(BlockField("supplier", "name"), CODED, "content")


def _share(seen: ColumnProfile, codelist: str, edition: Edition) -> float:
    """Return the share of the different values that stand for a code of a list and for nothing else."""
    telling = [each for each in seen.texts if folded(each) not in _OF_ANYTHING]
    return sum(code_for(each, codelist, edition) is not None for each in telling) / len(seen.texts)
