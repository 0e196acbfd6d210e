"""One page a class: its fields, where it is used, the rules about it, and an example."""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

from mvi_standard.finding import pointer
from mvi_standard.generate.pages import neighbours
from mvi_standard.generate.pages.page import Page
from mvi_standard.generate.pages.spine import ROOTS, file
from mvi_standard.generate.source import FIRST
from mvi_standard.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.generate.pages.book import Book
    from mvi_standard.generate.source import Class, CodeList, Field, Type


@dataclass(frozen=True)
class Row:
    """A field as the table shows it; `profiles` are those that require it, `rules` those that look at it."""

    field: Field
    type: Type | None
    codelist: CodeList | None
    profiles: tuple[str, ...]
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
    pictures = neighbours.pictures(book, classes)
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
                "rows": [_row(book, cls, each) for each in cls.fields],
                "uses": list(_uses(book, cls)),
                "rules": [each for each in book.demands.values() if isinstance(each, Rule) and each.on == cls.name],
                "example": _example(book, cls),
                "picture": pictures.get(cls.name),
            },
        )


def _row(book: Book, cls: Class, field: Field) -> Row:
    standard = book.standard
    kind = standard.types.get(field.range)
    listed = standard.enums.get(field.range) or standard.codelists.get(kind.codelist or "" if kind else "")
    asking = tuple(name for name, each in standard.profiles.items() if field.name in each["required"].get(cls.name, ()))
    return Row(field, kind, listed, asking, book.examples.value(cls.name, field.name))


def _uses(book: Book, cls: Class) -> Iterator[tuple[Class, Field]]:
    """Give each field that holds this class or points to it."""
    for owner in book.standard.reachable(*ROOTS):
        yield from ((owner, each) for each in owner.fields if each.range == cls.name and each.kind != "enum")


def _example(book: Book, cls: Class) -> Mapping[str, str] | None:
    found = book.examples.of(cls.name)
    if found is None:
        return None
    return {
        "file": found.file,
        "pointer": pointer(found.path),
        "json": json.dumps(found.data, ensure_ascii=False, indent=2),
        "yaml": _yaml(found.data),
        "python": _python(found.path),
    }


def _yaml(data: Mapping[str, Any]) -> str:
    text, yaml = StringIO(), YAML(pure=True)
    yaml.width = 100
    yaml.dump(dict(data), text)
    return text.getvalue().rstrip()


def _python(path: tuple[str | int, ...]) -> str:
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return f"submission = load(Path(FILE))\nsubmission{steps}"
