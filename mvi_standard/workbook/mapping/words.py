"""The words of practice for fields and codes, as they are kept beside this module."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HERE = Path(__file__).parent


class Target(NamedTuple):
    """A field of a block: `supplier` and `name`."""

    block: str
    field: str


class Word(NamedTuple):
    """A name for a field, and where it was found: `label` for one of the standard itself."""

    target: Target
    word: str
    source: str


def listed() -> Iterator[Word]:
    """Give the words of practice, as they are kept beside this module."""
    with (HERE / "words.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield Word(Target(row["block"], row["field"]), row["word"], row["source"])


@cache
def meanings() -> Mapping[str, Mapping[str, str]]:
    """Return what people write for a code, by code list."""
    found: dict[str, dict[str, str]] = {}
    with (HERE / "meanings.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found.setdefault(row["codelist"], {})[row["word"]] = row["code"]
    return found
