"""Which rules look at which fields: those that the validator points to when an example breaks the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Rule
from tools.generate.pages.specimen import field_at, specimen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.generate.pages.book import Book

    Touched = Mapping[tuple[str, str], tuple[Rule, ...]]


def touched(book: Book) -> Touched:
    """Return the rules by class and field; a field that no example of a rule points to is not there."""
    found: dict[tuple[str, str], dict[str, Rule]] = {}
    for rule in rules(book):
        for cls, field in _pointed(book, rule.code):
            found.setdefault((cls, field), {})[rule.code] = rule
    return {place: tuple(those.values()) for place, those in found.items()}


def rules(book: Book) -> Iterator[Rule]:
    """Give every rule, by code."""
    yield from (each for each in book.demands.values() if isinstance(each, Rule))


def of_class(book: Book, cls: str, those: Touched) -> tuple[Rule, ...]:
    """Return the rules that are about a class, or point to one of its fields."""
    inside = {each.code for (owner, _), found in those.items() if owner == cls for each in found}
    return tuple(each for each in rules(book) if cls in each.classes or each.code in inside)


def _pointed(book: Book, code: str) -> Iterator[tuple[str, str]]:
    """Give the class and field of each example's finding, but not when it points to a whole object in a list."""
    near = book.examples.missing_narrowly(code)
    for file in book.examples.breaking(code):
        report = specimen(book.root, file, near).report
        found = field_at(book.standard, report)
        if found and not (found[1].kind == "class" and isinstance(report.findings[0].path[-1], int)):
            yield found[0].name, found[1].name
