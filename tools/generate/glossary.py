"""The terms that the texts of the standard are written in, from `schema/glossary.yaml`."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING, Any

from mvi_standard.texts.say import pick
from tools.generate.source_files import SourceError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE = "glossary.yaml"


class GlossaryError(SourceError):
    """A term is not explained; the message gives the term and what is wrong."""


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
    avoid_nl: tuple[str, ...] = ()
    avoid_en: tuple[str, ...] = ()

    def text(self, part: str, language: str) -> str:
        """Return its `term`, `full` or `definition` in one language."""
        return str(getattr(self, f"{part}_{language}"))

    def avoided(self, language: str) -> tuple[str, ...]:
        """Return the words that stand for it nowhere."""
        return pick((self.avoid_nl, self.avoid_en), language)


def read(schema: Path) -> tuple[Term, ...]:
    """Return the terms in the order of the file.

    Raises GlossaryError for one that is there twice, lacks a text, or says something that a term does not have or
    in another form.
    """
    terms: dict[str, Term] = {}
    for row in read_yaml(schema / FILE):
        name = row.get("id", row) if isinstance(row, dict) else row
        if wrong := _fault(row) or ("it is there twice" if name in terms else ""):
            problem = f"{FILE}: {name}: {wrong}"
            raise GlossaryError(problem)
        terms[name] = Term(**_values(row))
    return tuple(terms.values())


def _fault(row: Any) -> str:  # noqa: ANN401 - whatever stands in the file
    """Return what is wrong with a term, or nothing."""
    if not isinstance(row, dict):
        return "give the parts of a term by their names"
    parts = fields(Term)
    if strange := sorted(map(str, set(row) - {each.name for each in parts})):
        return f"a term has no {', '.join(strange)}"
    if lacking := [each.name for each in parts if each.default is MISSING and not row.get(each.name)]:
        return f"give {', '.join(lacking)}"
    several = {each.name for each in parts if isinstance(each.default, tuple)}
    formed = {name: _words(value) if name in several else isinstance(value, str) for name, value in row.items()}
    wrong = [f"{name} as {'a list of words' if name in several else 'a text'}" for name in row if not formed[name]]
    return f"give {', '.join(wrong)}" if wrong else ""


def _words(value: Any) -> bool:  # noqa: ANN401 - idem
    return isinstance(value, list) and all(isinstance(each, str) and each for each in value)


def _values(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(each) if isinstance(each, list) else each for key, each in row.items()}
