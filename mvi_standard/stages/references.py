"""Stage 3, references: ids, references, open lists and profiles, checked by the tables of the edition."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mvi_standard import demands
from mvi_standard.document import ROOT
from mvi_standard.finding import Elsewhere, Finding, Name, Path
from mvi_standard.stages.objects import key_of
from mvi_standard.tables import camel_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
    from collections.abc import Set as AbstractSet

    from mvi_standard.document import Record
    from mvi_standard.stages.objects import Objects
    from mvi_standard.tables import Tables

Ids = dict[str, dict[str, Path]]
"""Class -> id -> where the first record with that id stands."""


class References(Struct, frozen=True):
    """Targets of references in a submission: its ids by class, and the known codes of each open list.

    In the classes in `unread` some record has no readable id, so a missing id proves nothing.
    """

    __repr__ = object.__repr__

    tables: Tables
    ids: Ids
    codes: Mapping[str, frozenset[str]]
    unread: frozenset[str]

    @classmethod
    def of(cls, records: Iterable[Record], tables: Tables, unread: Iterable[str]) -> References:
        """Gather the ids of all records; the KPIs that a submission defines are known beside the standard's."""
        ids = _ids(records)
        codes = tables.known | {"kpi": tables.known["kpi"].union(ids.get("KpiDefinition", ()))}
        doubtful = {tables.lists[name] for name in unread if name in tables.lists}
        doubtful |= {record.cls for record in records if record.path and _id(record) is None}
        return cls(tables, ids, codes, frozenset(doubtful))

    def twice(self, records: Iterable[Record]) -> Iterator[Finding]:
        """Yield a finding for each record with the id of an earlier record of its class."""
        for record in records:
            key = _id(record)
            if key is not None and (first := self.ids[record.cls][key]) != record.path:
                values = {"found": key, "class": Name(record.cls), "first": Elsewhere(first)}
                yield demands.UNIQUE_ID.finding((*record.path, "id"), values)

    def check(self, objects: Objects) -> Iterator[Finding]:
        """Yield findings: references to nothing, unknown codes, and repeated unique keys."""
        for cls, fields in self.tables.references.items():
            yield from self._fixed(cls, fields, objects)
        for cls, typed in self.tables.typed_references.items():
            yield from self._typed(cls, typed, objects)
        for cls, coded in self.tables.coded.items():
            for name, codelist in coded.items():
                for path, code in _unknown_values(objects, cls, name, self.codes[codelist]):
                    yield from self._unknown(path, code, codelist)
        for cls in self.tables.unique:
            yield from _repeated(cls, objects.get(cls, ()), self.tables)

    def _fixed(self, cls: str, fields: Mapping[str, str], objects: Objects) -> Iterator[Finding]:
        """Follow references to one class."""
        for name, target in fields.items():
            field = Name(f"{cls}.{name}")
            for path, key in _unknown_values(objects, cls, name, self.ids[target].keys()):
                yield from self._dangling(path, key, target, field)

    def _typed(self, cls: str, fields: Mapping[str, str], objects: Objects) -> Iterator[Finding]:
        """Follow references whose class another field of the object names."""
        for name, typed_by in fields.items():
            for path, data in objects.get(cls, ()):
                target = camel_case(data[typed_by])
                if data[name] not in self.ids[target]:
                    yield from self._dangling((*path, name), data[name], target, Name(f"{cls}.{name}"))

    def _dangling(self, path: Path, key: str, target: str, name: Name) -> Iterator[Finding]:
        if target in self.unread:
            return
        other = next((cls for cls, ids in self.ids.items() if key in ids), None)
        values = {"found": key, "target": Name(target), "field": name}
        if other:
            yield demands.REFERENCE_CLASS.finding(path, values | {"other": Name(other)})
        else:
            yield demands.REFERENCE_EXISTS.finding(path, values | {"known": self.ids[target]})

    def _unknown(self, path: Path, code: str, codelist: str) -> Iterator[Finding]:
        known = tuple(sorted(self.codes[codelist]))
        if codelist == "kpi":
            yield demands.KNOWN_KPI.finding(path, {"found": code, "expected": known})
        elif ":" not in code:
            yield demands.OPEN_LIST.finding(path, {"found": code, "list": Name(f"list:{codelist}"), "expected": known})


