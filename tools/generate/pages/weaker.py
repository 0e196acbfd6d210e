"""The page of what the JSON Schema alone does and does not see, counted on the examples."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn

from mvi_standard.requirement import FOUT, STAGES
from mvi_standard.rule import Rule
from mvi_standard.stages.engines.rust import RustEngine
from mvi_standard.stages.structure import DEMANDS
from tools.generate.pages.page import SitePage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mvi_standard.edition import Edition
    from tools.generate.pages.book import SiteBook

UNREAD, REFUSED, MISSED = "unread", "refused", "missed"
"""A program with the JSON Schema cannot read the file, refuses it, or has nothing to say of it."""
TOLD = ("MVI-R001", "MVI-R008", "MVI-C001", "MVI-C028", "MVI-C022", "MVI-C150")
"""One demand of each kind that no JSON Schema here can make."""


@dataclass(frozen=True)
class LetterRow:
    """The codes of one letter: how many there are, how many of them the schema says, and what became of the files."""

    letter: str
    codes: int
    said: int
    files: Counter[str]


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page that tells how much weaker the JSON Schema is."""
    seen = {code: Counter(verdicts(book, code).values()) for code in book.demands}
    rows = tuple(_row(letter, seen) for letter in STAGES)
    heavy = {code: each for code, each in seen.items() if book.demands[code].severity == FOUT}
    values = {
        "rows": rows,
        "total": sum(heavy.values(), Counter()),
        "codes": len(heavy),
        "said": sum(map(_says, heavy.values())),
        "unshown": sum(not each for each in heavy.values()),
        "warned": sum(row.files.total() for row in rows) - sum(each.total() for each in heavy.values()),
        "keywords": {word: (book.demands[each.code], seen[each.code].total()) for word, each in DEMANDS.items()},
        "parts": Counter(_parts(book)),
        "told": {code: _example(book, code) for code in TOLD},
    }
    title, summary = book.say("weak_title"), book.say("weak_summary")
    yield SitePage("json-schema.md", title, "json-schema.md.j2", "about", summary, values=values)


def verdicts(book: SiteBook, code: str) -> Mapping[str, str]:
    """Return what a program with the JSON Schema alone does with each example that breaks this code, by its name."""
    return {each.name: _verdict(each, book.edition) for each in book.examples.breaking(code)}


@cache
def _verdict(file: Path, edition: Edition) -> str:
    try:
        data = json.loads(file.read_bytes().decode(), parse_constant=_refuse)
        return REFUSED if any(True for _ in _engine(edition).faults(data)) else MISSED
    except (ValueError, RecursionError):  # no UTF-8, no JSON, or a text that cannot be held
        return UNREAD


@cache
def _engine(edition: Edition) -> RustEngine:
    return RustEngine(edition.schema)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _says(files: Counter[str]) -> bool:
    """Return whether the schema refuses every example of a code."""
    return bool(files) and files[REFUSED] == files.total()


def _row(letter: str, seen: Mapping[str, Counter[str]]) -> LetterRow:
    those = [each for code, each in seen.items() if code.startswith(f"MVI-{letter}")]
    return LetterRow(letter, len(those), sum(map(_says, those)), sum(those, Counter()))


def _parts(book: SiteBook) -> Iterator[str]:
    """Yield for each rule the part of the model that it is about."""
    for each in book.demands.values():
        if isinstance(each, Rule) and each.severity == FOUT:
            yield book.standard.classes[each.on].part


def _example(book: SiteBook, code: str) -> Mapping[str, Any]:
    [first, *_] = book.examples.breaking(code)
    return {"demand": book.demands[code], "file": f"downloads/examples/invalid/{first.name}", "name": first.name}
