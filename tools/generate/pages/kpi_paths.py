"""The fields that the paths of a KPI lead to, from the class in which its values stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.generate.pages.linked import Link, code, list_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import Book
    from tools.generate.standard import Class, Field

STATED_IN = ("Observation", "Commitment", "SocialReturnReport")
"""The classes in which values of a KPI stand."""


def stated_in(book: Book, kpi: Mapping[str, Any]) -> Class:
    """Return the class that the paths of a KPI start from; raises LookupError when none has all their fields."""
    paths = {each["path"] for each in (*kpi.get("requires", ()), *kpi.get("counted", ()))}
    for name in STATED_IN:
        cls = book.standard.classes[name]
        if all(_steps(book, cls, each) for each in (*paths, *kpi.get("equal_to_sum", ()))):
            return cls
    problem = f"{kpi['id']}: no class has all of {', '.join(sorted(paths))}"
    raise LookupError(problem)


def field_at(book: Book, cls: Class, path: str) -> Link:
    """Return the field at a path from a class, with the labels of the fields on the way."""
    steps = _steps(book, cls, path)
    owner, field = steps[-1]
    labels = " › ".join(book.label(each.words) for _, each in steps)  # noqa: RUF001 - the sign between steps
    return Link(labels, f"model/{owner.name}.md", field.name, path)


def coded(book: Book, cls: Class, path: str, value: str) -> Link:
    """Return a code of the field at a path; the text itself when no list belongs to the field."""
    listed = list_of(book.standard, _steps(book, cls, path)[-1][1])
    return code(book, listed, value) if listed else Link(value, code=value)


def _steps(book: Book, cls: Class, path: str) -> tuple[tuple[Class, Field], ...]:
    """Return the fields along a path, each with its class; empty when the path leads nowhere."""
    here: Class | None = cls
    steps: tuple[tuple[Class, Field], ...] = ()
    for name in path.split("."):
        field = next((each for each in here.fields if each.name == name), None) if here else None
        if here is None or field is None:
            return ()
        steps = (*steps, (here, field))
        here = book.standard.classes.get(field.range) if field.kind in {"class", "reference"} else None
    return steps
