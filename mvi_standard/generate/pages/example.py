"""What the examples show of each class and field: whatever a page quotes comes from a file that is tested."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.objects import objects
from mvi_standard.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mvi_standard.finding import Path as Place

LONGEST = 1500
"""Characters of JSON that a reader takes in at one glance; an example longer than this shows less, not more."""


@dataclass(frozen=True)
class Example:
    """An object of some class in an example file, and where it stands."""

    file: str
    path: Place
    data: Mapping[str, Any]

    @property
    def size(self) -> int:
        """Characters that it takes as JSON."""
        return len(json.dumps(self.data, ensure_ascii=False, indent=2))


@dataclass(frozen=True)
class Examples:
    """The example files: `valid` and `invalid` by the code in their name."""

    folder: Path
    valid: tuple[Path, ...]
    invalid: tuple[Path, ...]

    @classmethod
    def below(cls, folder: Path) -> Examples:
        """Find the examples in `folder`."""
        return cls(folder, *(tuple(sorted((folder / kind).glob("*.json"))) for kind in ("valid", "invalid")))

    def breaking(self, code: str) -> tuple[Path, ...]:
        """Return the examples that break the demand with this code."""
        return tuple(each for each in self.invalid if each.name.startswith(f"{code}-"))

    def missing_narrowly(self, code: str) -> tuple[Path, ...]:
        """Return the near misses: examples that come close to breaking this code, and conform."""
        return tuple(each for each in self.valid if each.name.startswith(f"{code}-"))

    def of(self, cls: str) -> Example | None:
        """Return the fullest object of a class that still reads at one glance; None when no example has one."""
        found = self._objects.get(cls, ())
        short = [each for each in found if each.size <= LONGEST] or sorted(found, key=lambda each: each.size)[:1]
        return max(short, key=lambda each: (len(each.data), -each.size, each.file), default=None)

    def value(self, cls: str, field: str) -> Any:  # noqa: ANN401 - any JSON value
        """Return a value that an example has in this field; None when none has one that is short."""
        chosen = self.of(cls)
        if chosen and _plain(value := chosen.data.get(field)):
            return value
        values = (each.data.get(field) for each in self._objects.get(cls, ()))
        return next((each for each in values if _plain(each)), None)

    @cached_property
    def _objects(self) -> Mapping[str, tuple[Example, ...]]:
        found: dict[str, list[Example]] = {}
        for file in self.valid:
            for cls, example in _objects_in(file):
                found.setdefault(cls, []).append(example)
        return {cls: tuple(each) for cls, each in found.items()}


def _plain(value: Any) -> bool:  # noqa: ANN401 - any JSON value
    if isinstance(value, list):
        return bool(value) and all(_plain(each) for each in value)
    return value is not None and not isinstance(value, dict)


def _objects_in(file: Path) -> Iterator[tuple[str, Example]]:
    tables = LATEST.tables
    records = (each.without(tables.lists) for each in read(file).records(tables.lists))
    for cls, those in objects(records, tables.nesting).items():
        yield from ((cls, Example(file.name, path, data)) for path, data in those)
