"""Questions as the page with the validator puts them, and the same through the commands: these know the answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ajv_stub import judge
from click.testing import CliRunner
from markup import parsed

from mvi_standard.browser import Validator
from mvi_standard.cli.mvi import command

if TYPE_CHECKING:
    from click.testing import Result

    from mvi_standard.browser import Answer, Outcome

CODES = "https://voorbeeld.example/code/"
VALIDATOR = Validator(judge)
File = tuple[str, bytes]


def ask(what: str, *files: File, language: str = "nl", **options: Any) -> Answer:
    """Put a question; a browser gives its files as views on memory."""
    given = json.dumps({"language": language, "codes": CODES, **options})
    return VALIDATOR.ask(what, given, [(name, memoryview(data)) for name, data in files])


def outcome(file: File, language: str = "nl") -> Outcome:
    """Have a file judged."""
    return VALIDATOR.outcome(*file, language, CODES, lambda _: None)


def onward(file: File) -> dict[str, Any]:
    """What can be done next with a file."""
    found: dict[str, Any] = json.loads(outcome(file).onward)
    return found


def mvi(*arguments: str) -> Result:
    """Give a command."""
    done = CliRunner().invoke(command, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def plain(text: str) -> str:
    """Return a text with one blank between its words: how a line is laid out is up to whoever shows it."""
    return " ".join(text.split())


def told(answer: Answer) -> str:
    """Return all that is read in an answer."""
    spaced = answer.fragment.replace("<li>", "<li> ").replace("<div>", "<div> ").replace("</p>", " </p>")
    return plain(parsed(spaced).text)


def in_a_cell(text: str) -> str:
    """Return a text without what no cell can hold."""
    return "".join(
        each
        for each in text
        if each in "\t\n" or (each >= " " and not "\ud800" <= each <= "\udfff" and each not in "\ufffe\uffff")
    )
