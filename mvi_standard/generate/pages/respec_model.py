"""The information model as the ReSpec document shows it: classes by part, with what holds of each field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.generate.pages.profiles import profiles
from mvi_standard.generate.pages.spine import ROOTS
from mvi_standard.generate.pages.values import limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.generate.pages.book import Book
    from mvi_standard.generate.source import Class, CodeList, Field, Type


@dataclass(frozen=True)
class Row:
    """A field with what is normative about it: no example, and no rules, which have a chapter of their own."""

    field: Field
    type: Type | None
    codelist: CodeList | None
    profiles: tuple[str, ...]

    @property
    def cardinality(self) -> str:
        """How many values the field may have: `0..1`, `1`, `0..*` or `1..*`."""
        least, many = int(self.field.required), self.field.many
        return f"{least}..*" if many else "1" if least else "0..1"


def model(book: Book) -> Mapping[str, Any]:
    """Return what the chapters of classes, kinds of values and profiles show."""
    classes = book.standard.reachable(*ROOTS)
    named: dict[str, list[Class]] = {}
    for each in classes:
        named.setdefault(each.part, []).append(each)
    return {
        "model": named,
        "rows": {each.name: tuple(_row(book, each, field) for field in each.fields) for each in classes},
        "limits": {each.name: limits(book, each) for each in book.standard.types.values()},
        "profiles": profiles(book),
    }


def _row(book: Book, cls: Class, field: Field) -> Row:
    standard = book.standard
    kind = standard.types.get(field.range)
    listed = standard.enums.get(field.range) or standard.codelists.get(kind.codelist or "" if kind else "")
    asking = (name for name, each in standard.profiles.items() if field.name in each["required"].get(cls.name, ()))
    return Row(field, kind, listed, tuple(asking))
