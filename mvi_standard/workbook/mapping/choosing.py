"""Which column of a foreign sheet is which field: the names guess, the values confirm or contradict."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.one_reading import folded
from mvi_standard.workbook.layout import layout
from mvi_standard.workbook.mapping.blocks import BLOCKS
from mvi_standard.workbook.mapping.naming import Guess, Target, guesses, meanings
from mvi_standard.workbook.spellings import codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.layout import Column
    from mvi_standard.workbook.mapping.looking import Seen

ENOUGH = 0.5
"""From here on a guess is proposed; one that is less sure is only mentioned."""
_AGAINST, _FOR = 0.45, 0.04
_BESIDE = 0.06
"""How much less sure a second field of the same column may be: `contractwaarde` may be two, each as good."""
_CODED, _CPV = 0.6, 0.75
_TELLING = (
    ("lot", "nature"),
    ("procedure", "procedure_type"),
    ("procedure", "route"),
    ("lot", "award_basis"),
    ("contract", "kind"),
    ("commitment", "fulfilment"),
    ("target_group", "group"),
    ("supplier", "size_class"),
)
"""Fields that are known by their codes, whatever the column is called."""
_SHARE = 0.8


@dataclass(frozen=True)
class Choice:
    """A field and the column that it comes from."""

    guess: Guess
    seen: Seen


@dataclass(frozen=True)
class Line:
    """A field with the column that it comes from, or the text with columns in braces that it is made of."""

    value: str
    guess: Guess


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


def chosen(columns: Iterable[Seen], edition: Edition) -> Mapping[Target, Choice]:
    """Return the column of each field: a field has one column, and a column one field of a block."""
    offers: list[tuple[float, int, Guess, Seen]] = []
    for seen in columns:
        found = guessed(seen, edition) if not seen.of_persons else ()
        best = found[0].sure if found else 0
        offers += [(-each.sure, seen.number, each, seen) for each in found if each.sure >= max(ENOUGH, best - _BESIDE)]
    taken: dict[Target, Choice] = {}
    blocks: set[tuple[int, str]] = set()
    for _, number, guess, seen in sorted(offers, key=lambda offer: offer[:2]):
        if guess.target not in taken and (number, guess.target.block) not in blocks:
            taken[guess.target] = Choice(guess, seen)
            blocks.add((number, guess.target.block))
    return taken


def meant(text: str, codelist: str, edition: Edition) -> str | None:
    """Return the code that a text of practice, or a label, stands for; None where none is known."""
    practice = {folded(word): code for word, code in meanings().get(codelist, {}).items()}
    return practice.get(folded(text)) or codes(codelist, edition).meant(text)


def _weighed(guess: Guess, seen: Seen, edition: Edition) -> Guess:
    """Return a guess by name with what the values say of it."""
    if seen.kind == "nothing":
        return guess
    sure = guess.sure + _FOR if _fits(column_of(guess.target, edition), seen) else guess.sure * _AGAINST
    return replace(guess, sure=min(sure, 0.99), why=guess.why if sure > guess.sure else "against")


def _fits(column: Column, seen: Seen) -> bool:
    """Tell whether the values of a column can be those of a field."""
    if column.field == "cpv":
        return seen.kind in {"cpv", "kvk", "number"}
    if column.field in {"own_number", "value"} and column.type == "string":
        return seen.kind not in {"day", "yes_no"}
    allowed = {
        "date": {"day"},
        "number": {"number"},
        "integer": {"number"},
        "boolean": {"yes_no"},
        "code": {"text", "yes_no", "number"},
        "string": {"text"},
    }
    return seen.kind in allowed.get(column.type, {"text"})


def _by_content(seen: Seen, edition: Edition) -> Iterator[Guess]:
    """Give what the values alone say: CPV codes are known anywhere, and so are the codes of one list."""
    if seen.kind == "cpv":
        yield Guess(Target("lot", "cpv"), _CPV, "content")
    if seen.kind != "text":
        return
    found = [Target(*each) for each in _TELLING if _share(seen, column_of(Target(*each), edition).codelist, edition) >= _SHARE]
    if len(found) == 1:
        yield Guess(found[0], _CODED, "content")


def _share(seen: Seen, codelist: str, edition: Edition) -> float:
    """Return which part of the different values stands for a code of a list."""
    return sum(meant(each, codelist, edition) is not None for each in seen.texts) / len(seen.texts)
