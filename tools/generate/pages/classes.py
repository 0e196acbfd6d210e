"""One page a class: its fields, where it is used, the rules about it, and an example."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.rule import Rule
from mvi_standard.workbook.core.layout import layout
from tools.generate.pages import model
from tools.generate.pages.excerpt import ClassExcerpt
from tools.generate.pages.linked import list_of
from tools.generate.pages.page import SitePage
from tools.generate.pages.specimen import field_at, specimen
from tools.generate.pages.spine import ROOTS, file
from tools.generate.standard import FIRST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.generate.pages.book import SiteBook
    from tools.generate.standard import Class, CodeList, Field, Type

    Touched = Mapping[tuple[str, str], tuple[Rule, ...]]


@dataclass(frozen=True)
class FieldRow:
    """A field as the table shows it; `profiles` are those that require it, `rules` those that point to it."""

    field: Field
    type: Type | None
    codelist: CodeList | None
    profiles: tuple[str, ...]
    rules: tuple[Rule, ...]
    example: Any

    @property
    def cardinality(self) -> str:
        """The number of values that the field may have: `0..1`, `1`, `0..*` or `1..*`."""
        if self.field.many:
            return "1..*" if self.field.required else "0..*"
        return "1" if self.field.required else "0..1"


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page of each class."""
    classes = book.standard.reachable(*ROOTS)
    pictures, those = model.neighbour_pictures(book, classes), touched(book)
    for cls in classes:
        yield SitePage(
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
                "sheets": [each.title(book.language) for each in layout(book.edition) if each.cls == cls.name],
            },
        )


def row(book: SiteBook, cls: Class, field: Field, those: Touched) -> FieldRow:
    """Return what is told of a field, with those of the rules that point to it."""
    standard = book.standard
    kind, listed = standard.types.get(field.range), list_of(standard, field)
    asking = tuple(name for name, each in standard.profiles.items() if field.name in each["required"].get(cls.name, ()))
    return FieldRow(field, kind, listed, asking, those.get((cls.name, field.name), ()), _sample(book, cls, field))


def _sample(book: SiteBook, cls: Class, field: Field) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value that an example has; else, for the definition of a KPI, one that the standard itself has."""
    found = book.examples.value(cls.name, field.name)
    if found is None and cls.name == "KpiDefinition":
        return next((each[field.name] for each in book.standard.kpis.values() if field.name in each), None)
    return found


def _uses(book: SiteBook, cls: Class) -> Iterator[tuple[Class, Field]]:
    """Yield each field that holds this class or points to it."""
    for owner in book.standard.reachable(*ROOTS):
        yield from ((owner, each) for each in owner.fields if each.range == cls.name and each.kind != "enum")


def _excerpt(book: SiteBook, cls: Class) -> ClassExcerpt | None:
    found = book.examples.of(cls.name)
    return ClassExcerpt(found) if found else None


def touched(book: SiteBook) -> Touched:
    """Return the rules by class and field; a field that no example of a rule points to is not there."""
    found: dict[tuple[str, str], dict[str, Rule]] = {}
    for rule in rules(book):
        for cls, field in _pointed(book, rule.code):
            found.setdefault((cls, field), {})[rule.code] = rule
    return {place: tuple(those.values()) for place, those in found.items()}


def rules(book: SiteBook) -> Iterator[Rule]:
    """Yield every rule, by code."""
    yield from (each for each in book.demands.values() if isinstance(each, Rule))


def of_class(book: SiteBook, cls: str, those: Touched) -> tuple[Rule, ...]:
    """Return the rules that are about a class, or point to one of its fields."""
    inside = {each.code for (owner, _), found in those.items() if owner == cls for each in found}
    return tuple(each for each in rules(book) if cls in each.classes or each.code in inside)


def _pointed(book: SiteBook, code: str) -> Iterator[tuple[str, str]]:
    """Yield the class and field of each example's finding, but not when it points to a whole object in a list."""
    near = book.examples.missing_narrowly(code)
    for each in book.examples.breaking(code):
        report = specimen(book.root, each, near).report
        found = field_at(book.standard, report)
        if found and not (found[1].kind == "class" and isinstance(report.findings[0].path[-1], int)):
            yield found[0].name, found[1].name
