"""A way in for files of strangers, and what must hold whatever they hold."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from tools.fuzz import targets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tools.fuzz.mutation import Mutator

LONGEST = 4096


@dataclass(frozen=True)
class Target:
    """One way in.

    `holds` takes an input and raises when something does not hold of it; AssertionError says what. `seeds` are inputs
    to begin with, `mutated` changes an input with an eye for its form, where bytes alone would seldom get past it.
    No input has more than `longest` bytes; `runs` is how many are tried for a release: a million of those that read
    (JSON, YAML, JSON Lines and CSV), and a hundred thousand workbooks.
    """

    holds: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    mutated: Mutator | None = None
    longest: int = LONGEST
    runs: int = 10_000


def names() -> list[str]:
    """Return the names of the targets: the modules in `targets`."""
    return [each.name for each in iter_modules(targets.__path__)]


def load(name: str) -> Target:
    """Return one target."""
    target: Target = import_module(f"{targets.__name__}.{name}").TARGET
    return target
