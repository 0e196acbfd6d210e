"""What the examples show of each class and field: whatever a page quotes comes from a file that is tested."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from mvi_standard import kpi_results, validate
from mvi_standard.document import ROOT, Record
from mvi_standard.editions import LATEST
from mvi_standard.objects import objects
from mvi_standard.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from mvi_standard.finding import Path as Place
    from mvi_standard.generate.source import Standard

    Nesting = Mapping[str, Mapping[str, str]]

LONGEST = 1500
"""Characters of JSON that a reader takes in at one glance; an example longer than this shows less, not more."""
NEAR_MISS = "MVI-"
"""How examples begin that are about one rule; the others are submissions as people would make them."""
RESULT = "KpiResult"
"""The class of what is computed: no submission has it."""


@dataclass(frozen=True)
class Example:
    """An object of some class in an example file, and where it stands; or in the KPI results of that file."""

    file: str
    path: Place
    data: Mapping[str, Any]
    computed: bool = False

    @cached_property
    def size(self) -> int:
        """Characters that it takes as JSON."""
        return len(json.dumps(self.data, ensure_ascii=False, indent=2))


@dataclass(frozen=True)
class Examples:
    """The example files, in the order of their names; `nesting` says which fields hold objects of which class."""

    folder: Path
    valid: tuple[Path, ...]
    invalid: tuple[Path, ...]
    nesting: Nesting = field(compare=False, repr=False)

    @classmethod
    def below(cls, folder: Path, standard: Standard) -> Examples:
        """Find the examples in `folder`."""
        valid, invalid = (tuple(sorted((folder / kind).glob("*.json"))) for kind in ("valid", "invalid"))
        return cls(folder, valid, invalid, _nesting(standard))

    @property
    def told(self) -> tuple[Path, ...]:
        """The examples that are submissions as people would make them."""
        return tuple(each for each in self.valid if not each.name.startswith(NEAR_MISS))

    def breaking(self, code: str) -> tuple[Path, ...]:
        """Return the examples that break the demand with this code."""
        return tuple(each for each in self.invalid if each.name.startswith(f"{code}-"))

    def missing_narrowly(self, code: str) -> tuple[Path, ...]:
        """Return the near misses: examples that come close to breaking this code, and conform."""
        return tuple(each for each in self.valid if each.name.startswith(f"{code}-"))

    def of(self, cls: str) -> Example | None:
        """Return the fullest object of a class that still reads at one glance; None when no example has one."""
        return self._fullest.get(cls)

    def value(self, cls: str, field: str) -> Any:  # noqa: ANN401 - any JSON value
        """Return a value that an example has in this field; None when none has one that is short."""
        chosen = self.of(cls)
        if chosen and _plain(value := chosen.data.get(field)):
            return value
        values = (each.data.get(field) for each in self._objects.get(cls, ()))
        return next((each for each in values if _plain(each)), None)

    @cached_property
    def _fullest(self) -> Mapping[str, Example]:
        told = {each.name for each in self.told}
        return {
            cls: _fullest([each for each in those if cls != ROOT or each.file in told])
            for cls, those in self._objects.items()
        }

    @cached_property
    def _objects(self) -> Mapping[str, tuple[Example, ...]]:
        found: dict[str, list[Example]] = {}
        submitted = (_objects_in(file, self.nesting) for file in self.valid)
        computed = (_results_of(file, self.nesting) for file in self.told)
        for cls, example in chain.from_iterable((*submitted, *computed)):
            found.setdefault(cls, []).append(example)
        return {cls: tuple(each) for cls, each in found.items()}


def _nesting(standard: Standard) -> Nesting:
    return {
        name: {each.name: each.range for each in cls.fields if each.kind == "class"}
        for name, cls in standard.classes.items()
    }


def _fullest(those: Sequence[Example]) -> Example:
    short = [each for each in those if each.size <= LONGEST] or [min(those, key=lambda each: each.size)]
    return max(short, key=lambda each: (len(each.data), -each.size, each.file))


def _plain(value: Any) -> bool:  # noqa: ANN401 - any JSON value
    if isinstance(value, list):
        return bool(value) and all(_plain(each) for each in value)
    return value is not None and not isinstance(value, dict)


def _objects_in(file: Path, nesting: Nesting) -> Iterator[tuple[str, Example]]:
    """Give every object of a submission with its class; the submission itself is the whole file."""
    lists = LATEST.tables.lists
    records = (each.without(lists) for each in read(file).records(lists))
    for cls, those in objects(records, nesting).items():
        if cls != ROOT:
            yield from ((cls, Example(file.name, path, data)) for path, data in those)
    yield ROOT, Example(file.name, (), json.loads(file.read_bytes()))


def _results_of(file: Path, nesting: Nesting) -> Iterator[tuple[str, Example]]:
    """Give every object of the KPI results of a submission with its class."""
    results = (Record(RESULT, (index,), data) for index, data in enumerate(kpi_results(validate(file))))
    for cls, those in objects(results, nesting).items():
        yield from ((cls, Example(file.name, path, data, computed=True)) for path, data in those)
