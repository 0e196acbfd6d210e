"""One demand of the standard: its code, its severity, and its text in two languages."""

from __future__ import annotations

from dataclasses import dataclass
from inspect import cleandoc

FOUT = "fout"
WAARSCHUWING = "waarschuwing"
TIP = "tip"
SEVERITIES = (FOUT, WAARSCHUWING, TIP)
"""From heavy to light: a file with a `fout` does not conform, the other two do."""

LANGUAGES = ("nl", "en")
PARTS = {"nl": ("Melding", "Waarom", "Oplossing"), "en": ("Message", "Why", "Fix")}


@dataclass(frozen=True)
class Text:
    """A demand in one language.

    `demand` is one sentence that holds in a good file, `message` says with `{values}` what is wrong in this one,
    `why` gives one reason a publisher cares about, `fix` says what to do.
    """

    demand: str
    message: str
    why: str
    fix: str


@dataclass(frozen=True)
class Requirement:
    """A code with its severity; `document` holds both texts, Dutch first."""

    code: str
    severity: str
    document: str

    def text(self, language: str) -> Text:
        """Return the text in `nl` or `en`; raises ValueError where `document` lacks a part."""
        blocks = cleandoc(self.document).split("\n\n")
        first = 2 * LANGUAGES.index(language)
        if len(blocks) != 2 * len(LANGUAGES):
            problem = f"{self.code}: a text is demand, parts, demand, parts: nl and en, with blank lines between"
            raise ValueError(problem)
        demand, parts = (" ".join(block.split()) for block in blocks[first : first + 2])
        message, why, fix = _parts(parts, PARTS[language], self.code)
        return Text(demand, message, why, fix)


def _parts(block: str, names: tuple[str, ...], code: str) -> list[str]:
    """Cut `Melding: ... Waarom: ... Oplossing: ...` into its three parts."""
    starts = [block.find(f"{name}: ") for name in names]
    if starts[0] != 0 or sorted(starts) != starts or -1 in starts:
        problem = f"{code}: expected {', '.join(names)} in this order"
        raise ValueError(problem)
    ends = [*starts[1:], len(block)]
    return [block[start + len(name) + 2 : end].strip() for name, start, end in zip(names, starts, ends, strict=True)]
