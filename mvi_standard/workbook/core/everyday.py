"""What people write every day for a code, or for yes and no: only words that can mean nothing else in their list.

Words of which that is less certain are in `mapping/meanings.csv`: those are proposed, and somebody has to look.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

YES_NO = "yes_no"
"""The words of `everyday.csv` that are for no code list."""


@cache
def everyday(codelist: str) -> Mapping[str, Sequence[str]]:
    """Return the words for each code of a list."""
    return _listed().get(codelist, {})


@cache
def _listed() -> Mapping[str, Mapping[str, Sequence[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found[row["codelist"]][row["code"]].append(row["word"])
    return found
