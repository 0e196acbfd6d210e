"""The records of one submission together, for rules that look beyond one object."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, field

from mvi_standard.document import ROOT
from mvi_standard.stages.doubtful import Touched
from mvi_standard.unsure import Answers, Groups, Sure, UnsureIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mvi_standard.document import Record
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Path

Told = TypeVar("Told")
NONE: Mapping[str, Path] = MappingProxyType({})


class Dossier(Struct, frozen=True):
    """All that a rule may ask about the rest of the submission; each answer is computed once.

    `submission` is the root without its lists, None when there is none; `records` holds the records by class, `counts`
    the number of all records by class. `unknown` has the classes of which some record cannot be read, with its path,
    and `uncounted` those of which not even the number is known. An answer that depends on a faulty value raises
    Touched.
    """

    submission: Mapping[str, Any] | None
    records: Mapping[str, list[Any]]
    counts: Mapping[str, int]
    edition: Edition
    unknown: Mapping[str, Path] = field(default_factory=dict)
    uncounted: Mapping[str, Path] = field(default_factory=dict)
    _indexes: dict[tuple[str, ...], Mapping[Any, Any]] = field(default_factory=dict)
    _by_id: dict[str, Mapping[Any, Any]] = field(default_factory=dict)
    _made: dict[Any, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Say how much is in it; the data stay out of logs and tracebacks."""
        return f"<Dossier of {sum(map(len, self.records.values()))} records>"

    @classmethod
    def of(
        cls,
        readable: Iterable[Record],
        counts: Mapping[str, int],
        edition: Edition,
        unknown: Mapping[str, Path] = NONE,
        uncounted: Mapping[str, Path] = NONE,
    ) -> Dossier:
        """Gather records; the root comes without its lists."""
        records: dict[str, list[Any]] = defaultdict(list)
        for each in readable:
            records[each.cls].append(each.data)
        root = next(iter(records.pop(ROOT, ())), None)
        return cls(root, records, counts, edition, unknown, uncounted)

    def all(self, cls: str) -> list[Any]:
        """Return every record of a class, in the order of the document."""
        if cls in self.unknown:
            raise Touched(self.unknown[cls])
        return self.records.get(cls, [])

    def told(
        self, cls: str, tell: Callable[[Any], Told], find: Callable[[list[tuple[Any, Told]]], Mapping[Any, Any]]
    ) -> Mapping[Any, Any]:
        """Return what `find` finds in the records of a class with what `tell` makes of each; more make nothing untrue.

        Records in which `tell` meets a faulty value are left out: then what is not found is not sure.
        """
        known, unsure = [], self.unknown.get(cls)
        for record in self.records.get(cls, ()):
            try:
                known.append((record, tell(record)))
            except Touched as met:
                unsure = unsure or met.path
        return Sure(find(known), unsure) if unsure else find(known)

    def by(self, cls: str, *path: str) -> Mapping[Any, Any]:
        """Return lists of the records of a class by the value at `path`; records without it are left out."""
        index = self._indexes.get((cls, *path))
        if index is None:
            index = self._indexes[(cls, *path)] = self._index(cls, path)
        return index

    def _index(self, cls: str, path: tuple[str, ...]) -> dict[Any, Any]:
        index: dict[Any, list[Any]] = defaultdict(list)
        unsure = self.unknown.get(cls)
        for record in self.records.get(cls, ()):
            value = record
            try:
                for part in path:
                    value = value.get(part) if isinstance(value, dict) else None
            except Touched as met:
                unsure = unsure or met.path
                continue
            for key in value if isinstance(value, list) else [value]:
                if key is not None:
                    index[key].append(record)
        return dict(index) if unsure is None else UnsureIndex(index, unsure)

    def compared(
        self, cls: str, fields: tuple[str, ...], compare: Callable[[list[Any]], Mapping[int, Told]]
    ) -> Mapping[int, Told]:
        """Return what `compare` says of the records of a class, by their `id()`; it gets those that are alike.

        Alike are the records with equal values of all these fields; one alone has nothing to be compared with.
        """
        groups = self.once_for(_groups, (cls, fields))
        answers: dict[int, Told] = {}
        unsure = dict(groups.apart)
        for key, group in groups.together.items():
            met = groups.unsure(key)
            if met is None and len(group) > 1:
                try:
                    answers.update(compare(group))
                except Touched as touched:
                    met = touched.path
            if met is not None:
                unsure.update(dict.fromkeys(map(id, group), met))
        return Answers(answers, unsure) if unsure else answers

    def once(self, make: Callable[[Dossier], Any]) -> Any:  # noqa: ANN401 - what `make` makes
        """Return `make(self)`, computed once however many records ask for it."""
        return self._made_once(make, make, self)

    def once_for(self, make: Callable[[Any, Dossier], Any], key: Any) -> Any:  # noqa: ANN401 - idem
        """Return `make(key, self)`, computed once for each key."""
        return self._made_once((make, key), make, key, self)

    def _made_once(self, key: Any, make: Callable[..., Any], *given: Any) -> Any:  # noqa: ANN401 - idem
        """Return what `make` made of what was given, for a key; where it met a faulty value, that is met again."""
        found = self._made.get(key, self)
        if found is self:
            try:
                found = make(*given)
            except Touched as met:
                found = met
            self._made[key] = found
        if found.__class__ is Touched:
            raise Touched(found.path)
        return found

    def get(self, cls: str, key: str | None) -> Any:  # noqa: ANN401 - a record of any class
        """Return the record with this id, or None."""
        known = self._by_id.get(cls)
        if known is None:
            index = self._index(cls, ("id",))
            firsts = {each: those[0] for each, those in dict.items(index)}
            known = self._by_id[cls] = Sure(firsts, index.path) if isinstance(index, Sure) else firsts
        return known.get(key)

    def kpi(self, kpi: str) -> Any:  # noqa: ANN401 - a KPI definition
        """Return the definition of a KPI: the standard's, or one that the submission defines; None if unknown."""
        return self.edition.catalogue.get(kpi) or self.get("KpiDefinition", kpi)

    def catalogue(self) -> Mapping[str, Any]:
        """Return the KPI definitions of the standard, by their id."""
        return self.edition.catalogue

    def count(self, cls: str) -> int:
        """Return how many records of a class the document holds, faulty ones included."""
        if cls in self.uncounted:
            raise Touched(self.uncounted[cls])
        return self.counts.get(cls, 0)

    def reported(self) -> tuple[str, ...]:
        """Return the classes about what was procured and achieved; not plans, targets and procedures."""
        tables = self.edition.tables
        return tuple(tables.lists[name] for name in tables.reported)

    def rank(self, codelist: str, code: str) -> int | None:
        """Return the position of a code in its list; None when it is not in it."""
        return self.edition.tables.ranks.get(codelist, {}).get(code)

    def codes(self, codelist: str) -> tuple[str, ...]:
        """Return the codes of a list; empty for an unknown list."""
        return self.edition.tables.codelists.get(codelist, ())

    def deprecated(self, codelist: str) -> tuple[str, ...]:
        """Return the codes of a list that should no longer be used."""
        return tuple(self.edition.tables.deprecated.codes.get(codelist, ()))

    def bounds(self, kpi: str, unit: str) -> tuple[float, str] | None:
        """Return the highest plausible value of a KPI in a unit, with its source; None when none is published."""
        return self.edition.plausibility.get(kpi, {}).get(unit)

    def group_of(self, dimension: str, code: str) -> str:
        """Return the code that totals this one and others; empty when there is none."""
        return self.edition.tables.groups.get(dimension, {}).get(code, "")

    def overlaps(self, dimension: str) -> bool:
        """Return whether the parts of a breakdown by this dimension may add up to more than the whole."""
        return dimension in self.edition.tables.overlapping


def _groups(of: tuple[str, tuple[str, ...]], dossier: Dossier) -> Groups:
    cls, fields = of
    return Groups.of(dossier.records.get(cls, ()), fields, dossier.unknown.get(cls))
