"""One page a class: its fields, where it is used, the rules about it, and an example."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tools.generate.pages import neighbours
from tools.generate.pages.excerpt import Excerpt
from tools.generate.pages.linked import list_of
from tools.generate.pages.page import Page
from tools.generate.pages.spine import ROOTS, file
from tools.generate.pages.touching import of_class, touched
from tools.generate.standard import FIRST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.rule import Rule
    from tools.generate.pages.book import Book
    from tools.generate.pages.touching import Touched
    from tools.generate.standard import Class, CodeList, Field, Type


@dataclass(frozen=True)
class Row:
    """A field as the table shows it; `profiles` are those that require it, `rules` those that point to it."""

    field: Field
    type: Type | None
    codelist: CodeList | None
    profiles: tuple[str, ...]
    rules: tuple[Rule, ...]
    example: Any

    @property
    def cardinality(self) -> str:
        """How many values the field may have: `0..1`, `1`, `0..*` or `1..*`."""
        if self.field.many:
            return "1..*" if self.field.required else "0..*"
        return "1" if self.field.required else "0..1"


def pages(book: Book) -> Iterator[Page]:
    """Give the page of each class."""
    classes = book.standard.reachable(*ROOTS)
    pictures, those = neighbours.pictures(book, classes), touched(book)
    for cls in classes:
        yield Page(
            file(cls.name),
            book.label(cls.words),
            "class.md.j2",
            "model",
            book.definition(cls.words),
            book.say(f"part_{cls.part}"),
            {
                "cls": cls,
                "first": FIRST,
                "rows": [row(book, cls, each, those) for each in cls.fields],
                "uses": list(_uses(book, cls)),
                "rules": of_class(book, cls.name, those),
                "example": _excerpt(book, cls),
                "picture": pictures.get(cls.name),
            },
        )


def row(book: Book, cls: Class, field: Field, those: Touched) -> Row:
    """Return what is told of a field, with those of the rules that point to it."""
    standard = book.standard
    kind, listed = standard.types.get(field.range), list_of(standard, field)
    asking = tuple(name for name, each in standard.profiles.items() if field.name in each["required"].get(cls.name, ()))
    return Row(field, kind, listed, asking, those.get((cls.name, field.name), ()), _sample(book, cls, field))


def _sample(book: Book, cls: Class, field: Field) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value that an example has; else, for the definition of a KPI, one that the standard itself has."""
    found = book.examples.value(cls.name, field.name)
    if found is None and cls.name == "KpiDefinition":
        return next((each[field.name] for each in book.standard.kpis.values() if field.name in each), None)
    return found


def _uses(book: Book, cls: Class) -> Iterator[tuple[Class, Field]]:
    """Give each field that holds this class or points to it."""
    for owner in book.standard.reachable(*ROOTS):
        yield from ((owner, each) for each in owner.fields if each.range == cls.name and each.kind != "enum")


def _excerpt(book: Book, cls: Class) -> Excerpt | None:
    found = book.examples.of(cls.name)
    return Excerpt(found) if found else None
