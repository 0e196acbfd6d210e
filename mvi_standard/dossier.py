"""The sound records of one submission together, for rules that look beyond one object."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from mvi_standard.document import ROOT
from mvi_standard.stages.objects import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mvi_standard.document import Record
    from mvi_standard.edition import Edition


class Dossier(Struct, frozen=True):
    """All that a rule may ask about the rest of the submission; each answer is computed once.

    `submission` is the root without its lists, None when it is not sound; `records` holds the sound records by class,
    `counts` the number of all records by class, faulty ones included.
    """

    submission: Mapping[str, Any] | None
    records: Mapping[str, list[Any]]
    counts: Mapping[str, int]
    edition: Edition
    _indexes: dict[tuple[str, ...], dict[Any, list[Any]]] = field(default_factory=dict)
    _made: dict[Any, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Say how much is in it; the data stay out of logs and tracebacks."""
        return f"<Dossier of {sum(map(len, self.records.values()))} records>"

    @classmethod
    def of(cls, sound: Iterable[Record], counts: Mapping[str, int], edition: Edition) -> Dossier:
        """Gather sound records; the root comes without its lists."""
        records: dict[str, list[Any]] = defaultdict(list)
        for each in sound:
            records[each.cls].append(each.data)
        return cls(next(iter(records.pop(ROOT, ())), None), records, counts, edition)

    def all(self, cls: str) -> list[Any]:
        """Return every sound record of a class, in the order of the document."""
        return self.records.get(cls, [])

    def by(self, cls: str, *path: str) -> dict[Any, list[Any]]:
        """Return the sound records of a class by the value at `path`; records without it are left out."""
        index = self._indexes.get((cls, *path))
        if index is None:
            index = defaultdict(list)
            for record in self.all(cls):
                value = record
                for part in path:
                    value = value.get(part) if isinstance(value, dict) else None
                for key in value if isinstance(value, list) else [value]:
                    if key is not None:
                        index[key].append(record)
            index = self._indexes[(cls, *path)] = dict(index)
        return index

    def groups(self, cls: str, fields: tuple[str, ...]) -> Iterable[list[Any]]:
        """Return the sound records of a class, grouped by equal values of all these fields."""
        found = self._made.get((cls, fields))
        if found is None:
            found = defaultdict(list)
            for record in self.all(cls):
                found[key_of(record, fields)].append(record)
            self._made[cls, fields] = found
        groups: Iterable[list[Any]] = found.values()
        return groups

    def once(self, make: Callable[[Dossier], Any]) -> Any:  # noqa: ANN401 - what `make` makes
        """Return `make(self)`, computed once however many records ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]

    def once_for(self, make: Callable[[Any, Dossier], Any], key: Any) -> Any:  # noqa: ANN401 - idem
        """Return `make(key, self)`, computed once for each key."""
        if (make, key) not in self._made:
            self._made[make, key] = make(key, self)
        return self._made[make, key]

    def get(self, cls: str, key: str | None) -> Any:  # noqa: ANN401 - a record of any class
        """Return the sound record with this id, or None."""
        found = self.by(cls, "id").get(key)
        return found[0] if found else None

    def kpi(self, kpi: str) -> Any:  # noqa: ANN401 - a KPI definition
        """Return the definition of a KPI: the standard's, or one that the submission defines; None if unknown."""
        return self.edition.catalogue.get(kpi) or self.get("KpiDefinition", kpi)

    def catalogue(self) -> Iterable[Any]:
        """Return the KPI definitions of the standard."""
        return self.edition.catalogue.values()

    def count(self, cls: str) -> int:
        """Return how many records of a class the document holds, faulty ones included."""
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
        return self.edition.tables.deprecated.get(codelist, ())

    def bounds(self, kpi: str, unit: str) -> tuple[float, str] | None:
        """Return the highest plausible value of a KPI in a unit, with its source; None when none is published."""
        return self.edition.plausibility.get(kpi, {}).get(unit)

    def group_of(self, dimension: str, code: str) -> str:
        """Return the code that totals this one and others; empty when there is none."""
        return self.edition.tables.groups.get(dimension, {}).get(code, "")

    def overlaps(self, dimension: str) -> bool:
        """Return whether the parts of a breakdown by this dimension may add up to more than the whole."""
        return dimension in self.edition.tables.overlapping
