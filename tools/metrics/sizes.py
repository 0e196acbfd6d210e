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
_LITERAL = {tokenize.STRING, tokenize.NUMBER, tokenize.OP}


def sizes(sources: list[Source]) -> dict[str, float]:
    """Return the figures of a part: counts are whole numbers, shares of all lines are fractions.

    A function runs from its `def` to its end: with its docstring, without its decorators. A function inside another
    counts too.
    """
    kinds = sum((line_kinds(each) for each in sources), Counter[str]())
    lines = sum(each.lines for each in sources)
    counts = {"code": kinds["code"] + kinds["data"], "code without data": kinds["code"]}
    counts |= {kind: kinds[kind] for kind in ("docstring", "comment", "import")}
    shares = {f"{kind}, share": count / max(lines, 1) for kind, count in counts.items()}
    functions = [length for each in sources for length in function_lengths(each)]
    spread = _spread("module", [each.lines for each in sources]) | _spread("function", functions)
    return {"modules": len(sources), "lines": lines, **shares, **spread}


def line_kinds(source: Source) -> Counter[str]:
    """Count the lines of each kind; every line has one: import, docstring, code, data, comment or blank, in that order.

    A docstring is any string that stands alone as a statement, so what is said below a constant is one too. A line of
    data has no name in it: nothing but texts, numbers, brackets and commas.
    """
    imports, docstrings = set[int](), set[int]()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            imports |= _span(node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            docstrings |= _span(node)
    counts, taken = Counter[str](), set[int]()
    for kind, lines in {"import": imports, "docstring": docstrings, **_tokens(source.text)}.items():
        counts[kind] = len(lines - taken)
        taken |= lines
    return counts + Counter(blank=source.lines - len(taken))


def function_lengths(source: Source) -> list[int]:
    """Return the lines of each function."""
    return [len(_span(node)) for node in ast.walk(source.tree) if isinstance(node, FUNCTIONS)]


def _tokens(text: str) -> dict[str, set[int]]:
    lines: dict[str, set[int]] = {"code": set(), "data": set(), "comment": set()}
    for token in tokenize.generate_tokens(StringIO(text).readline):
        if token.type not in _LAYOUT:
            lines[_kind(token)].update(range(token.start[0], token.end[0] + 1))
    return lines


def _kind(token: tokenize.TokenInfo) -> str:
    if token.type == tokenize.COMMENT:
        return "comment"
    is_formatted = token.string.lower().startswith(("f", "rf", "fr"))
    return "data" if token.type in _LITERAL and not is_formatted else "code"


def _span(node: ast.stmt) -> set[int]:
    return set(range(node.lineno, (node.end_lineno or node.lineno) + 1))


def _spread(what: str, values: Iterable[int]) -> dict[str, int]:
    """Return three order statistics by nearest rank, so that each is a value that occurs."""
    ordered = sorted(values) or [0]
    at = {"median": 0.5, "p90": 0.9, "largest": 1}
    return {f"{what} {name}": ordered[ceil(part * len(ordered)) - 1] for name, part in at.items()}
