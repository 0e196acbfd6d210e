"""Which fields a column may be: its name guesses, its values confirm or contradict."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.core.spellings import Spellings, codes
from mvi_standard.workbook.mapping.blocks import BLOCKS
from mvi_standard.workbook.mapping.looking import is_company, is_words
from mvi_standard.workbook.mapping.naming import Guess, guesses, simple
from mvi_standard.workbook.mapping.parts import parts
from mvi_standard.workbook.mapping.words import Target, meanings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Column
    from mvi_standard.workbook.mapping.looking import Seen

CODED, CPV = 0.6, 0.75
"""How sure the values alone make a field."""
_AGAINST, _FOR = 0.45, 0.04
_TELLING = (
    Target("lot", "nature"),
    Target("procedure", "procedure_type"),
    Target("procedure", "route"),
    Target("lot", "award_basis"),
    Target("contract", "kind"),
    Target("commitment", "fulfilment"),
    Target("target_group", "group"),
    Target("supplier", "size_class"),
)
"""Fields that are known by their codes, whatever the column is called."""
_BOTH = Target("procedure", "procedure_type")
"""What people write in one column may be two fields; then the other one follows from it."""
_SHARE, _COMPANIES, _WORDS = 0.8, 0.5, 0.5
_OF_ANYTHING = set(map(folded, ("lopend", "in uitvoering", "voldaan", "gerealiseerd")))
"""What people write of a contract or a bill as well as of a promise, so that it makes no field of a column."""
_OTHERS = {"buyer", "name", "contract"}
"""What a column with names of companies in it is not about, when it is called so."""
_KINDS = {
    "date": {"day"},
    "number": {"number"},
    "integer": {"number"},
    "boolean": {"yes_no"},
    "code": {"text", "yes_no", "number"},
    "string": {"text"},
}


@cache
def column_of(target: Target, edition: Edition) -> Column:
    """Return a field as a column of the standard."""
    path = BLOCKS[target.block].list
    sheet = next(each for each in layout(edition) if each.path == path)
    return next(each for each in sheet.columns if each.path == target.field)


def guessed(seen: Seen, edition: Edition) -> tuple[Guess, ...]:
    """Return the fields that a column may be, the most probable first."""
    found = {each.target: _weighed(each, seen, edition) for each in guesses(seen.name, edition)}
    for each in _by_content(seen, edition):
        if each.target not in found or found[each.target].sure < each.sure:
            found[each.target] = each
    return tuple(sorted(found.values(), key=lambda each: -each.sure))


def meant(text: str, codelist: str, edition: Edition) -> str | None:
    """Return the code that a text of practice, or a label, stands for; None where none is known."""
    practice, those = _spelled(codelist, edition)
    return practice.get(folded(text)) or those.meant(text)


@cache
def _spelled(codelist: str, edition: Edition) -> tuple[Mapping[str, str], Spellings]:
    practice = {folded(word): code for word, code in meanings().get(codelist, {}).items()}
    return practice, codes(codelist, edition)


def _weighed(guess: Guess, seen: Seen, edition: Edition) -> Guess:
    """Return a guess by name with what the values say of it."""
    if seen.kind == "nothing":
        return guess
    sure = guess.sure + _FOR if _fits(column_of(guess.target, edition), seen) else guess.sure * _AGAINST
    return replace(guess, sure=min(sure, 0.99), why=guess.why if sure > guess.sure else "against")


def _fits(column: Column, seen: Seen) -> bool:
    """Tell whether the values of a column can be those of a field."""
    if column.field in {"title", "name"} and seen.share(is_words) < _WORDS:
        return False
    if column.field == "cpv":
        return seen.kind in {"cpv", "kvk", "number"}
    if column.field in {"own_number", "value"} and column.type == "string":
        return seen.kind not in {"day", "yes_no"}
    return seen.kind in _KINDS[column.type]


def _by_content(seen: Seen, edition: Edition) -> Iterator[Guess]:
    """Give what the values alone say: CPV codes are known anywhere, and so are the codes of one list."""
    if seen.kind == "cpv":
        yield Guess(Target("lot", "cpv"), CPV, "content")
    if seen.kind != "text":
        return
    found = [each for each in _TELLING if _share(seen, column_of(each, edition).codelist, edition) >= _SHARE]
    if len(found) == 1 or _BOTH in found:
        yield Guess(_BOTH if _BOTH in found else found[0], CODED, "content")
    if seen.share(is_company) >= _COMPANIES and not _OTHERS & parts(simple(seen.name)):
        yield Guess(Target("supplier", "name"), CODED, "content")


def _share(seen: Seen, codelist: str, edition: Edition) -> float:
    """Return which part of the different values stands for a code of a list, and of no other thing."""
    telling = [each for each in seen.texts if folded(each) not in _OF_ANYTHING]
    return sum(meant(each, codelist, edition) is not None for each in telling) / len(seen.texts)
