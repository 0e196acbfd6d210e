"""Mutants, the names they keep while their line stays, and the draw of a few of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PRODUCT = "mvi_standard"
TOP = "(top)"
"""Stands for the modules that are in no package of the product."""


@dataclass(frozen=True)
class Mutant:
    """A change that an operator of Cosmic Ray makes at its n-th place in a module."""

    path: str
    operator: str
    occurrence: int
    start: tuple[int, int]
    end: tuple[int, int]
    line: str
    again: int
    """How many changes with the same path, operator and line come before it."""

    @property
    def label(self) -> str:
        """The name by which it is listed: another one once its line changes, not when lines around it do."""
        name = f"{self.path.removeprefix(PRODUCT + '/')} {self.operator.removeprefix('core/')} | {self.line}"
        return name + f" | {self.again + 1}" * bool(self.again)

    @property
    def package(self) -> str:
        """The first-level package of the product that it is in."""
        return package_of(Path(self.path))


def package_of(module: Path) -> str:
    """Return the first-level package of the product that a module is in."""
    first = module.relative_to(PRODUCT).parts[0]
    return TOP if first.endswith(".py") else first


def drawn(mutants: Iterable[Mutant], size: int, usable: Callable[[Mutant], bool]) -> list[Mutant]:
    """Draw `size` places from each package, and one mutant of each place, if that is usable.

    The draw follows from the labels, so it is the same everywhere, hardly changes with the code, and a smaller one is
    the beginning of a larger one.
    """
    places: dict[tuple[str, tuple[int, int]], list[Mutant]] = defaultdict(list)
    for each in mutants:
        places[each.path, each.start].append(each)
    packages: dict[str, list[Mutant]] = defaultdict(list)
    for group in places.values():
        one = min(group, key=partial(_lot, "operator"))
        packages[one.package].append(one)
    return [
        each
        for name in sorted(packages)
        for each in islice(filter(usable, sorted(packages[name], key=partial(_lot, "place"))), size)
    ]


def _lot(draw: str, mutant: Mutant) -> bytes:
    return sha256(f"{draw} {mutant.label}".encode()).digest()
