"""Imports inside the product: at the top of a module, inside functions, and for type hints alone."""

from __future__ import annotations

import ast
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tools.metrics.sizes import FUNCTIONS
from tools.metrics.source import PACKAGE, TOOLS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tools.metrics.source import Source

MANY = ("v1.rules.", "v1.kpis.", "v1.measures.")
"""Folders of one small module for each text of the standard, which a walk over the folder imports."""
SMALL = 60


class Kind(StrEnum):
    """The moment at which an import runs: with its module, with a function, or never (`if TYPE_CHECKING`)."""

    TOP = "top"
    LAZY = "lazy"
    TYPES = "types"


@dataclass(frozen=True, order=True)
class Import:
    """A module of the product that names another one."""

    importer: str
    imported: str
    kind: Kind
    line: int


def imports(sources: list[Source]) -> list[Import]:
    """Return the imports between modules of the product; a module that a program finds by name or folder is not seen.

    `from package import name` is an import of the module `package.name` where there is one, else of `package`.
    """
    names = {each.name for each in sources}
    found = (
        Import(source.name, target, kind, statement.lineno)
        for source in sources
        for statement, kind in _statements(source.tree, Kind.TOP)
        for target in _targets(statement, names)
    )
    return sorted({each for each in found if each.importer != each.imported})


def lone(sources: list[Source], found: Iterable[Import]) -> dict[str, str]:
    """Return the modules that one other module imports, in whatever way, with that module; rules and KPIs left out."""
    importers = defaultdict[str, set[str]](set)
    for each in found:
        importers[each.imported].add(each.importer)
    looked_at = (each.name for each in sources if not each.name.startswith(MANY))
    return {name: min(importers[name]) for name in looked_at if len(importers[name]) == 1}


def _statements(node: ast.AST, kind: Kind) -> Iterator[tuple[ast.Import | ast.ImportFrom, Kind]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, kind
        elif isinstance(child, ast.If) and _is_for_types(child.test):
            for each in child.body:
                yield from _statements(ast.Module([each], []), Kind.TYPES)
            yield from _statements(ast.Module(child.orelse, []), kind)
        else:
            lazy = isinstance(child, FUNCTIONS) and kind is Kind.TOP
            yield from _statements(child, Kind.LAZY if lazy else kind)


def _is_for_types(test: ast.expr) -> bool:
    return "TYPE_CHECKING" in (getattr(test, "id", ""), getattr(test, "attr", ""))


def _targets(statement: ast.Import | ast.ImportFrom, names: set[str]) -> Iterator[str]:
    for alias in statement.names:
        if isinstance(statement, ast.Import):
            candidates = [alias.name]
        else:
            candidates = [f"{statement.module}.{alias.name}", str(statement.module)]
        yield from [name for each in candidates if (name := _short(each)) in names][:1]


def _short(dotted: str) -> str:
    """Return a name as `Source.name` has it; one from elsewhere becomes a name that no module has."""
    top, _, rest = dotted.partition(".")
    return (rest or top) if top in {PACKAGE, TOOLS} else ""
