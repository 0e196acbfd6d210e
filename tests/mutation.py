"""Change each rule in small ways and see whether an example notices: `python tests/mutation.py [NAME ...]`.

Mutated are the modules of the rules (`C012`) and what these import from their edition (`identifiers`). A mutant has
one thing changed: a condition negated, a comparison moved by one, a conjunct dropped, a number changed, or a function
left at once. What they take as a whole module (`ledger`) computes KPIs: that is for the oracle in tests/total. It is
killed when over all examples a rule that uses the module finds something else than before.
`survivors.txt` names the mutants that may live, one on a line: `label  # reason`.
"""

from __future__ import annotations

import ast
import re
import signal
import sys
from collections import Counter
from contextlib import contextmanager
from copy import deepcopy
from decimal import Decimal
from functools import cache
from importlib import import_module
from pathlib import Path
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from mvi_standard import rule
from mvi_standard.document import Unreadable
from mvi_standard.dossier import Dossier
from mvi_standard.editions import LATEST, edition_of
from mvi_standard.read import read
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.objects import Objects, objects
from mvi_standard.stages.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from mvi_standard.edition import Edition

    Change = Any  # a function that changes a node in place

EXAMPLES = Path(__file__).parents[1] / "examples"
SURVIVORS = Path(__file__).with_name("survivors.txt")
RULES = {each.check.__module__: each for each in LATEST.rules}
EDITION = "mvi_standard.v1."
SECONDS = 5
"""So much of the processor's time is for an endless mutant only; another takes a tenth of a second."""
SWAPS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip


class Case(NamedTuple):
    """An example: its sound objects and the dossier that the rules see."""

    name: str
    sound: Objects
    dossier: Dossier


class Source(NamedTuple):
    """A module without what is for types only: what is mutated, and what runs when it is not."""

    tree: ast.Module
    code: CodeType


# Examples, and what rules find in them.


@cache
def cases() -> list[Case]:
    """Read every example that can be read."""
    found = []
    for path in sorted(EXAMPLES.glob("*/*.json")):
        try:
            document = read(path)
            edition = edition_of(document)
        except Unreadable:
            continue
        structure = _structure(edition)
        records = list(document.records(edition.tables.lists))
        sound = [r.without(edition.tables.lists) for r in records if not list(structure.check(r))]
        dossier = Dossier.of(sound, Counter(r.cls for r in records), edition)
        found.append(Case(path.name, objects(sound, edition.tables.nesting), dossier))
    return found


@cache
def _structure(edition: Edition) -> Structure:
    return Structure(edition.schema, edition.tables.lists, RustEngine)


def findings(each: rule.Rule, case: Case) -> Any:
    """Return what a rule finds in an example; an exception is an outcome too."""
    try:
        return [(f.path, repr(f.values)) for f in rule.apply([each], case.sound, case.dossier)]
    except Exception as error:  # noqa: BLE001 - a mutant may fail in any way
        return type(error).__name__


def expectations(names: Iterable[str]) -> list[tuple[str, Case, Any]]:
    """Return what the rules in these modules find, first in the examples that are made for them."""
    known = [(name, RULES[name]) for name in names if name in RULES]
    pairs = [(name, case) for name, one in known for case in cases() if not case.sound.keys().isdisjoint(one.classes)]
    pairs.sort(key=lambda pair: not pair[1].name.startswith(RULES[pair[0]].code))
    return [(name, case, findings(RULES[name], case)) for name, case in pairs]


# Modules, and which one uses which.


@cache
def source(name: str) -> Source:
    """Read a module."""
    path = Path(str(import_module(name).__file__))
    tree = ast.parse(path.read_text("utf-8"))
    tree.body = [each for each in tree.body if not (isinstance(each, ast.If) and "TYPE_CHECKING" in ast.dump(each))]
    return Source(tree, compile(tree, str(path), "exec"))


@cache
def used_by(name: str) -> set[str]:
    """Return the modules of the edition that a module imports, also through others."""
    nodes = (each for each in ast.walk(source(name).tree) if isinstance(each, ast.ImportFrom))
    direct = {each.module for each in nodes if each.module and each.module.startswith(EDITION)}
    return direct.union(*(used_by(each) for each in direct))


@cache
def modules() -> list[str]:
    """Return the modules of the rules and all that they import from the edition, each after what it imports."""
    every = set(RULES).union(*(used_by(each) for each in RULES))
    return sorted(every, key=lambda name: (len(used_by(name)), name))


