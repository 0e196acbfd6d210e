"""The demands of the standard as SARIF rules: the explanation of a code in a code scanner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.render.reference import requirements
from mvi_standard.report import __version__
from mvi_standard.requirement import FOUT, TIP, WAARSCHUWING
from mvi_standard.rule import Rule
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.requirement import Requirement

LEVELS = {FOUT: "error", WAARSCHUWING: "warning", TIP: "note"}
_SEVERITIES = {FOUT: "error", WAARSCHUWING: "warning", TIP: "recommendation"}
"""What GitHub calls them."""
_STAGES = {
    "F": "reading",
    "X": "workbook",
    "S": "structure",
    "R": "references",
    "C": "rules",
    "W": "rules",
    "B": "known faults",
}
_LONGEST_NAME = 255
_DEFINED = re.compile(r"[^.?!]*\{[a-z]+:definition\}")
"""The sentence that explains a field of one finding: in general there is nothing to explain."""
_SLOT = re.compile(r"\{[^{}]*\}")
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|&~]")
EVENTS = ("judged", "unreadable", "left_out")
"""What is told of a file as a whole, apart from its findings."""


def driver(language: str) -> dict[str, Any]:
    """Return the tool with all demands, including those that nothing breaks: they were checked too."""
    return {
        "name": "mvi-validate",
        "version": __version__,
        "language": language,
        "rules": [_rule(each, language) for each in requirements()],
        "notifications": [
            {"id": each, "shortDescription": {"text": say(f"sarif.{each}", language)}} for each in EVENTS
        ],
    }


def _rule(demand: Requirement, language: str) -> dict[str, Any]:
    text = demand.text(language)
    fix = _SLOT.sub("[…]", _DEFINED.sub("", text.fix)).strip()
    told = [(say("result.why", language), text.why), (say("result.fix", language), fix)]
    return {
        "id": demand.code,
        "name": _name(demand),
        "shortDescription": {"text": text.demand},
        "fullDescription": {"text": f"{text.demand} {text.why}"},
        "helpUri": LATEST.page(demand.code, language),
        "help": {
            "text": "\n".join([text.demand, *(f"{label}: {words}" for label, words in told)]),
            "markdown": "\n\n".join([_plain(text.demand), *(f"**{label}:** {_plain(words)}" for label, words in told)]),
        },
        "defaultConfiguration": {"level": LEVELS[demand.severity]},
        "properties": {"tags": list(_tags(demand)), "problem.severity": _SEVERITIES[demand.severity]},
    }


def _name(demand: Requirement) -> str:
    """Return the function of a rule, or the words of a demand without one, as one word with capitals."""
    said = demand.check.__name__ if isinstance(demand, Rule) else demand.text("en").demand
    words = re.findall(r"[A-Za-z0-9]+", said)
    return "".join(each[:1].upper() + each[1:] for each in words)[:_LONGEST_NAME]


def _tags(demand: Requirement) -> Iterator[str]:
    yield _STAGES[demand.code.removeprefix("MVI-")[0]]
    if isinstance(demand, Rule):
        yield from demand.classes


def _plain(text: str) -> str:
    """Return one of our own texts as Markdown in which each sign is a sign."""
    return _MARKUP.sub(r"\\\g<0>", text)
