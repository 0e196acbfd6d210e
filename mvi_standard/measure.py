"""Measures of how complete or well founded a submission is; one function per file, which counts and does not judge."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct

from mvi_standard.requirement import Text, text_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

    Count = Callable[[Any], "Tally"]


class Tally(NamedTuple):
    """A count: `numerator` of the `denominator` comply; a denominator of 0 means that nothing is asked."""

    numerator: int | None
    denominator: int | None


UNSAID = Tally(None, None)
"""What cannot be said, because nobody declared the whole: then none of it is known to be in the file or not."""


class Measure(Struct, frozen=True):
    """A measure with its text; `unit` is EUR where it counts whole euros, and empty where it counts records.

    `document` is written like that of a rule. Its `message` ends with `{numerator} van de {denominator}`; the first may
    become a word (`geen`, `niets`), and both may hold the unit.
    """

    code: str
    unit: str
    document: str
    count: Count

    def text(self, language: str) -> Text:
        """Return the text in `nl` or `en`; raises ValueError where `document` lacks a part."""
        return text_in(self.document, self.code, language)


def measure(code: str, *, unit: str = "") -> Callable[[Count], Measure]:
    """Turn a function over a dossier into a measure; its docstring is the text, in Dutch and in English."""

    def declare(count: Count) -> Measure:
        return Measure(code, unit, count.__doc__ or "", count)

    return declare


def discover(package: ModuleType) -> Mapping[str, Measure]:
    """Return the measures in `package` by code; its folder is walked, so no list is kept by hand."""
    modules = [import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__)]
    found = [each for module in modules for each in vars(module).values() if isinstance(each, Measure)]
    return {each.code: each for each in sorted(found, key=lambda each: each.code)}
