"""The Python files of a checkout, in five parts: product, tests, benchmarks, tools and web."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE, TOOLS = "mvi_standard", "tools"
GENERATOR = "generate"
PRODUCT = "product"
PARTS = (PRODUCT, "tests", "benchmarks", TOOLS, "web")
DATA = {".toml", ".yaml", ".yml"}
_NOT_OURS = {"node_modules", "__pycache__", "build"}


@dataclass(frozen=True)
class Source:
    """A Python file: its dotted name without the package or `tools`, so that the generator may move between them."""

    name: str
    path: Path
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        """The number of lines, as `wc -l` counts a file that ends with a line end."""
        return self.text.count("\n") + (not self.text.endswith("\n") and self.text != "")


def parts(root: Path) -> dict[str, list[Source]]:
    """Read all Python of a checkout."""
    found: dict[str, list[Source]] = {part: [] for part in PARTS}
    for part in PARTS:
        for path in _files(root / (PACKAGE if part == PRODUCT else part)):
            if path.suffix == ".py":
                home = PRODUCT if _is_generator(path, root) else part
                found[home].append(Source(_name(path, root, home), path, path.read_text("utf-8")))
    return found


def hand_written(sources: list[Source]) -> list[Source]:
    """Return the modules that nobody generates: the docstring of one that is generated says `Generated`."""
    return [each for each in sources if "Generated" not in (ast.get_docstring(each.tree) or "")]


def data_lines(root: Path) -> int:
    """Count the lines of TOML and YAML inside the package and the generator: texts that are data."""
    folders = (root / PACKAGE, root / TOOLS / GENERATOR)
    files = (each for folder in folders for each in _files(folder) if each.suffix in DATA)
    return sum(each.read_text("utf-8").count("\n") for each in files)


def _is_generator(path: Path, root: Path) -> bool:
    return path.is_relative_to(root / TOOLS / GENERATOR)


def _name(path: Path, root: Path, part: str) -> str:
    steps = path.relative_to(root).with_suffix("").parts
    steps = steps[:-1] if steps[-1] == "__init__" else steps
    return ".".join(steps[1:] if part == PRODUCT else steps) or PACKAGE


def _files(folder: Path) -> Iterator[Path]:
    for each in sorted(folder.rglob("*")):
        inside = each.relative_to(folder).parts
        if each.is_file() and _NOT_OURS.isdisjoint(inside) and not any(step.startswith(".") for step in inside):
            yield each