def _ids(records: Iterable[Record]) -> Ids:
    """Return where each id stands, in faulty records too; of equal ids, the first."""
    found: Ids = defaultdict(dict)
    for record in records:
        if (key := _id(record)) is not None:
            found[record.cls].setdefault(key, record.path)
    return found


def _id(record: Record) -> str | None:
    key = record.data.get("id") if isinstance(record.data, dict) and record.path else None
    return key if isinstance(key, str) else None


def _repeated(cls: str, objects: Sequence[tuple[Path, Any]], tables: Tables) -> Iterator[Finding]:
    """Yield each object that has the unique key of an earlier one of the same list."""
    for fields in tables.unique[cls]:
        # The path without its last position is the list in which the object stands.
        keys = [(path[:-1], *key_of(data, fields)) for path, data in objects]
        if len(set(keys)) < len(keys):
            yield from _again(cls, fields, zip(objects, keys, strict=True))


def _again(cls: str, fields: Iterable[str], keyed: Iterable[tuple[tuple[Path, Any], Any]]) -> Iterator[Finding]:
    """Yield a finding for each object with a key that an earlier one has."""
    seen: dict[Any, Path] = {}
    for (path, _), key in keyed:
        first = seen.setdefault(key, path)
        if first is not path:
            names = tuple(Name(f"{cls}.{field}") for field in fields)
            yield demands.UNIQUE_KEY.finding(path, {"class": Name(cls), "fields": names, "first": Elsewhere(first)})


def profile(name: str, records: Sequence[Record], lists: Mapping[str, Sized], tables: Tables) -> Iterator[Finding]:
    """Yield a finding for everything that the profile `name` asks beyond the standard and is missing."""
    asked = tables.profiles[name]
    nil = any(record.cls == ROOT and "nil_reason" in record.data for record in records)
    # A submission that reports nothing at all is empty, and a rule says so.
    reported = any(lists.get(each) for each in tables.reported)
    values = {"profile": Name(f"profile:{name}")}
    for each in asked.lists:
        if not lists.get(each) and not nil and reported:
            yield demands.PROFILE_LIST.finding((), values | {"field": Name(f"{ROOT}.{each}")})
    named = {cls: _named(when.named_by, records) for cls, when in asked.only_when.items()}
    for record in records:
        if "missing_reason" in record.data:
            continue  # a value that is not there needs no determination or evidence
        when = asked.only_when.get(record.cls)
        if when and when.has not in record.data and _id(record) not in named[record.cls]:
            continue
        for field in asked.required.get(record.cls, ()):
            if field not in record.data and f"{field}_missing_reason" not in record.data:
                yield demands.PROFILE_FIELD.finding(record.path, values | {"field": Name(f"{record.cls}.{field}")})


def _named(by: str, records: Iterable[Record]) -> set[str]:
    """Return the ids that a field of a class, such as `Contract.lots`, refers to."""
    cls, _, field = by.partition(".")
    return {each for record in records if record.cls == cls for each in record.data.get(field, ())}


def _unknown_values(objects: Objects, cls: str, name: str, known: AbstractSet[str]) -> Iterator[tuple[Path, str]]:
    """Yield each value of one field of all objects of a class, item by item where it is a list, that is not known."""
    holders = objects.get(cls, ())
    if _values(holders, name) <= known:
        return  # so it is in most files, and a set tells at once
    for path, data in holders:
        value = data.get(name)
        if isinstance(value, str) and value not in known:
            yield (*path, name), value
        elif isinstance(value, list):
            yield from (((*path, name, index), item) for index, item in enumerate(value) if item not in known)


def _values(holders: Iterable[tuple[Path, Any]], name: str) -> set[str]:
    """Return all values of one field, which is either a text in all objects or a list of texts."""
    try:
        return {data[name] for _, data in holders if name in data}
    except TypeError:  # lists have no hash
        return {item for _, data in holders for item in data.get(name, ())}
