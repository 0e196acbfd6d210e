"""However long a word is, and wherever a line breaks in it: no line of a log begins with what data has put there."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hostile import MINIMAL
from reporting import written

from mvi_standard.read import parse
from mvi_standard.render import FORMATS
from mvi_standard.render.safe import safe, safe_lines
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from mvi_standard.report import Report

COMMANDS = ("::error::kwaad", "::add-mask::x", "##[error]kwaad", "##vso[task.complete]")
LENGTHS = range(1, 301)
OURS = re.compile(r"::(error|warning|notice) title=[^:]*::")
TEXT = ("text", "concise")
"""What prints long texts as they are; `text` breaks them off."""


def report(text: str) -> Report:
    """Judge a submission that holds a text as a key, a code, a date, a name and an id, and under that name."""
    values = json.loads(MINIMAL.read_bytes())
    values["lots"][0] |= {text: text, "own_number": text, "nature": text, "awarded_on": text}
    values["contracts"][0] |= {"title": text, "lots": [text], "period": {"start": text}}
    return report_on(partial(parse, json.dumps(values).encode(), ".json"), name=f"{text}.json")


def begun(lines: str, shape: str) -> list[str]:
    """Return the lines that begin with a command, or hold one of those that count anywhere."""
    found = [line for line in lines.splitlines() if line.lstrip().startswith("::") or re.search(r"##(\[|vso\[)", line)]
    return [line for line in found if shape != "github" or not OURS.match(line)]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_line_begins_with_a_command_at_any_length(command: str) -> None:
    for length in LENGTHS:
        judged = report("x" * length + command)
        for shape in TEXT:
            assert not begun(written(shape, [judged]), shape), length


@pytest.mark.parametrize("shape", FORMATS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_format_begins_a_line_with_a_command(shape: str, language: str) -> None:
    for length in (0, 1, 50, 90, 97, 98, 99, 100, 120, 300):
        judged = report("x" * length + COMMANDS[0])
        assert not begun(written(shape, [judged], language), shape), length


@pytest.mark.parametrize("line", ["::error::x", "  ::error::x", "\t:::x"])
def test_a_line_that_begins_with_a_command_is_made_harmless_and_any_other_stays(line: str) -> None:
    [made] = safe_lines([line])

    assert not made.lstrip().startswith("::")
    assert made.replace("\\", "") == line
    assert safe_lines([made, safe(line, None).lstrip(), "a::b", ":", ""])[0] == made
    assert safe_lines(["a::b", ":", "", "x ::y"]) == ["a::b", ":", "", "x ::y"]
