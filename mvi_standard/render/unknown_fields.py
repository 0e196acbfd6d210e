"""The names that are no field of the standard, counted: one misspelled field is seen among hundreds of remarks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.demands import KNOWN_FIELD
from mvi_standard.editions import LATEST
from mvi_standard.fixes.suggestion import suggestion
from mvi_standard.personal_data import hidden
from mvi_standard.texts.say import say
from mvi_standard.texts.shortened import LONGEST

if TYPE_CHECKING:
    from mvi_standard.report import Report, UnknownField

SHOWN = 8
"""Names in a sentence; the others are counted."""


@dataclass(frozen=True)
class UnknownName:
    """A name that is no field, how often it was found, and the field that was probably meant."""

    name: str
    count: int
    meant: str | None


def unknown_names(report: Report) -> list[UnknownName]:
    """Return the names, those like a field of the standard first, and rare ones before frequent ones."""
    edition = report.edition or LATEST
    found = (UnknownName(_shown(each, report), each.count, suggestion(each.first, edition)) for each in report.unknown)
    return sorted(found, key=lambda each: each.meant is None)


def _shown(field: UnknownField, report: Report) -> str:
    return hidden(field.first.values["found"], known=report.private)[:LONGEST]


def unknown_fields(report: Report, language: str) -> str:
    """Say which names are no fields, without a full stop; empty for a single one, as its finding says it all."""
    names = unknown_names(report)
    if len(names) <= 1:
        return ""
    shown = [_named(each, language) for each in names[:SHOWN]]
    if len(names) > SHOWN:
        rest = report.counts[KNOWN_FIELD.code] - sum(each.count for each in names[:SHOWN])
        shown.append(say("result.unknown_others", language, n=rest))
    return say("result.unknown_fields", language, names="; ".join(shown))


def _named(each: UnknownName, language: str) -> str:
    key = "result.unknown_meant" if each.meant else "result.unknown_name"
    return say(key, language, name=each.name, n=each.count, meant=each.meant)
