"""One demand of the standard: its code, its severity, and its text in two languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.finding import Path, Place

FOUT = "fout"
WAARSCHUWING = "waarschuwing"
TIP = "tip"
SEVERITIES = (FOUT, WAARSCHUWING, TIP)
"""From heavy to light: a file with a `fout` does not conform, the other two do."""

READING = "MVI-F"
"""How the codes begin of what keeps a file from being read."""
STAGES = "FXSRCWB"
"""The letters of the codes in the order in which a document is judged."""

LANGUAGES = ("nl", "en")
PARTS = {"nl": ("Melding", "Waarom", "Oplossing"), "en": ("Message", "Why", "Fix")}


@dataclass(frozen=True)
class Text:
    """A demand in one language.

    `demand` is one sentence that holds for a good file, `message` says with `{values}` what is wrong in this one, `why`
    gives one reason that matters to a publisher, `fix` says what to do.
    """

    demand: str
    message: str
    why: str
    fix: str


class About(Enum):
    """Kinds of things that a finding can be about, at the end of its path."""

    VALUE = auto()
    CODE = auto()
    """A code that its list does not have."""
    NUMBER = auto()
    """A number that its register cannot have given out."""
    KEY = auto()
    ABSENCE = auto()
    """A field that is not there. It has a place too: in a workbook the cell in which it belongs."""
    NOTHING = auto()
    """Nothing in the document."""


@dataclass(frozen=True)
class Requirement:
    """A code with its severity; where its text stands is up to its kind."""

    code: str
    severity: str
    about: About = field(default=About.VALUE, kw_only=True)

    @property
    def stage(self) -> str:
        """The letter of the stage that checks it, one of `STAGES`."""
        return self.code.removeprefix("MVI-")[0]

    def text(self, language: str) -> Text:
        """Return the text in `nl` or `en`; raises NotImplementedError for a demand without its words."""
        problem = f"{self.code}: the words of {language} are not here"
        raise NotImplementedError(problem)


@dataclass(frozen=True)
class Demand(Requirement):
    """A requirement that is not a rule, with the facts that other modules need.

    `of_workbooks`: only a workbook can break it; `of_notices`: only a published notice. `of_unsound`: it checks every
    record, even one with a fault of structure. `looks_around`: it compares a record with others; `seeks_ids`: it looks
    for the id of another record. `by_profile`: a profile asks it. `register`: the register in which it looks something
    up. `comes_last`: its findings come last among those of the same severity, as they are many and need no action.
    """

    severity: str = FOUT
    of_workbooks: bool = field(default=False, kw_only=True)
    of_notices: bool = field(default=False, kw_only=True)
    of_unsound: bool = field(default=False, kw_only=True)
    looks_around: bool = field(default=False, kw_only=True)
    seeks_ids: bool = field(default=False, kw_only=True)
    by_profile: bool = field(default=False, kw_only=True)
    register: str = field(default="", kw_only=True)
    comes_last: bool = field(default=False, kw_only=True)

    def finding(self, path: Path = (), values: Mapping[str, Any] | None = None, place: Place | None = None) -> Finding:
        """Return a finding: this demand does not hold at the end of `path`."""
        return Finding(self.code, self.severity, path, values or {}, place)


@cache
def text_in(document: str, code: str, language: str) -> Text:
    """Return the text in `nl` or `en` of a docstring that holds both, Dutch first.

    Each is a demand and its parts, with a blank line between. Raises ValueError when a part is missing.
    """
    blocks = cleandoc(document).split("\n\n")
    first = 2 * LANGUAGES.index(language)
    if len(blocks) != 2 * len(LANGUAGES):
        problem = f"{code}: a text is demand, parts, demand, parts: nl and en, with blank lines between"
        raise ValueError(problem)
    demand, parts = (" ".join(block.split()) for block in blocks[first : first + 2])
    message, why, fix = _parts(parts, PARTS[language], code)
    return Text(demand, message, why, fix)


def _parts(block: str, names: tuple[str, ...], code: str) -> list[str]:
    """Cut `Melding: ... Waarom: ... Oplossing: ...` into its three parts."""
    starts = [block.find(f"{name}: ") for name in names]
    if starts[0] != 0 or sorted(starts) != starts or -1 in starts:
        problem = f"{code}: expected {', '.join(names)} in this order"
        raise ValueError(problem)
    ends = [*starts[1:], len(block)]
    return [block[start + len(name) + 2 : end].strip() for name, start, end in zip(names, starts, ends, strict=True)]
