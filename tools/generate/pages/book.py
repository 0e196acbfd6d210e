"""The sources of the pages in one language: the standard, the examples and the texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.render.reference import requirements
from mvi_standard.requirement import LANGUAGES
from mvi_standard.total.columns import LABEL, TABLES
from tools.generate.pages.example import Examples
from tools.generate.pages.own_report import first_page
from tools.generate.source import read
from tools.generate.standard import ElementWords
from tools.generate.texts import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mvi_standard.edition import Edition
    from mvi_standard.requirement import Requirement
    from mvi_standard.total.columns import Column
    from tools.generate.pages.own_report import FirstPage
    from tools.generate.standard import Field, Standard


@dataclass(frozen=True, eq=False)
class SiteBook:
    """The standard, its examples and the language to speak of them; `root` is the checkout.

    `bundle` is the folder of the validator for browsers, which is named after its content; without it the page of the
    validator has none. A book is equal to itself alone, so that what is made of it can be kept.
    """

    root: Path
    standard: Standard
    examples: Examples
    language: str
    bundle: str = ""

    @property
    def edition(self) -> Edition:
        """The edition that the pages are about."""
        return LATEST

    @cached_property
    def demands(self) -> Mapping[str, Requirement]:
        """Every rule and message by its code."""
        return {each.code: each for each in sorted(requirements(), key=lambda each: each.code)}

    @property
    def own_report(self) -> FirstPage:
        """The first page of the report of one authority."""
        return first_page(self.root, self.language)

    def say(self, key: str, **values: object) -> str:
        """Return a text of the site itself; raises KeyError when `texts/` has none."""
        return say("pages", key, self.language, **values)

    def label(self, named: ElementWords | Mapping[str, Any]) -> str:
        """Return the label of a class, field, code or KPI."""
        return self._word(named, "label")

    def definition(self, named: ElementWords | Mapping[str, Any]) -> str:
        """Return the definition of a class, field, code or KPI."""
        return self._word(named, "definition")

    def advice(self, field: Field, part: str) -> str:
        """Return where a field is found (`where`), or what to do when it is not known (`unknown`)."""
        return str(getattr(field.advice, f"{part}_{self.language}"))

    def total_columns(self) -> list[Column]:
        """Return the columns of the tables of a total, each once; the labels of a code are not explained apart."""
        return [each for each in dict.fromkeys(chain(*TABLES.values())) if each.type != LABEL]

    def _word(self, named: ElementWords | Mapping[str, Any], part: str) -> str:
        key = f"{part}_{self.language}"
        return str(getattr(named, key) if isinstance(named, ElementWords) else named.get(key, ""))


def books(root: Path, bundle: str = "") -> tuple[SiteBook, ...]:
    """Return a book for each language, from the sources below `root`."""
    standard = read(root / "schema")
    examples = Examples.below(root / "examples", standard)
    return tuple(SiteBook(root, standard, examples, language, bundle) for language in LANGUAGES)
