"""Dossiers for the tests of the computations: made from values, without judging them."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mvi_standard.document import Record
from mvi_standard.dossier import Dossier
from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.kpi import Entry

VALID = Path(__file__).parents[1] / "examples" / "valid"


def dossier(document: Mapping[str, Any]) -> Dossier:
    """Return the dossier of a document of which every record is held to be sound."""
    lists = LATEST.tables.lists
    records = [Record("Submission", (), document).without(lists)]
    records += [
        Record(cls, (name, index), data)
        for name, cls in lists.items()
        for index, data in enumerate(document.get(name, ()))
    ]
    return Dossier.of(records, Counter(each.cls for each in records), LATEST)


def example(name: str) -> Dossier:
    """Return the dossier of examples/valid/<name>.json."""
    return dossier(json.loads((VALID / f"{name}.json").read_text(encoding="utf-8")))


def add(entries: Iterable[Entry], **where: Any) -> tuple[Fraction | None, Fraction | None]:
    """Return the sums of numerator and denominator of the counted entries whose fields are as in `where`.

    None when no entry counts, or when none has a denominator.
    """
    counted = [
        each
        for each in entries
        if not each.missing and not each.excluded and all(getattr(each, name) == value for name, value in where.items())
    ]
    return _sum(each.numerator for each in counted), _sum(each.denominator for each in counted)


def _sum(numbers: Iterable[int | float | Decimal | Fraction | None]) -> Fraction | None:
    found = [Fraction(Decimal(repr(each)) if isinstance(each, float) else each) for each in numbers if each is not None]
    return sum(found, Fraction(0)) if found else None
