"""The definition of a KPI as its page shows it: every field, path and code as a link to where it is explained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tools.generate.pages.linked import Link, code, list_of, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tools.generate.pages.book import SiteBook
    from tools.generate.standard import Class, Field

STATED_IN = ("Observation", "Commitment", "SocialReturnReport")
"""The classes in which values of a KPI stand."""
FACTS = (
    *("theme", "kind", "value_type", "canonical_unit", "units", "count_unit", "codelist", "direction", "derivation"),
    *("from_kpis", "same_as", "share_of", "population", "most", "only_where_applied", "shows_avoided"),
    *("protects", "counts_persons", "subject_types", "time_bases", "version", "since", "deprecated_in"),
)
"""What stands in the table at the top, in this order."""


def stated_in(book: SiteBook, kpi: Mapping[str, Any]) -> Class:
    """Return the class that the paths of a KPI start from; raises LookupError when none has all their fields."""
    paths = {each["path"] for each in (*kpi.get("requires", ()), *kpi.get("counted", ()))}
    for name in STATED_IN:
        cls = book.standard.classes[name]
        if all(_steps(book, cls, each) for each in (*paths, *kpi.get("equal_to_sum", ()))):
            return cls
    problem = f"{kpi['id']}: no class has all of {', '.join(sorted(paths))}"
    raise LookupError(problem)


def field_at(book: SiteBook, cls: Class, path: str) -> Link:
    """Return the field at a path from a class, with the labels of the fields on the way."""
    steps = _steps(book, cls, path)
    owner, field = steps[-1]
    labels = " › ".join(book.label(each.words) for _, each in steps)  # noqa: RUF001 - the sign between steps
    return Link(labels, f"model/{owner.name}.md", field.name, path)


def coded(book: SiteBook, cls: Class, path: str, value: str) -> Link:
    """Return a code of the field at a path; the text itself when no list belongs to the field."""
    listed = list_of(book.standard, _steps(book, cls, path)[-1][1])
    return code(book, listed, value) if listed else Link(value, code=value)


def _steps(book: SiteBook, cls: Class, path: str) -> tuple[tuple[Class, Field], ...]:
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


@dataclass(frozen=True)
class KpiFact:
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


def facts(book: SiteBook, kpi: Mapping[str, Any]) -> Iterator[KpiFact]:
    """Yield what the KPI says of itself in one word or one code."""
    fields = {each.name: each for each in book.standard.classes["KpiDefinition"].fields}
    for name in FACTS:
        values = kpi.get(name, [])
        if values:
            those = values if isinstance(values, list) else [values]
            yield KpiFact(fields[name], tuple(_shown(book, fields[name], each) for each in those))


def _shown(book: SiteBook, field: Field, value: object) -> Link:
    if field.range == "KpiId":
        return Link(str(value), f"kpi/{value}.md")
    if field.name == "codelist":
        return codelist(book, str(value))
    if field.range == "boolean":
        return Link(book.say("list_true"))
    listed = book.standard.enums.get(field.range)
    return code(book, listed, str(value)) if listed else Link(str(value))


def conditions(book: SiteBook, cls: Class, those: Iterable[Mapping[str, Any]]) -> tuple[Condition, ...]:
    """Return demands on the fields of a class."""
    return tuple(_condition(book, cls, each) for each in those)


def _condition(book: SiteBook, cls: Class, each: Mapping[str, Any]) -> Condition:
    path = each["path"]
    allowed, refused = (
        tuple(coded(book, cls, path, one) for one in each.get(key, ())) for key in ("allowed", "refused")
    )
    when = _condition(book, cls, each["when"]) if "when" in each else None
    return Condition(path, field_at(book, cls, path), allowed, refused, when)


def dimensions(book: SiteBook, kpi: Mapping[str, Any]) -> tuple[Dimension, ...]:
    """Return by what a KPI is or must be split."""
    listed = book.standard.codelists["dimension"]
    return tuple(
        Dimension(code(book, listed, each["name"]), codelist(book, each["codelist"]), each["required"])
        for each in kpi.get("dimensions", ())
    )


def weight(book: SiteBook, kpi: Mapping[str, Any]) -> Link | None:
    """Return by what a KPI is weighted: the denominator of each value, or a field of the submission."""
    path = kpi.get("weight")
    if path in {None, "denominator"}:
        return Link(book.say("kpi_weight_denominator")) if path else None
    return field_at(book, book.standard.classes["Submission"], str(path))


def codelist(book: SiteBook, name: str) -> Link:
    """Return a code list."""
    return Link(book.label(book.standard.codelists[name].words), page_of(name), code=name)
