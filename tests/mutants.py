"""Mutants of a module: each has one small thing changed.

A condition is negated, a comparison moved by one, a conjunct dropped, a number changed, or a function left at once.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from copy import deepcopy
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    Change = Any  # a function that changes a node in place

SWAPS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip


def mutants(tree: ast.Module, only: Collection[ast.stmt] | None = None) -> Iterator[tuple[str, ast.Module]]:
    """Give each mutant of a module with a label of its own, that stays the same while the line does.

    Of what stands at its top, all is changed, or `only` these statements.
    """
    inside = None if only is None else {node for each in only for node in ast.walk(each)}
    lines = {node: line for node, line in _lines(tree).items() if inside is None or node in inside}
    seen = Counter[str]()
    for number, node in enumerate(ast.walk(tree)):
        for kind, change in _changes(node) if node in lines else ():
            copy = deepcopy(tree)
            change(next(other for n, other in enumerate(ast.walk(copy)) if n == number))
            label = " | ".join(dict.fromkeys([f"{kind}: {_first_line(node)}", lines[node]]))
            seen[label] += 1
            yield label + f" | {seen[label]}" * (seen[label] > 1), ast.fix_missing_locations(copy)


def _lines(tree: ast.Module) -> dict[ast.AST, str]:
    """Return the line of each node that may be changed: what decorates a rule is no logic."""
    lines: dict[ast.AST, str] = {}
    for each in ast.walk(tree):
        if isinstance(each, ast.stmt):  # an inner statement comes after the outer one
            lines.update(dict.fromkeys(ast.walk(each), _first_line(each)))
    for each in ast.walk(tree):
        for decorator in getattr(each, "decorator_list", ()):
            for node in ast.walk(decorator):
                lines.pop(node, None)
    return lines


def _first_line(node: ast.AST) -> str:
    if isinstance(node, ast.FunctionDef):
        return f"def {node.name}"
    return ast.unparse(node).splitlines()[0]


def _changes(node: ast.AST) -> Iterator[tuple[str, Change]]:
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        yield "negate", lambda n: setattr(n, "test", ast.UnaryOp(ast.Not(), n.test))
    if isinstance(node, ast.match_case) and node.guard:
        yield "negate", lambda n: setattr(n, "guard", ast.UnaryOp(ast.Not(), n.guard))
    if isinstance(node, ast.FunctionDef):
        yield "return", lambda n: n.body.insert(1 if ast.get_docstring(n) else 0, ast.Return())
    if isinstance(node, ast.Constant):
        for kind, value in _other_values(node.value):
            yield kind, lambda n, v=value: setattr(n, "value", v)
    yield from _changes_in_conditions(node)


def _changes_in_conditions(node: ast.AST) -> Iterator[tuple[str, Change]]:
    if isinstance(node, ast.comprehension):
        for index in range(len(node.ifs)):
            yield f"drop filter {index}", lambda n, i=index: n.ifs.pop(i)
    if isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            yield f"compare {index}", lambda n, i=index, o=operator: n.ops.__setitem__(i, SWAPS[type(o)]())
    if isinstance(node, ast.BoolOp):
        for index in range(len(node.values)):
            neutral = isinstance(node.op, ast.And)
            yield f"drop {index}", lambda n, i=index, v=neutral: n.values.__setitem__(i, ast.Constant(v))


def _other_values(value: object) -> Iterator[tuple[str, object]]:
    """Give other values for a number, also for one in a string: `Decimal("0.005")`; zero doubled is one here."""
    if isinstance(value, int) and not isinstance(value, bool):
        yield "constant +1", value + 1
        yield "constant -1", value - 1
    if isinstance(value, float):
        yield "constant x2", 2 * value or 1.0
    if isinstance(value, str) and re.fullmatch(r"[0-9]+([.][0-9]+)?", value):
        yield "constant x2", str(2 * Decimal(value) or 1)
