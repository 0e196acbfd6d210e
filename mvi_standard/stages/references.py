"""Stage 3, references: ids, references and open lists, checked by the tables of the edition."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from mvi_standard import demands
from mvi_standard.finding import Elsewhere, Finding, Name, NotPut, Path, record_path
from mvi_standard.stages.doubtful import Touched, sound_items
from mvi_standard.stages.objects import key_of
from mvi_standard.tables import camel_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from mvi_standard.document import Record
    from mvi_standard.requirement import Demand
    from mvi_standard.stages.objects import Objects
    from mvi_standard.tables import Tables

Ids = dict[str, dict[str, Path]]
"""Class -> id -> where the first record with that id stands."""
REFERENCE = demands.REFERENCE_EXISTS, demands.REFERENCE_CLASS
OWN_KPIS = "KpiDefinition"
"""The class of the KPIs that a submission defines itself."""


class References(Struct, frozen=True):
    """Targets of references in a submission: its ids by class, and the known codes of each open list.

    `again` has the records with the id of an earlier one of their class. In the classes in `unread` the id at that path
    cannot be read, so a missing id proves nothing.
    """

    __repr__ = object.__repr__

    tables: Tables
    ids: Ids
    codes: Mapping[str, frozenset[str]]
    again: Sequence[Record]
    unread: Mapping[str, Path]

    @classmethod
    def of(cls, records: Iterable[Record], tables: Tables) -> References:
        """Gather the ids of all records; the KPIs that a submission defines are known beside the standard's."""
        ids: Ids = defaultdict(dict)
        again: list[Record] = []
        unread: dict[str, Path] = {}
        for record in records:
            key = record.data.get("id") if isinstance(record.data, dict) else None
            if not isinstance(key, str):
                unread.setdefault(record.cls, (*record.path, "id"))
            elif record.path and ids[record.cls].setdefault(key, record.path) is not record.path:
                again.append(record)
        codes = tables.known | {"kpi": tables.known["kpi"].union(ids.get(OWN_KPIS, ()))}
        return cls(tables, ids, codes, again, unread)

    def twice(self) -> Iterator[Finding]:
        """Yield a finding for each record with the id of an earlier record of its class."""
        for record in self.again:
            key = record.data["id"]
            values = {"found": key, "class": Name(record.cls), "first": Elsewhere(self.ids[record.cls][key])}
            yield demands.UNIQUE_ID.finding((*record.path, "id"), values)

    def check(self, objects: Objects, unknown: Mapping[str, Path]) -> Iterator[Finding | NotPut]:
        """Yield findings: references to nothing, unknown codes, and repeated unique keys.

        In the classes in `unknown` there may be more records, for the faulty value whose path it gives.
        """
        known = replace(self, unread={**self.unread, **unknown})
        yield from together(known._check(objects))  # noqa: SLF001 - of this class

    def _check(self, objects: Objects) -> Iterator[Finding | NotPut]:
        for cls, fields in self.tables.references.items():
            yield from self._fixed(cls, fields, objects)
        for cls, typed in self.tables.typed_references.items():
            yield from self._typed(cls, typed, objects)
        for cls, coded in self.tables.coded.items():
            for name, codelist in coded.items():
                demand = demands.KNOWN_KPI if codelist == "kpi" else demands.OPEN_LIST
                for path, code in unknown_values(objects, cls, name, self.codes[codelist]):
                    yield from self._unknown(path, code, codelist) if code is not None else unput(path, [demand])
        for cls in self.tables.unique:
            yield from _repeated(cls, objects.get(cls, ()), self.tables)

    def _fixed(self, cls: str, fields: Mapping[str, str], objects: Objects) -> Iterator[Finding | NotPut]:
        """Follow references to one class."""
        for name, target in fields.items():
            known, field = self.ids[target].keys(), Name(f"{cls}.{name}")
            for path, key in unknown_values(objects, cls, name, known):
                yield from self._dangling(path, key, target, field) if key is not None else unput(path, REFERENCE)

    def _typed(self, cls: str, fields: Mapping[str, str], objects: Objects) -> Iterator[Finding | NotPut]:
        """Follow references whose class another field of the object names."""
        for name, typed_by in fields.items():
            for path, data in objects.get(cls, ()):
                try:
                    target, key = camel_case(data[typed_by]), data[name]
                except Touched as met:
                    yield from unput(met.path, REFERENCE)
                    continue
                if key not in self.ids[target]:
                    yield from self._dangling((*path, name), key, target, Name(f"{cls}.{name}"))

    def _dangling(self, path: Path, key: str, target: str, name: Name) -> Iterator[Finding | NotPut]:
        if target in self.unread:
            yield from unput(path, REFERENCE, self.unread[target])
            return
        other = next((cls for cls, ids in self.ids.items() if key in ids), None)
        values = {"found": key, "target": Name(target), "field": name}
        if other:
            yield demands.REFERENCE_CLASS.finding(path, values | {"other": Name(other)})
        else:
            yield demands.REFERENCE_EXISTS.finding(path, values | {"known": self.ids[target]})

    def _unknown(self, path: Path, code: str, codelist: str) -> Iterator[Finding | NotPut]:
        known = tuple(sorted(self.codes[codelist]))
        if codelist == "kpi" and OWN_KPIS in self.unread:
            yield from unput(path, [demands.KNOWN_KPI], self.unread[OWN_KPIS])
        elif codelist == "kpi":
            yield demands.KNOWN_KPI.finding(path, {"found": code, "expected": known})
        elif ":" not in code:
            yield demands.OPEN_LIST.finding(path, {"found": code, "list": Name(f"list:{codelist}"), "expected": known})


