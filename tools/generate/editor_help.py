"""Help in editors: the words of the standard in one language, examples of values, and what a new record begins with."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from tools.generate.texts import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tools.generate.standard import Class, ElementWords, Field, Standard, Type

MARKUP = re.compile(r"[\\`*<\[]")
SHOWN = 12
"""Codes that a message names; the rest is counted, and the editor proposes them all."""


@dataclass(frozen=True)
class Speech:
    """The words of the standard in `nl` or `en`, in the form that editors show."""

    language: str

    def say(self, key: str, *inserted: object, **values: object) -> str:
        """Return a sentence around the words of the standard."""
        return say("editor", key, self.language, *inserted, **values)

    def label_and_definition(self, words: ElementWords) -> tuple[str, str]:
        """Return the label and the definition."""
        label, definition = (getattr(words, f"{part}_{self.language}") for part in ("label", "definition"))
        return label, definition

    def help(self, words: ElementWords, *more: str) -> dict[str, Any]:
        """Return the label and the definition, with `more` paragraphs for editors that show markup."""
        label, definition = self.label_and_definition(words)
        shown = "\n\n".join([plain(definition), *more])
        return {"title": label, "description": definition, "markdownDescription": shown}

    def codes(self, rows: Sequence[Mapping[str, str]]) -> dict[str, Any]:
        """Return what an editor shows with each code of a closed list: deprecated codes last."""
        return {
            "enumDetails": [row[f"label_{self.language}"] for row in rows],
            "enumDescriptions": [self.code(row) for row in rows],
            "markdownEnumDescriptions": [self.code(row, "**") for row in rows],
            "enumSortTexts": [f"{bool(row['deprecated_in']):d}{place:04d}" for place, row in enumerate(rows)],
        }

    def code(self, row: Mapping[str, Any], bold: str = "") -> str:
        """Return label, definition and what came in the place of a code; as markup when `bold` is given."""
        label, definition = (str(row[f"{key}_{self.language}"]) for key in ("label", "definition"))
        if bold:
            label, definition = plain(label), plain(definition)
        gone = self.gone(row.get("deprecated_in"), row.get("replaced_by"))
        return " ".join(filter(None, (f"{bold}{label}{bold}.", definition, gone)))

    def gone(self, since: str | None, instead: str | None) -> str:
        """Return since when something is deprecated and what came in its place; empty when it is in use."""
        if not since:
            return ""
        return " ".join([self.say("deprecated", since), *([self.say("replaced", instead)] if instead else [])])

    def listed(self, codes: Sequence[str]) -> str:
        """Return the first codes of a list and how many more there are."""
        rest = len(codes) - SHOWN
        return ", ".join(codes[:SHOWN]) + (self.say("others", rest) if rest > 0 else "")


def plain(text: str) -> str:
    """Return text that reads the same where markup is shown."""
    return MARKUP.sub(lambda sign: f"\\{sign[0]}", text)


def codes_of(each: Type, standard: Standard) -> dict[str, Mapping[str, Any]]:
    """Return the codes of the open list that belongs to a type, with their words; empty without a list."""
    if each.codelist is None:
        return {}
    if each.codelist == "kpi":
        return dict(standard.kpis)
    return {row["code"]: row for row in standard.codelists[each.codelist].rows}


def example_of(each: Type, standard: Standard) -> str:
    """Return a value that a type with a pattern accepts; one with a code list takes the first code of its list."""
    return each.example or next(iter(codes_of(each, standard)), LATEST.version)


def skeleton(each: Class, standard: Standard) -> dict[str, Any]:
    """Return the required fields of a class as the body of a snippet; empty when it has none."""
    return _record(each, standard, itertools.count(1))


def _record(each: Class, standard: Standard, stops: Iterator[int]) -> dict[str, Any]:
    return {field.name: _blank(field, standard, stops) for field in each.fields if field.required}


def _blank(field: Field, standard: Standard, stops: Iterator[int]) -> Any:  # noqa: ANN401 - any JSON value
    """Return a place to fill in; `^` in front makes an editor leave the quotation marks out."""
    if field.kind == "class":
        value: Any = _record(standard.classes[field.range], standard, stops) or f"^{{${next(stops)}}}"
    elif field.range == "StandardVersion":
        value = LATEST.version
    else:
        value = f"^${next(stops)}" if _is_bare(field, standard) else f"${next(stops)}"
    return [value] if field.many else value


def _is_bare(field: Field, standard: Standard) -> bool:
    known = standard.types.get(field.range)
    return field.range == "boolean" or (known is not None and known.base in {"number", "integer"})
