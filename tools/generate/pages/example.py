"""Examples of each class and field: whatever a page quotes comes from a tested file."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from mvi_standard.document import ROOT
from tools.generate.pages.excerpt import computed, nesting_of, submitted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tools.generate.pages.excerpt import Example, Nesting
    from tools.generate.standard import Standard

LONGEST = 1500
"""Characters of JSON that a reader takes in at one glance; an example longer than this shows less, not more."""
ASIDE = ("MVI-", "geval-")
"""How examples begin that are about one rule or one case; the others are submissions as people would make them."""


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
        return cls(folder, valid, invalid, nesting_of(standard))

    @property
    def told(self) -> tuple[Path, ...]:
        """The examples that are submissions as people would make them."""
        return tuple(each for each in self.valid if not each.name.startswith(ASIDE))

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
        handed_in = (submitted(file, self.nesting) for file in self.valid)
        following = (computed(file, self.nesting) for file in self.told)
        for cls, example in chain.from_iterable((*handed_in, *following)):
            found.setdefault(cls, []).append(example)
        return {cls: tuple(each) for cls, each in found.items()}


def _fullest(those: Sequence[Example]) -> Example:
    short = [each for each in those if each.size <= LONGEST] or [min(those, key=lambda each: each.size)]
    return max(short, key=lambda each: (len(each.data), -each.size, each.file))


def _plain(value: Any) -> bool:  # noqa: ANN401 - any JSON value
    if isinstance(value, list):
        return bool(value) and all(_plain(each) for each in value)
    return value is not None and not isinstance(value, dict)
