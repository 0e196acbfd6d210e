"""Lines: how many, of what kind, and how they are spread over modules and functions."""

from __future__ import annotations

import ast
import tokenize
from collections import Counter
from io import StringIO
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.metrics.source import Source

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_LAYOUT = {tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


def sizes(sources: list[Source]) -> dict[str, float]:
    """Return the figures of a part: counts are whole numbers, shares of all lines are fractions.

    A function runs from its `def` to its end: with its docstring, without its decorators. A function inside another
    counts too.
    """
    kinds = sum((line_kinds(each) for each in sources), Counter[str]())
    lines = sum(each.lines for each in sources)
    shares = {f"{kind} share": kinds[kind] / max(lines, 1) for kind in ("code", "docstring", "comment", "import")}
    functions = [length for each in sources for length in function_lengths(each)]
    spread = _spread("module", [each.lines for each in sources]) | _spread("function", functions)
    return {"modules": len(sources), "lines": lines, **shares, **spread}


def line_kinds(source: Source) -> Counter[str]:
    """Count the lines of each kind; every line has one: import, docstring, code, comment or blank, in that order.

    A docstring is any string that stands alone as a statement, so what is said below a constant is one too.
    """
    imports, docstrings = set[int](), set[int]()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            imports |= _span(node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            docstrings |= _span(node)
    code, comments = _tokens(source.text)
    code -= imports | docstrings
    comments -= code | imports | docstrings
    counts = {"import": imports, "docstring": docstrings - imports, "code": code, "comment": comments}
    sums = Counter({kind: len(lines) for kind, lines in counts.items()})
    return sums + Counter(blank=source.lines - sums.total())


def function_lengths(source: Source) -> list[int]:
    """Return the lines of each function."""
    return [len(_span(node)) for node in ast.walk(source.tree) if isinstance(node, FUNCTIONS)]


def _tokens(text: str) -> tuple[set[int], set[int]]:
    code, comments = set[int](), set[int]()
    for token in tokenize.generate_tokens(StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            comments.add(token.start[0])
        elif token.type not in _LAYOUT:
            code.update(range(token.start[0], token.end[0] + 1))
    return code, comments


def _span(node: ast.stmt) -> set[int]:
    return set(range(node.lineno, (node.end_lineno or node.lineno) + 1))


def _spread(what: str, values: Iterable[int]) -> dict[str, int]:
    """Return three order statistics by nearest rank, so that each is a value that occurs."""
    ordered = sorted(values) or [0]
    at = {"median": 0.5, "p90": 0.9, "largest": 1}
    return {f"{what} {name}": ordered[ceil(part * len(ordered)) - 1] for name, part in at.items()}
