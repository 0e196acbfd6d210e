"""The answers in the form, by the names of its controls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mvi_standard.browser.mapping.control import YES
from mvi_standard.browser.mapping.meanings import key, targets
from mvi_standard.editions import LATEST
from mvi_standard.workbook.mapping.choices import Choices
from mvi_standard.workbook.mapping.named_buyer import kind_of
from mvi_standard.workbook.mapping.vocabulary import BlockField

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.workbook.mapping.proposal import Proposal, Whole


def column_name(sheet: str, column: str) -> str:
    """Return the name of the control for a column."""
    return f"column/{sheet}/{column}"


def fitted(given: Mapping[str, str], base: Proposal) -> dict[str, str]:
    """Return answers, those about a column of a sheet that is gone for each column with that name."""
    sheets = {each.name for each in base.sheets}
    parts = ((name.split("/", 2), value) for name, value in given.items() if name.startswith("column/"))
    gone = {rest[-1]: value for (_, *rest), value in parts if rest[0] not in sheets}
    columns = ((column_name(each.name, column.name), column.name) for each in base.sheets for column in each.columns)
    return {name: gone[column] for name, column in columns if column in gone} | dict(given)


@dataclass(frozen=True)
class Answers:
    """Answers by the name of the control; none at all before the form was shown."""

    given: Mapping[str, str]

    def get(self, name: str, default: str = "") -> str:
        """Return one answer, without blanks around it."""
        return str(self.given.get(name, default)).strip()

    def choices(self, base: Proposal) -> Choices:
        """Return what was chosen other than a first proposal says."""
        return Choices(
            columns=dict(self._columns(base)),
            without=frozenset(BlockField(*each) for *each, value in self._named("shares", 2) if value != YES),
            fixed={BlockField(*each): value for *each, value in self._named("fixed", 2) if value},
            words={(codelist, text): value for codelist, text, value in self._named("word", 2) if value},
            blank=self.get("blank"),
            persons=frozenset(name for name, value in self._named("person", 1) if value == YES),
        )

    def whole(self, base: Whole) -> Whole:
        """Return what holds for the whole submission."""
        name = self.get("name", base.name)
        count = self.get("count")
        return replace(
            base,
            name=name,
            kind=self.get("kind") or kind_of([name], LATEST),
            number=self.get("number"),
            inclusion=self.get("inclusion"),
            count=int(count) if is_count(count) else None,
        )

    def _columns(self, base: Proposal) -> Iterator[tuple[tuple[str, str], BlockField | None]]:
        """Yield the columns that mean something else than was proposed."""
        for sheet in base.sheets:
            for column in sheet.columns:
                meant = sheet.meanings.get(column.name)
                before = key(meant) if meant else ""
                chosen = self.get(column_name(sheet.name, column.name), before)
                if chosen != before:
                    yield (sheet.name, column.name), targets().get(chosen)

    def _named(self, kind: str, parts: int) -> Iterator[tuple[str, ...]]:
        """Yield the parts of each name of a kind, and its answer."""
        for name, value in self.given.items():
            first, *rest = name.split("/", parts)
            if first == kind and len(rest) == parts:
                yield (*rest, str(value).strip())


def is_count(text: str) -> bool:
    """Return whether a text is a whole number that a count may be."""
    return text.isdecimal() and text.isascii() and len(text) < len("10000000")
