"""What the commands say of themselves: help, versions, lists of codes, and what a shell completes."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from tools.recording.checkout import LANGUAGES
from tools.recording.entry import start
from tools.recording.running import caught

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tools.recording.checkout import Checkout
    from tools.recording.running import Task

_HEADING, _VERB = "\nCommands:\n", re.compile(r"^  (\S+)  ", re.MULTILINE)
_ASKED = (
    ("mvi-validate", "--version"),
    ("mvi-validate", "--rules"),
    ("mvi-validate", "--kpis"),
    ("mvi", "--version"),
    *(("mvi", "completion", shell) for shell in ("bash", "zsh", "fish")),
)
Line = tuple[str, ...]
_TYPED = ("", "-", "--language ")


def recorded(checkout: Checkout) -> dict[str, str]:
    """Return the help of every command and verb in both languages, and what the Tab key offers after each."""
    lines = _command_lines(checkout)
    texts: dict[str, str] = {}
    for language in LANGUAGES:
        tasks = dict(_runs(checkout, language, [*_helped(lines), *_ASKED]))
        if language == "nl":
            tasks |= dict(_tabs(checkout, lines))
        texts |= caught(checkout, language, tasks)
    return texts


def _command_lines(checkout: Checkout) -> list[Line]:
    """Return the commands and all verbs below them, as their English help lists them."""
    lines: list[Line] = []
    level: list[Line] = [(command,) for command in checkout.commands]
    while level:
        lines += level
        told = caught(checkout, "en", dict(_runs(checkout, "en", _helped(level)))).values()
        lists = (text.partition(_HEADING)[2] for text in told)
        level = [(*line, verb) for line, listed in zip(level, lists, strict=True) for verb in _VERB.findall(listed)]
    return lines


def _helped(lines: Iterable[Line]) -> list[Line]:
    return [(*line, "--help") for line in lines]


def _runs(checkout: Checkout, language: str, lines: Iterable[Line]) -> Iterator[Task]:
    for line in lines:
        yield (
            f"help/{' '.join(line)} {language}",
            partial(start, checkout.commands[line[0]], line, {}),
        )


def _tabs(checkout: Checkout, lines: Iterable[Line]) -> Iterator[Task]:
    for line in lines:
        for typed in _TYPED:
            words = " ".join([*line, typed])
            variable = f"_{line[0].replace('-', '_').upper()}_COMPLETE"
            told = {variable: "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}
            yield f"help/Tab after {words!r}", partial(start, checkout.commands[line[0]], line[:1], told)
