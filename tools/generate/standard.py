"""One edition of the standard as plain values, from which every artefact is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.tables import camel_case

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.tables import Norm
    from tools.generate.conformance_levels import Level
    from tools.generate.crosswalk import Crosswalk
    from tools.generate.everyday import Everyday
    from tools.generate.glossary import Term

FIRST = "1.0"
"""The edition that everything came with that does not say otherwise."""


@dataclass(frozen=True)
class ElementWords:
    """The label and the definition of one element in both languages."""

    label_nl: str
    label_en: str
    definition_nl: str
    definition_en: str


@dataclass(frozen=True)
class Advice:
    """Advice on a field in both languages: the place of its value, and what to do when it is not known."""

    where_nl: str
    where_en: str
    unknown_nl: str
    unknown_en: str


@dataclass(frozen=True)
class Type:
    """A named kind of value: `base` is a JSON Schema type, or `date` or `date-time`; `longest` counts characters.

    `example` is a value as written; None where a code list or the edition gives one.
    """

    name: str
    base: str
    pattern: str | None
    longest: int | None
    minimum: float | None
    maximum: float | None
    codelist: str | None
    example: str | None
    words: ElementWords


@dataclass(frozen=True)
class Field:
    """A field of a class. `kind` is `type`, `enum`, `class` or `reference`; `range` names it.

    `since` is the edition in which it came, `deprecated` that since which it should no longer be used, empty for a
    field in use; `replaced_by` is the field of the same class to use instead, if there is one.
    """

    name: str
    kind: str
    range: str
    required: bool
    many: bool
    unique: bool
    target_from: str | None
    reported: bool
    since: str
    deprecated: str
    replaced_by: str
    words: ElementWords
    advice: Advice


@dataclass(frozen=True)
class Class:
    """A class with its fields in the order of the source; `part` is the file of `schema/` that it stands in.

    `unique` lists its unique keys; `deprecated` and `replaced_by` are as those of a field, with a class.
    """

    name: str
    part: str
    fields: tuple[Field, ...]
    unique: tuple[tuple[str, ...], ...]
    deprecated: str
    replaced_by: str
    words: ElementWords


@dataclass(frozen=True)
class CodeList:
    """A code list: an enumeration when closed, a checked vocabulary when open."""

    name: str
    open: bool
    words: ElementWords
    source: str
    rows: tuple[Mapping[str, str], ...]

    @property
    def enum(self) -> str:
        """The name of its enumeration, for example `ThresholdRegime`."""
        return camel_case(self.name)

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code in the order of the list."""
        return tuple(row["code"] for row in self.rows)


@dataclass(frozen=True)
class Standard:
    """One edition of the standard, as written in `schema/`."""

    version: str
    types: Mapping[str, Type]
    classes: Mapping[str, Class]
    codelists: Mapping[str, CodeList]
    kpis: Mapping[str, Mapping[str, Any]]
    profiles: Mapping[str, Mapping[str, Any]]
    plausibility: tuple[Mapping[str, str], ...]
    glossary: tuple[Term, ...]
    everyday: Everyday
    crosswalks: tuple[Crosswalk, ...]
    levels: tuple[Level, ...]
    report: Mapping[str, list[str]]
    norms: tuple[Norm, ...]
    notices: tuple[Mapping[str, str], ...]

    @property
    def minor(self) -> str:
        """MAJOR.MINOR, the part of the version that data and file names carry."""
        return self.version.rpartition(".")[0]

    @property
    def enums(self) -> Mapping[str, CodeList]:
        """The closed code lists by the name of their enumeration."""
        return {each.enum: each for each in self.codelists.values() if not each.open}

    def reachable(self, *roots: str) -> tuple[Class, ...]:
        """Return the classes that `roots` need, in the order of the source."""
        seen: set[str] = set()
        waiting = list(roots)
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting += [f.range for f in self.classes[name].fields if f.kind in {"class", "reference"}]
        return tuple(each for each in self.classes.values() if each.name in seen)