def unput(path: Path, those: Iterable[Demand], faulty: Path | None = None) -> Iterator[NotPut]:
    """Yield that demands were not put to the record of a value: it is faulty itself, or that at `faulty` is."""
    yield from (NotPut(each.code, {record_path(path): faulty or path}) for each in those)


def _repeated(cls: str, objects: Iterable[tuple[Path, Any]], tables: Tables) -> Iterator[Finding | NotPut]:
    """Yield each object that has the unique key of an earlier one of the same list."""
    for fields in tables.unique[cls]:
        keyed: list[tuple[Path, Any]] = []
        for path, data in objects:
            try:
                # The path without its last position is the list in which the object stands.
                keyed.append((path, (path[:-1], key_of(data, fields))))
            except Touched as met:
                yield from unput(met.path, [demands.UNIQUE_KEY])
        if len({key for _, key in keyed}) < len(keyed):
            yield from _again(cls, fields, keyed)


def _again(cls: str, fields: Iterable[str], keyed: Iterable[tuple[Path, Any]]) -> Iterator[Finding]:
    """Yield a finding for each object with a key that an earlier one has."""
    seen: dict[Any, Path] = {}
    for path, key in keyed:
        first = seen.setdefault(key, path)
        if first is not path:
            names = tuple(Name(f"{cls}.{field}") for field in fields)
            yield demands.UNIQUE_KEY.finding(path, {"class": Name(cls), "fields": names, "first": Elsewhere(first)})


def unknown_values(objects: Objects, cls: str, name: str, known: AbstractSet[str]) -> Iterator[tuple[Path, str | None]]:
    """Yield each value of one field of all objects of a class, item by item where it is a list, that is not known.

    None for a faulty one.
    """
    holders = objects.get(cls, ())
    with suppress(Touched):
        if _values(holders, name) <= known:
            return  # so it is in most files, and a set tells at once
    for path, data in holders:
        try:
            value = data.get(name)
        except Touched as met:
            yield met.path, None
            value = sound_items(data, name)
        if isinstance(value, str) and value not in known:
            yield (*path, name), value
        elif isinstance(value, list):
            unknown = (each for each in enumerate(value) if each[1] is not None and each[1] not in known)
            yield from (((*path, name, index), item) for index, item in unknown)


def _values(holders: Iterable[tuple[Path, Any]], name: str) -> set[str]:
    """Return all values of one field, which is either a text in all objects or a list of texts."""
    try:
        return {data[name] for _, data in holders if name in data}
    except TypeError:  # lists have no hash
        return {item for _, data in holders for item in data.get(name, ())}


def together(those: Iterable[Finding | NotPut]) -> Iterator[Finding | NotPut]:
    """Yield findings, and at the end once for each demand to which records it was not put."""
    unput: dict[str, dict[Path, Path]] = defaultdict(dict)
    for each in those:
        if isinstance(each, NotPut):
            unput[each.code].update(each.records)
        else:
            yield each
    yield from (NotPut(code, records) for code, records in unput.items())
