"""The cases on which honest people differ, from `docs/cases/`: one file a case, its data in `examples/valid/`."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tools.generate.source_files import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Expected:
    """A figure that must follow from the data of a case; `value` is None where there is none.

    `group`, `apart`, `count_unit` and `part` are those of a `Cell`, as far as they tell this figure from the others.
    """

    kpi: str
    value: Decimal | None
    group: Mapping[str, str] = field(default_factory=dict)
    apart: Mapping[str, str] = field(default_factory=dict)
    count_unit: str = ""
    part: str = ""


@dataclass(frozen=True)
class DisputedCase:
    """A situation, what is asked of it, and the answer; `name` is that of its file, such as `07-drie-gemeenten`.

    In an answer stand between backticks a class, a code list, a field (`Lot.value`) or a code (`theme.milieu`).
    """

    name: str
    figures: tuple[Expected, ...]
    title_nl: str
    title_en: str
    situation_nl: str
    situation_en: str
    question_nl: str
    question_en: str
    answer_nl: str
    answer_en: str

    @property
    def number(self) -> str:
        """Its number, in two digits."""
        return self.name.partition("-")[0]

    @property
    def example(self) -> str:
        """The name of the file in `examples/valid/` that encodes the answer."""
        return f"geval-{self.name}.json"

    def text(self, part: str, language: str) -> str:
        """Return its `title`, `situation`, `question` or `answer` in one language."""
        return str(getattr(self, f"{part}_{language}"))


def read(folder: Path) -> tuple[DisputedCase, ...]:
    """Return the cases in order; raises TypeError for a key that a case does not have, or lacks."""
    return tuple(_case(each.stem, **read_yaml(each)) for each in sorted(folder.glob("*.yaml")))


def _case(name: str, *, figures: Iterable[Mapping[str, Any]], **texts: str) -> DisputedCase:
    return DisputedCase(name, tuple(_expected(**each) for each in figures), **texts)


def _expected(*, value: float | None, **others: Any) -> Expected:  # noqa: ANN401 - the rest of an Expected
    return Expected(value=None if value is None else Decimal(str(value)), **others)
