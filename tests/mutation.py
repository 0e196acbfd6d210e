"""Change each rule in small ways and see whether an example notices: `python tests/mutation.py [CODE ...]`.

A mutant is the rule with one thing changed: a condition negated, a comparison moved by one, a conjunct dropped, a
constant changed, or the function left at once. It is killed when the findings of the rule over all examples differ
from those of the rule itself. `survivors.txt` names the mutants that may live, each with its reason.
"""

from __future__ import annotations

import ast
import sys
from copy import deepcopy
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mvi_standard import rule
from mvi_standard.document import Unreadable
from mvi_standard.dossier import Dossier
from mvi_standard.editions import edition_of
from mvi_standard.engines.rust import RustEngine
from mvi_standard.objects import objects
from mvi_standard.reading import read
from mvi_standard.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.rule import Rule

ROOT = Path(__file__).parents[1]
SURVIVORS = Path(__file__).with_name("survivors.txt")
SWAPS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
Case = tuple[str, Any, Dossier]


def cases() -> list[Case]:
    """Read every example: its sound records and the dossier that the rules see."""
    found = []
    for path in sorted((ROOT / "examples").glob("*/*.json")):
        try:
            document = read(path)
            edition = edition_of(document)
        except Unreadable:
            continue
        structure = Structure(edition.schema, edition.tables.lists, RustEngine)
        records = list(document.records(edition.tables.lists))
        sound = [r.without(edition.tables.lists) for r in records if not list(structure.check(r))]
        counts = {cls: sum(r.cls == cls for r in records) for cls in {r.cls for r in records}}
        found.append((path.name, objects(sound, edition.tables.nesting), Dossier.of(sound, counts, edition)))
    return found


def outcome(each: Rule, examples: Iterable[Case]) -> list[Any]:
    """Return what a rule finds in all examples; an exception is an outcome too."""
    found: list[Any] = []
    for name, sound, dossier in examples:
        if each.on not in sound:
            continue
        try:
            found += [(name, f.path, repr(f.values)) for f in rule.apply([each], sound, dossier)]
        except Exception as error:  # noqa: BLE001 - a mutant may fail in any way
            found.append((name, type(error).__name__))
    return found


def mutants(tree: ast.Module) -> Iterator[tuple[str, ast.Module]]:
    """Give each mutant of a module with a description that stays the same while the line does."""
    for number, node in enumerate(ast.walk(tree)):
        for label, change in _changes(node):
            copy = deepcopy(tree)
            change(next(other for n, other in enumerate(ast.walk(copy)) if n == number))
            yield f"{label}: {ast.unparse(node).splitlines()[0]}", ast.fix_missing_locations(copy)


def _changes(node: ast.AST) -> Iterator[tuple[str, Any]]:  # noqa: C901 - one branch for each kind of change
    if isinstance(node, ast.If | ast.IfExp):
        yield "negate", lambda n: setattr(n, "test", ast.UnaryOp(ast.Not(), n.test))
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
    if isinstance(node, ast.Constant) and isinstance(node.value, int) and not isinstance(node.value, bool):
        for step in (1, -1):
            yield f"constant {step:+}", lambda n, s=step: setattr(n, "value", n.value + s)
    if isinstance(node, ast.FunctionDef) and any(isinstance(each, ast.Yield) for each in ast.walk(node)):
        yield "return", lambda n: n.body.insert(1, ast.Return())


def without_text(tree: ast.Module) -> ast.Module:
    """Leave out what is no logic: the imports for types, and annotations stay as they are."""
    tree.body = [
        each for each in tree.body if not (isinstance(each, ast.If) and "TYPE_CHECKING" in ast.dump(each.test))
    ]
    for each in ast.walk(tree):
        if isinstance(each, ast.FunctionDef):
            each.decorator_list = [d for d in each.decorator_list if "rule" in ast.dump(d)]
    return tree


def survivors(each: Rule, examples: list[Case]) -> Iterator[tuple[bool, str]]:
    """Give each mutant of a rule: whether it was killed, and its description."""
    module = import_module(each.check.__module__)
    tree = without_text(ast.parse(Path(str(module.__file__)).read_text("utf-8")))
    expected = outcome(each, examples)
    for label, mutant in mutants(tree):
        names: dict[str, Any] = {"__name__": each.check.__module__}
        try:
            exec(compile(mutant, str(module.__file__), "exec"), names)  # noqa: S102 - our own rule, changed by us
            changed = next(value for value in names.values() if isinstance(value, rule.Rule))
            killed = outcome(changed, examples) != expected
        except Exception:  # noqa: BLE001 - a module that does not load is a dead mutant
            killed = True
        yield killed, f"{each.code} {label}"


def main(wanted: list[str]) -> int:
    """Print the survivors that have no reason, and the score; return 1 when fewer than 95 % were killed."""
    from mvi_standard.editions import LATEST

    examples = cases()
    reasons = SURVIVORS.read_text("utf-8") if SURVIVORS.exists() else ""
    total = killed = 0
    for each in LATEST.rules:
        if wanted and not any(each.code.endswith(code) for code in wanted):
            continue
        for dead, label in survivors(each, examples):
            total += 1
            killed += dead
            if not dead and label not in reasons:
                sys.stdout.write(f"survived: {label}\n")
    sys.stdout.write(f"{killed} of {total} mutants killed ({killed / max(total, 1):.1%})\n")
    return 0 if killed >= 0.95 * total else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