def codes_with(name: str) -> dict[str, CodeType]:
    """Return the code of a module and of those that use it, in the order in which they are made anew."""
    return {each: source(each).code for each in modules() if each == name or name in used_by(each)}


def title(name: str) -> str:
    """Return how a module is called in labels: the code of a rule, or its own name."""
    return RULES[name].code if name in RULES else name.removeprefix(EDITION)


@cache
def reached() -> dict[str, set[str]]:
    """Return by module the names at its top that rules lead to: a KPI may need more of the same module."""
    found: dict[str, set[str]] = {name: set(_defined(name)) for name in RULES}
    waiting = [(name, each) for name, names in found.items() for each in names]
    while waiting:
        name, wanted = waiting.pop()
        for module, each in _leads_to(name, _defined(name)[wanted]):
            if each in _defined(module) and each not in found.setdefault(module, set()):
                found[module].add(each)
                waiting.append((module, each))
    return found


def _leads_to(name: str, statement: ast.stmt) -> Iterator[tuple[str, str]]:
    """Give what the names in a statement stand for: something of its own module, or of one that it imports from."""
    used = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
    used -= {node.arg for node in ast.walk(statement) if isinstance(node, ast.arg)}
    yield from ((name, each) for each in used)
    for node in ast.walk(source(name).tree):
        if isinstance(node, ast.ImportFrom) and node.module in modules():
            yield from ((node.module, each.name) for each in node.names if (each.asname or each.name) in used)


@cache
def _defined(name: str) -> dict[str, ast.stmt]:
    """Return the statements at the top of a module by the name that they give something."""
    found: dict[str, ast.stmt] = {}
    for each in source(name).tree.body:
        if isinstance(each, ast.FunctionDef | ast.ClassDef):
            found[each.name] = each
        elif isinstance(each, ast.Assign | ast.AnnAssign):
            targets = each.targets if isinstance(each, ast.Assign) else [each.target]
            names = [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]
            found.update(dict.fromkeys(names, each))
    return found


# Mutants.


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


# Whether they are noticed.


@contextmanager
def replaced(codes: dict[str, CodeType]) -> Iterator[None]:
    """Put modules made anew in the place of these, in this order, and the old ones back afterwards."""
    old = {name: sys.modules[name] for name in codes}
    try:
        for name, code in codes.items():
            sys.modules[name] = ModuleType(name)
            exec(code, vars(sys.modules[name]))  # noqa: S102 - our own module, changed by us
        yield
    finally:
        sys.modules.update(old)


@contextmanager
def limited() -> Iterator[None]:
    """Raise TimeoutError in what goes on for too long."""

    def stop(*_: object) -> NoReturn:
        raise TimeoutError

    old = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, old)


def noticed(codes: dict[str, CodeType], expected: list[tuple[str, Case, Any]]) -> bool:
    """Tell whether any rule finds something else when these modules run."""
    try:
        with limited(), replaced(codes):
            rules = {name: _rule_in(sys.modules[name]) for name in codes if name in RULES}
            return any(findings(rules[name], case) != found for name, case, found in expected)
    except Exception:  # noqa: BLE001 - a module that does not load is a dead mutant
        return True


def _rule_in(module: ModuleType) -> rule.Rule:
    return next(value for value in vars(module).values() if isinstance(value, rule.Rule))


def results(name: str) -> Iterator[tuple[bool, str]]:
    """Give each mutant of a module: whether it was killed, and its label."""
    codes = codes_with(name)
    expected = expectations(codes)
    only = [_defined(name)[each] for each in reached().get(name, ())]
    for label, mutant in mutants(source(name).tree, only):
        killed = noticed({**codes, name: compile(mutant, name, "exec")}, expected)
        yield killed, f"{title(name)} {label}"


def reasons() -> dict[str, str]:
    """Return why some mutants may live, by label; a line without a reason does not count."""
    lines = SURVIVORS.read_text("utf-8").splitlines()
    return {label: reason for label, _, reason in (line.partition("  # ") for line in lines) if reason}


def main(wanted: list[str]) -> int:
    """Print the survivors that have no reason, and the score; return 1 when fewer than 95 % were killed."""
    names = [each for each in modules() if not wanted or title(each).endswith(tuple(wanted))]
    known = reasons()
    total = killed = 0
    for dead, label in (each for name in names for each in results(name)):
        total += 1
        killed += dead
        if not dead and label not in known:
            sys.stdout.write(f"survived: {label}\n")
    sys.stdout.write(f"{killed} of {total} mutants killed ({killed / max(total, 1):.1%})\n")
    return 0 if killed >= 0.95 * total else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
