"""One edition of the standard: its generated files and its rules."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from mvi_standard.demands import DEMANDS
from mvi_standard.rule import Rule, declared, discover
from mvi_standard.tables import Norm, Notices, Tables

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from pathlib import Path
    from types import ModuleType

    from mvi_standard.measure import Measure
    from mvi_standard.requirement import Requirement


class Edition(Struct, frozen=True, dict=True):
    """One version of the standard; `files` holds its generated files, `rules_package` its rules.

    `version` is the `standard_version` of its files, such as 1.0-draft.2 before the release of 1.0.
    """

    version: str
    files: Path
    rules_package: ModuleType

    @property
    def minor(self) -> str:
        """The version without its draft, such as 1.0; generated files are named after it."""
        return self.version.partition("-")[0]

    @cached_property
    def earlier_drafts(self) -> Mapping[str, Sequence[Mapping[str, str]]]:
        """The earlier drafts, each with the fields whose meaning or demands have changed since."""
        return msgspec.json.decode(self._read("drafts.json"), type=dict[str, list[dict[str, str]]])

    @cached_property
    def ledger(self) -> Any:  # noqa: ANN401 - a module: `lines(dossier)` gives what each record adds to each KPI
        """The computation of the KPIs, loaded on first use."""
        return self._part("ledger")

    @cached_property
    def conformance_levels(self) -> Mapping[str, Mapping[str, int]]:
        """The levels from low to high, each with its measures and the lowest share of each, in percent."""
        return msgspec.json.decode(self._read("levels.json"), type=dict[str, dict[str, int]])

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """The measures behind the levels, by code, loaded on first use."""
        from mvi_standard import measure  # noqa: PLC0415 - judging a file asks for no level

        return measure.discover(self._part("measures"))

    @cached_property
    def tables(self) -> Tables:
        """The tables that drive references and profiles."""
        return msgspec.json.decode(self._read("tables.json"), type=Tables)

    @cached_property
    def schema(self) -> Mapping[str, Any]:
        """The JSON Schema of a submission."""
        return self._json(f"schema-{self.minor}.json")

    @cached_property
    def catalogue(self) -> Mapping[str, Any]:
        """The KPI definitions by id."""
        return self._json("catalogue.json")

    @cached_property
    def norms(self) -> tuple[Norm, ...]:
        """The norms that laws, decisions and covenants set for the KPIs."""
        return msgspec.json.decode(self._read("norms.json"), type=tuple[Norm, ...])

    @cached_property
    def notices(self) -> Notices:
        """How the values of a notice become those of a submission."""
        return msgspec.json.decode(self._read("notices.json"), type=Notices)

    @cached_property
    def plausibility(self) -> Mapping[str, Mapping[str, tuple[float, str]]]:
        """The highest plausible value and its source, by KPI and unit."""
        return msgspec.json.decode(self._read("plausibility.json"), type=dict[str, dict[str, tuple[float, str]]])

    @cached_property
    def labels(self) -> Mapping[str, Any]:
        """Label nl, label en, definition nl, definition en by name."""
        return self._json("labels.json")

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of this version, by code."""
        return discover(self.rules_package)

    def page(self, code: str, language: str) -> str:
        """Return the address of the page about a demand on the published site, which begins as that of the schema."""
        site, _, _ = self.schema["$id"].partition(f"/{self.minor}/")
        return f"{site}/{language}/{self.minor}/code/{code}/"

    def requirement(self, code: str) -> Requirement:
        """Return the demand or the rule with this code; a demand carries no text. Raises LookupError when unknown."""
        found = DEMANDS.get(code) or next((each for each in self.rules if each.code == code), None)
        if found is None:
            problem = f"{code} is no code of edition {self.version}"
            raise LookupError(problem)
        return found

    def rules_about(self, classes: Container[str], *, reconcile: bool = True) -> tuple[Rule, ...]:
        """Return the rules for objects of these classes, without importing any others.

        Without `reconcile` the rules that compare a reported figure with the records are left out.
        """
        there = frozenset(cls for cls in self.rule_modules if cls in classes)
        if there not in self._rules_about:
            names = (name for cls in self.rule_modules if cls in there for name in self.rule_modules[cls])
            self._rules_about[there] = declared(self.rules_package, dict.fromkeys(names))
        return tuple(each for each in self._rules_about[there] if reconcile or not each.reconciles)

    @cached_property
    def _rules_about(self) -> dict[frozenset[str], tuple[Rule, ...]]:
        """The rules found before, by the classes of one document: most documents hold the same."""
        return {}

    @cached_property
    def rule_modules(self) -> Mapping[str, Any]:
        """The modules of the rules by the class that they are about."""
        return self._json("rules.json")

    def _part(self, name: str) -> ModuleType:
        return import_module(f"{self.rules_package.__name__.rpartition('.')[0]}.{name}")

    def _read(self, name: str) -> bytes:
        return (self.files / name).read_bytes()

    def _json(self, name: str) -> Mapping[str, Any]:
        return msgspec.json.decode(self._read(name), type=dict[str, Any])
