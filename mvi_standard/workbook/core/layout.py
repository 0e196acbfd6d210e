"""Layout of a workbook: sheets and columns derived from the model of an edition, for writing and for reading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from mvi_standard.document import ROOT
from mvi_standard.texts.say import pick
from mvi_standard.workbook.core.titles import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition

SEPARATOR = "; "
"""Between the values of a cell that holds more than one; no code, id or number of the standard has it."""
EMPTY = {"nl": "(leeg)", "en": "(empty)"}
"""In the first own cell of a row, or in a cell for more values: the list is there, and has nothing in it."""


def is_empty_mark(value: object) -> bool:
    """Return whether a cell says that a list exists and is empty."""
    return isinstance(value, str) and value.strip().casefold() in EMPTY.values()


@dataclass(frozen=True)
class Column:
    """One field of a record, as a column.

    `path` leads to it from the record: `value.amount`; `owner` and `field` name it in the model: `Money`, `amount`.
    `type` is that of JSON, or `date`, `timestamp`, `code` (of `codelist`, which may be `open`) or `reference` (to a
    record of the class `target`, empty where the field `target_from` names it). A `many` column holds several values in
    one cell. `required` says that every record has it.
    """

    path: str
    owner: str
    field: str
    type: str
    required: bool
    many: bool = False
    codelist: str = ""
    open: bool = False
    target: str = ""
    target_from: str = ""
    minimum: float | None = None
    maximum: float | None = None
    longest: int | None = None
    labels: tuple[str, str] = ("", "")

    def label(self, language: str) -> str:
        """Return the name of the column for people, in `nl` or `en`."""
        return pick(self.labels, language)


@dataclass(frozen=True)
class Sheet:
    """One list of records; `path` is that of the list: `lots`, or `lots.themes` for a list inside a lot.

    The root of the submission has the path `""` and exactly one row. A sheet of an inner list begins with `keys`: the
    columns that say to which record of the sheet `parent` a row belongs. `inner` is the list in which the rows of a
    sheet come together once more: an observation has breakdowns, and a row is a part of one (`parts`); the columns of
    the breakdown itself come first then, and are the same in each of its rows.
    """

    path: str
    cls: str
    columns: tuple[Column, ...]
    titles: tuple[str, str]
    parent: str = ""
    keys: tuple[Column, ...] = ()
    inner: str = ""
    shared: int = 0

    def title(self, language: str) -> str:
        """Return the name of the sheet in `nl` or `en`."""
        return pick(self.titles, language)

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The columns as they stand: first those that name the parent."""
        return (*self.keys, *self.columns)


@cache
def layout(edition: Edition) -> tuple[Sheet, ...]:
    """Return the sheets of an edition: the submission itself, then each list, followed by its inner lists."""
    return tuple(_Maker(edition).sheets())


class _Maker:
    def __init__(self, edition: Edition) -> None:
        self.tables, self.labels, self.definitions = edition.tables, edition.labels, edition.schema["$defs"]

    def sheets(self) -> Iterator[Sheet]:
        root = tuple(self._columns(ROOT, without=tuple(self.tables.lists)))
        yield Sheet("", ROOT, root, TITLES[""])
        for path, cls in self.tables.lists.items():
            titles = TITLES.get(path) or self._words(f"{ROOT}.{path}")
            yield Sheet(path, cls, tuple(self._columns(cls)), titles)
            yield from self._inner(path, cls)

    def _inner(self, path: str, cls: str) -> Iterator[Sheet]:
        """Yield a sheet for each list of objects in a record of the class `cls`."""
        keys = tuple(self._key(path, cls))
        for name, sub, _ in self._fields(cls):
            if not self._is_list_of_objects(cls, name):
                continue
            inner = next((field for field, _, _ in self._fields(sub) if self._is_list_of_objects(sub, field)), "")
            own = tuple(self._columns(sub))
            parts = tuple(self._columns(self.tables.nesting[sub][inner])) if inner else ()
            at = f"{path}.{name}"
            yield Sheet(at, sub, (*own, *parts), TITLES[at], path, keys, inner, len(own) if inner else 0)

    def _key(self, path: str, cls: str) -> Iterator[Column]:
        """Yield the columns that name a record of a list: its id, or what is unique in it."""
        fields = ("id",) if "id" in self.definitions[cls]["properties"] else self.tables.unique[cls][0]
        for column in self._columns(cls):
            if column.path in fields:
                labels = self._words(cls) if column.path == "id" else column.labels
                yield Column(path, cls, column.field, "reference", required=True, target=cls, labels=labels)

    def _columns(
        self, cls: str, path: str = "", *, required: bool = True, without: tuple[str, ...] = ()
    ) -> Iterator[Column]:
        """Yield the columns of a class; an object in a field gives those of its own fields, after its name."""
        needed = self.definitions[cls].get("required", ())
        for name, kind, node in self._fields(cls):
            if name in without or self._is_list_of_objects(cls, name):
                continue
            inside = f"{path}{name}"
            here = required and name in needed
            if name in self.tables.nesting.get(cls, {}):
                prefix = self._words(f"{cls}.{name}")
                for column in self._columns(kind, f"{inside}.", required=here):
                    yield _behind(column, prefix)
            else:
                yield self._column(cls, name, inside, kind, node, required=here)

    def _column(self, cls: str, name: str, path: str, kind: str, node: Mapping[str, Any], *, required: bool) -> Column:  # noqa: PLR0913 - all that a column is made of
        many = node.get("type") == "array"
        about = self.definitions.get(kind, node)
        codelist = self.tables.coded.get(cls, {}).get(name, "") or (_list_of(kind) if "enum" in about else "")
        target = self.tables.references.get(cls, {}).get(name, "")
        named_by = self.tables.typed_references.get(cls, {}).get(name, "")
        return Column(
            path,
            cls,
            name,
            _type(about, codelist, target or named_by),
            required,
            many,
            codelist,
            bool(codelist) and "enum" not in about,
            target,
            named_by,
            about.get("minimum"),
            about.get("maximum"),
            about.get("maxLength"),
            self._words(f"{cls}.{name}"),
        )

    def _fields(self, cls: str) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        """Yield each field of a class with the name of its type and its node in the JSON Schema."""
        for name, node in self.definitions[cls]["properties"].items():
            reference = node.get("$ref") or node.get("items", {}).get("$ref", "")
            yield name, reference.rpartition("/")[2], node

    def _is_list_of_objects(self, cls: str, name: str) -> bool:
        node = self.definitions[cls]["properties"][name]
        return name in self.tables.nesting.get(cls, {}) and node.get("type") == "array"

    def _words(self, key: str) -> tuple[str, str]:
        nl, en, *_ = self.labels[key]
        return nl, en


def _type(node: Mapping[str, Any], codelist: str, target: str) -> str:
    if codelist:
        return "code"
    if target:
        return "reference"
    formats = {"date": "date", "date-time": "timestamp"}
    return formats.get(node.get("format", ""), str(node["type"]))


def _list_of(enum: str) -> str:
    """Return the code list behind an enumeration: `CriterionType` is `criterion_type`."""
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in enum).lstrip("_")


def _behind(column: Column, prefix: tuple[str, str]) -> Column:
    """Return a column of an object that stands in a field, with the name of that field before its own."""
    labels = tuple(f"{above}: {_lower(each)}" for above, each in zip(prefix, column.labels, strict=True))
    return Column(**{**vars(column), "labels": labels})


def _lower(label: str) -> str:
    """Return a label as it stands inside a sentence; an abbreviation such as KPI stays."""
    return label if label[:2].isupper() else f"{label[:1].lower()}{label[1:]}"
