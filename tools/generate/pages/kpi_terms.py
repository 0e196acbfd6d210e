"""What a KPI says of itself, with every field and code as a link to where it is explained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tools.generate.pages.kpi_paths import coded, field_at
from tools.generate.pages.linked import Link, code, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tools.generate.pages.book import Book
    from tools.generate.standard import Class, Field

FACTS = (
    *("theme", "kind", "value_type", "canonical_unit", "units", "count_unit", "codelist", "direction", "derivation"),
    *("from_kpis", "same_as", "share_of", "population", "most", "only_where_applied", "shows_avoided"),
    *("protects", "counts_persons", "subject_types", "time_bases", "version", "since", "deprecated_in"),
)
"""What stands in the table at the top, in this order."""


@dataclass(frozen=True)
class Fact:
    """A field of the definition of a KPI, and what it says."""

    field: Field
    shown: tuple[Link, ...]


@dataclass(frozen=True)
class Condition:
    """A demand on the field at `path`; `when` narrows it to a case."""

    path: str
    field: Link
    allowed: tuple[Link, ...]
    refused: tuple[Link, ...]
    when: Condition | None = None


@dataclass(frozen=True)
class Dimension:
    """A breakdown of a KPI."""

    name: Link
    codelist: Link
    required: bool


def facts(book: Book, kpi: Mapping[str, Any]) -> Iterator[Fact]:
    """Give what the KPI says of itself in one word or one code."""
    fields = {each.name: each for each in book.standard.classes["KpiDefinition"].fields}
    for name in FACTS:
        values = kpi.get(name, [])
        if values:
            those = values if isinstance(values, list) else [values]
            yield Fact(fields[name], tuple(_shown(book, fields[name], each) for each in those))


def _shown(book: Book, field: Field, value: object) -> Link:
    if field.range == "KpiId":
        return Link(str(value), f"kpi/{value}.md")
    if field.name == "codelist":
        return codelist(book, str(value))
    if field.range == "boolean":
        return Link(book.say("list_true"))
    listed = book.standard.enums.get(field.range)
    return code(book, listed, str(value)) if listed else Link(str(value))


def conditions(book: Book, cls: Class, those: Iterable[Mapping[str, Any]]) -> tuple[Condition, ...]:
    """Return demands on the fields of a class."""
    return tuple(_condition(book, cls, each) for each in those)


def _condition(book: Book, cls: Class, each: Mapping[str, Any]) -> Condition:
    path = each["path"]
    allowed, refused = (
        tuple(coded(book, cls, path, one) for one in each.get(key, ())) for key in ("allowed", "refused")
    )
    when = _condition(book, cls, each["when"]) if "when" in each else None
    return Condition(path, field_at(book, cls, path), allowed, refused, when)


def dimensions(book: Book, kpi: Mapping[str, Any]) -> tuple[Dimension, ...]:
    """Return by what a KPI is or must be split."""
    listed = book.standard.codelists["dimension"]
    return tuple(
        Dimension(code(book, listed, each["name"]), codelist(book, each["codelist"]), each["required"])
        for each in kpi.get("dimensions", ())
    )


def weight(book: Book, kpi: Mapping[str, Any]) -> Link | None:
    """Return by what a KPI is weighted: the denominator of each value, or a field of the submission."""
    path = kpi.get("weight")
    if path in {None, "denominator"}:
        return Link(book.say("kpi_weight_denominator")) if path else None
    return field_at(book, book.standard.classes["Submission"], str(path))


def codelist(book: Book, name: str) -> Link:
    """Return a code list."""
    return Link(book.label(book.standard.codelists[name].words), page_of(name), code=name)
