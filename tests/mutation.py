"""Change each rule in small ways and see whether an example notices: `python tests/mutation.py [NAME ...]`.

Mutated are the modules of the rules (`C012`), and of what these import from their edition (`identifiers`) the functions
and constants that the rules lead to. What they take as a whole module (`ledger`) computes KPIs: that is for the oracle
in tests/total. A mutant is killed when over all examples a rule that uses the module finds something else than before.
`survivors.txt` names the mutants that may live, one on a line: `label  # reason`.
"""

from __future__ import annotations

import ast
import signal
import sys
from collections import Counter
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from mutants import mutants

from mvi_standard import rule
from mvi_standard.document import Unreadable
from mvi_standard.dossier import Dossier
from mvi_standard.editions import LATEST, edition_of
from mvi_standard.finding import Finding
from mvi_standard.read import read
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.objects import Objects, objects
from mvi_standard.stages.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.edition import Edition


EXAMPLES = Path(__file__).parents[1] / "examples"
SURVIVORS = Path(__file__).with_name("survivors.txt")
RULES = {each.check.__module__: each for each in LATEST.rules}
EDITION = "mvi_standard.v1."
SECONDS = 5
"""So much of the processor's time is for an endless mutant only; another takes a tenth of a second."""


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
        return [
            (f.path, repr(f.values)) for f in rule.apply([each], case.sound, case.dossier) if isinstance(f, Finding)
        ]
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
