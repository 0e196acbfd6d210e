"""`python -m tools.generate.completeness`: count which elements have all their texts, by kind and language."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.render.reference import requirements
from mvi_standard.requirement import LANGUAGES
from tools.generate.source import KPI_TEXTS, read
from tools.generate.source_files import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.requirement import Requirement, Text
    from tools.generate.standard import Standard

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Explained:
    """An element with its kind, name and texts in one language; an empty text is lacking."""

    kind: str
    name: str
    language: str
    texts: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """True when no text is lacking."""
        return all(each.strip() for each in self.texts)


@dataclass(frozen=True)
class Count:
    """The number of elements of a kind that are complete in one language."""

    kind: str
    language: str
    complete: int
    total: int


def elements(standard: Standard, demands: Iterable[Requirement]) -> Iterator[Explained]:
    """Yield every element of the standard, and every demand, in each language."""
    demanded = tuple(demands)
    for language in LANGUAGES:
        yield from _listed(standard, language)
        yield from _modelled(standard, language)
        for name, kpi in standard.kpis.items():
            parts = ("label", "definition", *KPI_TEXTS)
            yield Explained("KPIs", name, language, tuple(kpi.get(f"{part}_{language}", "") for part in parts))
        for term in standard.glossary:
            yield Explained(
                "terms", term.id, language, (term.text("term", language), term.text("definition", language))
            )
        yield from _levelled(standard, language)
        for demand in demanded:
            yield Explained("rules", demand.code, language, _told(demand.text(language)))


def _listed(standard: Standard, language: str) -> Iterator[Explained]:
    parts = (f"label_{language}", f"definition_{language}")
    for listed in standard.codelists.values():
        yield Explained("code lists", listed.name, language, tuple(getattr(listed.words, part) for part in parts))
        for row in listed.rows:
            yield Explained("codes", f"{listed.name}.{row['code']}", language, tuple(row[part] for part in parts))


def _levelled(standard: Standard, language: str) -> Iterator[Explained]:
    for level in standard.levels:
        parts = (level.text("label", language), level.text("definition", language))
        yield Explained("levels", level.code, language, parts)
        for each in level.measures:
            text = LATEST.measures[each.code].text(language)
            around = (each.text("label", language), each.text("reason", language))
            yield Explained("measures", each.code, language, (*around, *_told(text)))


def _told(text: Text) -> tuple[str, ...]:
    return (text.demand, text.message, text.why, text.fix)


def _modelled(standard: Standard, language: str) -> Iterator[Explained]:
    parts, advised = (f"label_{language}", f"definition_{language}"), (f"where_{language}", f"unknown_{language}")
    for each in standard.types.values():
        yield Explained("types", each.name, language, tuple(getattr(each.words, part) for part in parts))
    for cls in standard.classes.values():
        yield Explained("classes", cls.name, language, tuple(getattr(cls.words, part) for part in parts))
        for field in cls.fields:
            texts = chain((getattr(field.words, part) for part in parts), (getattr(field.advice, p) for p in advised))
            yield Explained("fields", f"{cls.name}.{field.name}", language, tuple(texts))


def counts(those: Iterable[Explained]) -> tuple[Count, ...]:
    """Return a count for each kind and language, in the order of the alphabet."""
    groups: dict[tuple[str, str], list[bool]] = {}
    for each in those:
        groups.setdefault((each.kind, each.language), []).append(each.complete)
    return tuple(Count(*key, sum(those), len(those)) for key, those in sorted(groups.items()))


def lines(those: Iterable[Count]) -> Iterator[str]:
    """Yield the table as a reader sees it."""
    yield f"{'':12}{'':>4}{'complete':>10}{'total':>8}"
    for each in those:
        percent = f"{100 * each.complete / each.total:.1f} %"
        yield f"{each.kind:12}{each.language:>4}{each.complete:>10}{each.total:>8}{percent:>9}"


def main(root: Path = ROOT) -> int:
    """Print the table of `root`; return 0 when everything is complete, otherwise 1, with what is not or is wrong."""
    try:
        standard = read(root / "schema")
    except SourceError as error:
        sys.stderr.write(error.complaints())
        return 1
    found = tuple(elements(standard, requirements()))
    for line in lines(counts(found)):
        sys.stdout.write(f"{line}\n")
    lacking = [each for each in found if not each.complete]
    for each in lacking:
        sys.stderr.write(f"{each.name} lacks a text in {each.language}\n")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
