"""Stage 3, references: what the tables of the edition say about ids, references, open lists and profiles."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.document import ROOT
from mvi_standard.finding import Elsewhere, Finding, Name, Path
from mvi_standard.requirement import FOUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized

    from mvi_standard.document import Record
    from mvi_standard.tables import Tables

Ids = dict[str, dict[str, Path]]
"""Class -> id -> where the first record with that id stands."""


WHO = {"coverages", "organisations"}
"""Lists that say who reports, not what: a submission with nothing else is empty, and a rule says so."""


@dataclass(frozen=True)
class References:
    """What a submission refers to: its ids by class, and the known codes of each open list.

    Of the classes in `unread` not every record could be read, so that a missing id proves nothing.
    """

    tables: Tables
    ids: Ids
    codes: Mapping[str, frozenset[str]]
    unread: frozenset[str]

    @classmethod
    def of(
        cls, records: Iterable[Record], tables: Tables, catalogue: Iterable[str], unread: Iterable[str]
    ) -> References:
        """Gather the ids of all records; the KPIs that a submission defines are known beside the catalogue."""
        ids = _ids(records)
        known = {**tables.codelists, "kpi": (*catalogue, *ids.get("KpiDefinition", ()))}
        codes = {name: frozenset(each) for name, each in known.items()}
        return cls(tables, ids, codes, frozenset(tables.lists[name] for name in unread if name in tables.lists))

    def repeated(self, records: Iterable[Record], sound: Iterable[Record]) -> Iterator[Finding]:
        """Give each record with the id, or the unique key, of an earlier record of its class."""
        for record in records:
            key = _id(record)
            if key is not None and (first := self.ids[record.cls][key]) != record.path:
                values = {"found": key, "class": Name(record.cls), "first": Elsewhere(first)}
                yield Finding("MVI-R003", FOUT, (*record.path, "id"), values)
        by_class: dict[str, list[tuple[Path, Any]]] = defaultdict(list)
        for record in sound:
            by_class[record.cls].append((record.path, record.data))
        for cls, objects in by_class.items():
            yield from _repeated(cls, objects, self.tables)

    def check(self, record: Record) -> Iterator[Finding]:
        """Give what refers to nothing in one sound record, nested objects included."""
        return self._visit(record.cls, record.path, record.data)

    def _visit(self, cls: str, path: Path, data: Mapping[str, Any]) -> Iterator[Finding]:
        for name, target in self.tables.references.get(cls, {}).items():
            for at, key in _values(data, name):
                yield from self._dangling((*path, *at), key, target, Name(f"{cls}.{name}"))
        for name, typed_by in self.tables.typed_references.get(cls, {}).items():
            target = camel(data[typed_by])
            yield from self._dangling((*path, name), data[name], target, Name(f"{cls}.{name}"))
        for name, codelist in self.tables.coded.get(cls, {}).items():
            for at, code in _values(data, name):
                yield from self._unknown((*path, *at), code, codelist)
        for name, sub in self.tables.nesting.get(cls, {}).items():
            objects = list(_values(data, name))
            yield from _repeated(sub, [((*path, *at), value) for at, value in objects], self.tables)
            for at, value in objects:
                yield from self._visit(sub, (*path, *at), value)

    def _dangling(self, path: Path, key: str, target: str, name: Name) -> Iterator[Finding]:
        known = self.ids.get(target, {})
        if key in known or target in self.unread:
            return
        other = next((cls for cls, ids in self.ids.items() if key in ids), None)
        values = {"found": key, "target": Name(target), "field": name}
        if other:
            yield Finding("MVI-R002", FOUT, path, values | {"other": Name(other)})
        else:
            yield Finding("MVI-R001", FOUT, path, values | {"known": known})

    def _unknown(self, path: Path, code: str, codelist: str) -> Iterator[Finding]:
        known = self.codes[codelist]
        if codelist == "kpi":
            if code not in known:
                yield Finding("MVI-R005", FOUT, path, {"found": code, "expected": tuple(sorted(known))})
        elif ":" not in code and code not in known:
            values = {"found": code, "list": Name(f"list:{codelist}"), "expected": tuple(sorted(known))}
            yield Finding("MVI-R004", FOUT, path, values)


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


def _repeated(cls: str, objects: Iterable[tuple[Path, Mapping[str, Any]]], tables: Tables) -> Iterator[Finding]:
    """Give each object that has the unique key of an earlier one of the same list."""
    for fields in tables.unique.get(cls, ()):
        seen: dict[tuple[Any, ...], Path] = {}
        for path, data in objects:
            key = tuple([_canonical(data.get(field)) for field in fields])
            if key in seen:
                names = tuple(Name(f"{cls}.{field}") for field in fields)
                values = {"class": Name(cls), "fields": names, "first": Elsewhere(seen[key])}
                yield Finding("MVI-R006", FOUT, path, values)
            seen.setdefault(key, path)


def profile(name: str, records: Sequence[Record], lists: Mapping[str, Sized], tables: Tables) -> Iterator[Finding]:
    """Give what the profile `name` asks on top of the standard, and is not there."""
    asked = tables.profiles[name]
    nil = any(record.cls == ROOT and "nil_reason" in record.data for record in records)
    reported = any(items for each, items in lists.items() if each not in WHO)
    values = {"profile": Name(f"profile:{name}")}
    for each in asked.lists:
        if not lists.get(each) and not nil and reported:
            yield Finding("MVI-R007", FOUT, (), values | {"field": Name(f"{ROOT}.{each}")})
    for record in records:
        if "missing_reason" in record.data:
            continue  # a value that is not there needs no determination or evidence
        for field in asked.required.get(record.cls, ()):
            if field not in record.data:
                yield Finding("MVI-R008", FOUT, record.path, values | {"field": Name(f"{record.cls}.{field}")})


def camel(name: str) -> str:
    """Turn a subject type into the class that it names: `buyer_group` into `BuyerGroup`."""
    return "".join(part.capitalize() for part in name.split("_"))


def _values(data: Mapping[str, Any], name: str) -> Iterator[tuple[Path, Any]]:
    value = data.get(name)
    if isinstance(value, list):
        yield from (((name, index), item) for index, item in enumerate(value))
    elif value is not None:
        yield (name,), value


def _canonical(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value that is equal, and hashable, for equal meaning: the order of keys and of codes means nothing."""
    if isinstance(value, dict):
        return frozenset((key, _canonical(each)) for key, each in value.items())
    return frozenset(value) if isinstance(value, list) else value
