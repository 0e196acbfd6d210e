"""Stage 4, rules: conditions that JSON Schema does not express. One function per file, called for its own classes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from inspect import signature
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Finding, NotPut, Put, record_path
from mvi_standard.requirement import FOUT, About, Requirement, Text, text_in
from mvi_standard.stages.doubtful import Touched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from types import ModuleType

    from mvi_standard.finding import Path
    from mvi_standard.stages.objects import Objects

    Check = Callable[[Any, Any], Iterator["Problem"]]

DOUBTFUL = ("",)
"""Stands for the fields of an object of which some are faulty: no field has this name."""


class Problem:
    """A breach of a rule, seen from the object it is about.

    `at` is the path from the object to the value at fault: `Problem("period", "end", end=..., start=...)`. The
    named values fill the message; `found` is shown as the value found, `expected` as the value expected.
    """

    __slots__ = ("at", "values")

    def __init__(self, *at: str | int, **values: Any) -> None:  # noqa: ANN401 - values of any kind fill a message
        """Keep the place and the values."""
        self.at: Path = at
        self.values: Mapping[str, Any] = values


@dataclass(frozen=True)
class Rule(Requirement):
    """A requirement that a function checks, for every object of the class `on`, or `also`, that has the field `given`.

    Without `given` it is checked for every object of the class; `since` is the version that introduced it. A rule that
    `reconciles` compares a reported figure with the records, which can be switched off. `document` holds both texts,
    Dutch first.
    """

    document: str
    on: str
    given: str | None
    since: str
    check: Check = field(compare=False)
    reconciles: bool = False
    also: tuple[str, ...] = ()

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes whose objects it checks."""
        return self.on, *self.also

    def text(self, language: str) -> Text:
        """Return the text in `nl` or `en`; raises ValueError when `document` lacks a part."""
        return text_in(self.document, self.code, language)

    @property
    def looks_around(self) -> bool:
        """True when it may look at other records than the one it is about: its function names the dossier."""
        return [*signature(self.check).parameters][-1] != "_"


def rule(  # noqa: PLR0913 - one argument each for what a rule is
    code: str,
    *,
    on: str,
    given: str | None = None,
    severity: str = FOUT,
    since: str = "1.0",
    reconciles: bool = False,
    also: tuple[str, ...] = (),
    about: About = About.VALUE,
) -> Callable[[Check], Rule]:
    """Turn a function into a rule; its docstring is the text of the rule, in Dutch and in English."""

    def declare(check: Check) -> Rule:
        return Rule(code, severity, check.__doc__ or "", on, given, since, check, reconciles, also, about=about)

    return declare


def discover(package: ModuleType) -> tuple[Rule, ...]:
    """Return the rules in `package` by code; its folder is walked, so no list is kept by hand."""
    return declared(package, (found.name for found in iter_modules(package.__path__)))


def declared(package: ModuleType, names: Iterable[str]) -> tuple[Rule, ...]:
    """Return the rules in these modules of `package`, by code."""
    modules = [import_module(f"{package.__name__}.{name}") for name in names]
    found = [each for module in modules for each in vars(module).values() if isinstance(each, Rule)]
    return tuple(sorted(found, key=lambda each: each.code))


def apply(rules: Iterable[Rule], objects: Objects, dossier: Any) -> Iterator[Finding | NotPut | Put]:  # noqa: ANN401 - each edition types its own
    """Put the rules to each object that they are about, and say of each rule to which records it could not be put.

    What one rule finds comes in the order of its classes, and of the document.
    """
    alike: dict[tuple[str, ...], list[Rule]] = defaultdict(list)
    unput: dict[str, dict[Path, Path]] = {}
    for each in rules:
        alike[each.classes].append(each)
        hidden = (objects.hidden.get(cls, {}) for cls in each.classes)
        unput[each.code] = {record: faulty for those in hidden for record, faulty in those.items()}
    for classes, those in alike.items():
        plans: dict[tuple[str, ...], list[tuple[Rule, Check]]] = {}
        for path, data in (one for cls in classes for one in objects.get(cls, ())):
            fields = tuple(data) if data.__class__ is dict else DOUBTFUL
            if fields not in plans:
                plans[fields] = _plan(those, fields)
            for each, check in plans[fields]:
                try:
                    for problem in check(data, dossier):
                        yield Finding(each.code, each.severity, path + problem.at, problem.values)
                except Touched as met:
                    unput[each.code].setdefault(record_path(path), met.path)
        yield from map(Put, {each.code for plan in plans.values() for each, _ in plan})
    yield from (NotPut(code, records) for code, records in unput.items() if records)


def _plan(rules: Iterable[Rule], fields: tuple[str, ...]) -> list[tuple[Rule, Check]]:
    """Return the rules that an object with these fields is asked, each with its check."""
    if fields is DOUBTFUL:
        return [(each, partial(_where_given, each)) for each in rules]
    return [(each, each.check) for each in rules if each.given in (None, *fields)]


def _where_given(asked: Rule, data: Any, dossier: Any) -> Iterator[Problem]:  # noqa: ANN401 - an object of any class
    """Ask of a doubtful object whether it has the field; that may be what nobody knows."""
    if asked.given is None or asked.given in data:
        yield from asked.check(data, dossier)
