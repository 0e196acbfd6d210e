"""Stage 4, rules: what the JSON Schema cannot say. One function, one file, called for one class only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Finding
from mvi_standard.requirement import FOUT, Requirement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from types import ModuleType

    from mvi_standard.document import Record
    from mvi_standard.finding import Path

    Check = Callable[[Any, Any], Iterator["Problem"]]


@dataclass(frozen=True)
class Problem:
    """A rule that does not hold, seen from the object it is about.

    `at` is the path from the object to the value at fault: `Problem("period", "end", end=..., start=...)`. The
    values by name fill the message. The key `found` is shown as what was found, `expected` as what was expected.
    """

    at: Path
    values: Mapping[str, Any]

    def __init__(self, *at: str | int, **values: Any) -> None:  # noqa: ANN401 - values of any kind fill a message
        """Keep the place and the values."""
        object.__setattr__(self, "at", at)
        object.__setattr__(self, "values", values)


@dataclass(frozen=True)
class Rule(Requirement):
    """A requirement that a function checks, for every object of the class `on`, since version `since`."""

    on: str
    since: str
    check: Check = field(compare=False)


def rule(code: str, *, on: str, severity: str = FOUT, since: str = "1.0") -> Callable[[Check], Rule]:
    """Turn a function into a rule; its docstring is the text of the rule, in Dutch and in English."""

    def declare(check: Check) -> Rule:
        return Rule(code, severity, check.__doc__ or "", on, since, check)

    return declare


def discover(package: ModuleType) -> tuple[Rule, ...]:
    """Return the rules declared in the modules of `package`, by code."""
    modules = [import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__)]
    found = [each for module in modules for each in vars(module).values() if isinstance(each, Rule)]
    return tuple(sorted(found, key=lambda each: each.code))


@dataclass(frozen=True)
class Plan:
    """Which rules to call for an object of each class, and which fields lead to more of them."""

    rules: Mapping[str, tuple[Rule, ...]]
    nesting: Mapping[str, tuple[tuple[str, str], ...]]


def plan(rules: Iterable[Rule], nesting: Mapping[str, Mapping[str, str]]) -> Plan:
    """Prepare to apply `rules`: drop every branch of the model in which no rule waits."""
    by_class: dict[str, list[Rule]] = defaultdict(list)
    for each in rules:
        by_class[each.on].append(each)
    wanted = set(by_class)
    while more := {cls for cls, fields in nesting.items() if wanted & set(fields.values())} - wanted:
        wanted |= more
    leads = {cls: tuple((f, sub) for f, sub in fields.items() if sub in wanted) for cls, fields in nesting.items()}
    return Plan({cls: tuple(each) for cls, each in by_class.items()}, {c: f for c, f in leads.items() if f})


def apply(plan: Plan, records: Iterable[Record], dossier: Any) -> Iterator[Finding]:  # noqa: ANN401 - each edition types its own
    """Call each rule for each object of its class in sound records, nested ones included."""
    for record in records:
        yield from _visit(plan, record.cls, record.path, record.data, dossier)


def _visit(plan: Plan, cls: str, path: Path, data: Any, dossier: Any) -> Iterator[Finding]:  # noqa: ANN401 - any record
    for each in plan.rules.get(cls, ()):
        for problem in each.check(data, dossier):
            yield Finding(each.code, each.severity, path + problem.at, problem.values)
    for name, sub in plan.nesting.get(cls, ()):
        value = data.get(name)
        if isinstance(value, dict):
            yield from _visit(plan, sub, (*path, name), value, dossier)
        else:
            for index, item in enumerate(value or ()):
                yield from _visit(plan, sub, (*path, name, index), item, dossier)
