"""What is known about one KPI stands with that KPI in `schema/kpis`, not in the code that uses it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from places import ROOT

from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AT_HOME = ("mvi_standard/v1/kpis/", "mvi_standard/total/synth/")
"""Where code is about one KPI: its computation, and the fictional country that has some of each."""
SCRIPTS = (".js", ".mjs", ".html", ".j2", ".toml")
ID = re.compile(rf"(?<![A-Z0-9-])({'|'.join(LATEST.catalogue)})(?![0-9-])")


def sources() -> Iterator[Path]:
    for folder in ("mvi_standard", "web"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", *SCRIPTS) and not str(path.relative_to(ROOT)).startswith(AT_HOME):
                yield path


def docstrings(tree: ast.AST) -> set[int]:
    """Return which constants document something: a string that stands alone."""
    return {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}


def named(path: Path) -> Iterator[tuple[int, str]]:
    """Give line and id of each KPI that a source names outside its documentation."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        yield from ((at, found) for at, line in enumerate(text.splitlines(), 1) for found in ID.findall(line))
        return
    tree = ast.parse(text)
    documents = docstrings(tree)
    for each in ast.walk(tree):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in documents:
            yield from ((each.lineno, found) for found in ID.findall(each.value))


def test_no_source_knows_a_kpi_by_its_id() -> None:
    found = [f"{path.relative_to(ROOT)}:{line} {kpi}" for path in sources() for line, kpi in named(path)]

    assert not found, "give the KPI a fact in schema/kpi.yaml, and read that here:\n" + "\n".join(found)
