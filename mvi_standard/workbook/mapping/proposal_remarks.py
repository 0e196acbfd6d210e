"""Writes the remarks beside the lines of a proposed mapping."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mvi_standard.texts.say import say
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.mapping.proposal import PROFILE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Column, Sheet
    from mvi_standard.workbook.mapping.column_choice import FieldLine
    from mvi_standard.workbook.mapping.header_guesses import FieldGuess
    from mvi_standard.workbook.mapping.sheet_profile import ColumnProfile

SHOWN = 12
"""Most codes that a remark lists."""


@dataclass(frozen=True)
class RemarkWriter:
    """The remarks about fields of an edition, in `nl` or `en`."""

    edition: Edition
    language: str

    def say(self, key: str, **values: object) -> str:
        """Return a phrase."""
        return say(key, self.language, **values)

    def reason(self, line: FieldLine) -> str:
        """Return how certain a field is, and why."""
        reason = self.say(f"map.{line.guess.why}", word=line.guess.word)
        return self.say("map.sure", percent=_percent(line.guess), reason=reason)

    def unknown(self, seen: ColumnProfile, guesses: tuple[FieldGuess, ...]) -> str:
        """Return the kind of values in an unknown column, never one of them, and what it might be."""
        kind = self.say("map.kind", kind=self.say(f"map.kind_{seen.kind}"), n=len(seen.values))
        fields = (f"{each.target.block}, {each.target.field} ({_percent(each)} %)" for each in guesses)
        return "; ".join([kind, *(self.say("map.perhaps", field=each) for each in fields)])

    def asked(self, path: str, field: str) -> str:
        """Return who asks for a field that no column gives."""
        required = any(each.path == field and each.required for each in self._sheets[path].columns)
        return self.say("map.required") if required else self.say("map.asked", profile=PROFILE)

    def title(self, path: str) -> str:
        """Return the name of a list."""
        return self._sheets[path].title(self.language)

    def fixed(self, path: str, field: str, value: object) -> str:
        """Return what may be filled in, or the reason of a value that was presumed; empty for any other value."""
        if value is False:
            return self.say("map.legal_forms")
        return "" if value else self.choices(path, field)

    def choices(self, path: str, field: str) -> str:
        """Return the codes that a field of a list may have, or a request to fill it in where there are too many."""
        return self._listed(next(each for each in self._sheets[path].columns if each.path == field))

    def _listed(self, column: Column) -> str:
        codes = self.edition.tables.codelists.get(column.codelist, ())
        if column.type == "boolean":
            return self.say("map.fill_codes", codes="true, false")
        if not codes or len(codes) > SHOWN:
            return self.say("map.fill")
        return self.say("map.fill_codes", codes=", ".join(codes))

    @cached_property
    def _sheets(self) -> Mapping[str, Sheet]:
        return {each.path: each for each in layout(self.edition)}


def _percent(guess: FieldGuess) -> int:
    return round(100 * guess.sure)
