"""The tests that are asked about a module, the likeliest first."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tools.mutants.mutant import PRODUCT

if TYPE_CHECKING:
    from collections.abc import Iterator

TESTS = Path("tests")
BY_THEMSELVES = ("office", "spark")
"""Have targets of their own, for they need more than Python."""
ELSEWHERE = {
    "": ("reading",),
    "actions": ("browser", "cli"),
    "stages": ("test_examples.py",),
    "v1": ("test_examples.py", "test_mutation.py", "test_rules.py"),
}
"""Where tests of a package are that do not import its modules; without a name are the modules at the top."""
_IMPORT = re.compile(rf"^ *(?:from|import) ({PRODUCT}[\w.]*)(?: import (.*))?$", re.MULTILINE)


def selected(path: str) -> tuple[list[str], list[str]]:
    """Return the test files of a module, the likeliest and the others.

    The likeliest are of its package, and import it or share a word with its name. The others are those of its package
    and those that import it.
    """
    module = Path(path).relative_to(PRODUCT)
    name = ".".join((PRODUCT, *module.with_suffix("").parts)).removesuffix(".__init__")
    importing = {each for each, names in _imports().items() if name in names}
    package = _package("" if len(module.parts) == 1 else module.parts[0])
    first = {each for each in package if each in importing or not _words(each).isdisjoint(_words(module))}
    others = sorted((importing | package) - first, key=lambda each: (each not in importing, each))
    return [str(each) for each in sorted(first)], [str(each) for each in others]


def _words(path: Path) -> set[str]:
    return set(path.stem.split("_")) - {"test"}


@cache
def _package(name: str) -> frozenset[Path]:
    """Return the test files of a package; the top of the product, without a name, has those at the top."""
    folders = {name, *ELSEWHERE.get(name, ())} - {""}
    return frozenset(each for each in _imports() if each.parts[1] in folders or (not name and each.parent == TESTS))


@cache
def _imports() -> dict[Path, set[str]]:
    """Return what each test file imports: modules, and what it takes from them, which may be a module too."""
    paths = (each for each in sorted(TESTS.rglob("test_*.py")) if each.parts[1] not in BY_THEMSELVES)
    return {each: set(_imported(each.read_text("utf-8"))) for each in paths}


def _imported(text: str) -> Iterator[str]:
    for start, names in _IMPORT.findall(text):
        yield start
        yield from (f"{start}.{each}" for each in re.findall(r"\w+", names))
