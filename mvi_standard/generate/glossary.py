"""The terms that the texts of the standard are written in, from `schema/glossary.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Term:
    """One thing and its one name; `full` is what an abbreviation stands for.

    `see` is where the standard itself says more: `model/Lot`, `codelijst/theme` or `kpi/MIL-03`. `avoid` lists the
    words that no text uses for it.
    """

    id: str
    term_nl: str
    term_en: str
    definition_nl: str
    definition_en: str
    source: str
    full_nl: str = ""
    full_en: str = ""
    see: str = ""
    avoid_nl: tuple[str, ...] = field(default=())
    avoid_en: tuple[str, ...] = field(default=())

    def said(self, part: str, language: str) -> str:
        """Return its `term`, `full` or `definition` in one language."""
        return str(getattr(self, f"{part}_{language}"))

    def avoided(self, language: str) -> tuple[str, ...]:
        """Return the words that stand for it nowhere."""
        return self.avoid_nl if language == "nl" else self.avoid_en


def read(schema: Path) -> tuple[Term, ...]:
    """Return the terms in the order of the file; raises TypeError for a key that a term does not have."""
    rows = YAML(typ="safe", pure=True).load(schema / "glossary.yaml")
    return tuple(Term(**{key: tuple(each) if isinstance(each, list) else each for key, each in row.items()}) for row in rows)
