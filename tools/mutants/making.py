"""The mutants that Cosmic Ray can make of a module."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

from tools.mutants.mutant import Mutant

if TYPE_CHECKING:
    from collections.abc import Iterator

    Position = tuple[int, int]

HARMLESS = ("cache", "dataclass")
"""Decorators that only save time, or whose promise is kept by mypy."""
OPERATORS = {name: get_operator(name)() for name in operator_names() if not get_operator(name).arguments()}


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield each mutant of a module, but for changes to types and to what is harmless."""
    text = path.read_text("utf-8")
    lines, seen = text.splitlines(), Counter[tuple[str, str]]()
    spans = [
        ((node.lineno, node.col_offset - 1), (node.end_lineno, node.end_col_offset)) for node in _idle(ast.parse(text))
    ]
    for operator, occurrence, start, end in _changes(text):
        if any(first <= start < last for first, last in spans):
            continue
        line = lines[start[0] - 1].strip()
        yield Mutant(str(path), operator, occurrence, start, end, line, seen[operator, line])
        seen[operator, line] += 1


def is_python(mutant: Mutant) -> bool:
    """Return whether a mutant can be read at all: some operators take the stars of a call for a product."""
    text = Path(mutant.path).read_text("utf-8")
    try:
        ast.parse(mutate_code(text, OPERATORS[mutant.operator], mutant.occurrence))
    except SyntaxError:
        return False
    return True


def _changes(text: str) -> Iterator[tuple[str, int, Position, Position]]:
    nodes = list(ast_nodes(get_ast(text)))
    for name, operator in OPERATORS.items():
        places = (place for node in nodes for place in operator.mutation_positions(node))
        for occurrence, (start, end) in enumerate(places):
            yield name, occurrence, start, end


def _idle(tree: ast.Module) -> Iterator[ast.expr | ast.stmt]:
    """Yield the parts that do not run, or whose change is harmless."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
            yield node.annotation
        elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield node
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from (each for each in node.decorator_list if ast.unparse(each).startswith(HARMLESS))
            if isinstance(node, ast.FunctionDef) and node.returns:
                yield node.returns
