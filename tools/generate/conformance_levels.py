"""The levels of conformance and the measures that each demands, from `schema/levels.yaml`."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from tools.generate.source_files import SourceError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path

FILE = "levels.yaml"
HUNDRED = 100


class LevelError(SourceError):
    """A level is not declared well; the message gives the level or measure and what is wrong."""


@dataclass(frozen=True)
class Demanded:
    """A measure as a level demands it: `minimum` is the lowest share in percent, `reason` why it is that."""

    code: str
    label_nl: str
    label_en: str
    minimum: int
    reason_nl: str
    reason_en: str

    def text(self, part: str, language: str) -> str:
        """Return its `label` or `reason` in one language."""
        return str(getattr(self, f"{part}_{language}"))


@dataclass(frozen=True)
class Level:
    """A level of conformance; it needs those before it."""

    code: str
    label_nl: str
    label_en: str
    definition_nl: str
    definition_en: str
    measures: tuple[Demanded, ...]

    def text(self, part: str, language: str) -> str:
        """Return its `label` or `definition` in one language."""
        return str(getattr(self, f"{part}_{language}"))


def read(schema: Path) -> tuple[Level, ...]:
    """Return the levels from low to high; raises LevelError where one lacks something or a measure is there twice."""
    levels = tuple(_level(row) for row in read_yaml(schema / FILE))
    names = Counter([each.code for each in levels] + [each.code for level in levels for each in level.measures])
    if twice := [name for name, times in names.items() if times > 1]:
        problem = f"{FILE}: {', '.join(twice)}: it is there twice"
        raise LevelError(problem)
    return levels


def write(levels: tuple[Level, ...], measures: Container[str]) -> str:
    """Return `levels.json`: the levels in order, each with the lowest share of each measure.

    Raises LevelError for a measure of which no function counts it.
    """
    if unknown := [each.code for level in levels for each in level.measures if each.code not in measures]:
        problem = f"{FILE}: {', '.join(unknown)}: no file in mvi_standard/v1/measures/ counts it"
        raise LevelError(problem)
    table = {level.code: {each.code: each.minimum for each in level.measures} for level in levels}
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _level(row: Mapping[str, Any]) -> Level:
    _complete(row, Level)
    return Level(**{**_words(row), "measures": tuple(_demanded(each) for each in row["measures"])})


def _demanded(row: Mapping[str, Any]) -> Demanded:
    _complete(row, Demanded)
    if not isinstance(row["minimum"], int) or not 0 < row["minimum"] <= HUNDRED:
        problem = f"{FILE}: {row['code']}: give minimum as a whole percentage from 1 to {HUNDRED}"
        raise LevelError(problem)
    return Demanded(**{**_words(row), "minimum": row["minimum"]})


def _complete(row: Mapping[str, Any], kind: type[Level | Demanded]) -> None:
    """Raise LevelError unless a row has exactly the parts of its kind, each with something in it."""
    if not isinstance(row, dict) or not isinstance(row.get("measures", []), list):
        problem = f"{FILE}: {row}: give the parts of a level by their names, and its measures as a list"
        raise LevelError(problem)
    parts = {each.name for each in fields(kind)}
    lacking = [name for name in sorted(parts) if name != "measures" and not row.get(name)]
    if lacking or row.keys() != parts:
        wrong = [*lacking, *sorted(parts ^ row.keys() - {*lacking})]
        problem = f"{FILE}: {row.get('code', '?')}: give {', '.join(sorted(parts))}; see {', '.join(wrong)}"
        raise LevelError(problem)


def _words(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: " ".join(value.split()) for key, value in row.items() if isinstance(value, str)}
