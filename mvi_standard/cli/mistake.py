"""One line about a mistyped command: what is wrong, and what was probably meant."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.fixes.suggestion import nearest
from mvi_standard.texts.say import say, with_meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MEANT = {
    "du": "nl",
    "dutch": "nl",
    "engels": "en",
    "english": "en",
    "error": "fout",
    "fouten": "fout",
    "md": "markdown",
    "nederlands": "nl",
    "none": "never",
    "nooit": "never",
    "txt": "text",
    "warning": "waarschuwing",
    "xml": "junit",
    "yml": "yaml",
}
"""What people type for a value that has another name here, whatever the option."""
JUDGING = ("validate", "check", "controleer", "valideer")
"""What people take for a verb of `mvi`, and is a command of its own."""
LONG, SHORT = "--", "-"
CLOSE = 0.75
"""Options share many letters by chance: only one that is very much alike was meant."""


def complaint(error: click.ClickException, arguments: Sequence[str], program: str, language: str) -> str:
    """Return the message of an error, with a did-you-mean when one can be guessed."""
    if isinstance(error, click.NoSuchOption):
        return _about_option(error, arguments, program, language)
    if isinstance(error, click.UsageError) and hasattr(error, "command_name"):
        return _about_verb(error, error.command_name, program, language)
    message = error.format_message().replace("\n\t", " ")
    if isinstance(error, click.BadParameter) and isinstance(choice := getattr(error.param, "type", None), click.Choice):
        found = next((each for each in _words(arguments) if repr(each) in message), "")
        near = nearest(MEANT.get(found.lower(), found), [str(each) for each in choice.choices])
        return with_meant(message, near, language)
    return message


def _about_option(error: click.NoSuchOption, arguments: Sequence[str], program: str, language: str) -> str:
    there = [*_options(error.ctx)]
    typed = next((each for each in arguments if each.startswith(error.option_name)), error.option_name)
    name = typed.partition("=")[0].lstrip(SHORT)
    said = say("mistake.no_option", language, name=typed.partition("=")[0])
    shapes = _choices(error.ctx, "--format")
    if name in shapes:
        return with_meant(said, f"--format {name}", language)
    starting = [each for each in there if each.startswith(f"{LONG}{name}")]
    near = starting if len(starting) == 1 or len(name) == 1 else _near(f"{LONG}{name}", there)
    if near:
        return with_meant(said, f" {say('mistake.or', language)} ".join(near), language)
    return f"{said} {say('mistake.see_help', language, command=_path(error.ctx, program))}"


def _about_verb(error: click.UsageError, name: str, program: str, language: str) -> str:
    said = say("mistake.no_verb", language, name=name)
    if name.lower() in JUDGING or (name != program and _is_there(name)):
        file = f" {name}" if _is_there(name) else ""
        return with_meant(said, f"mvi-validate{file}", language)
    group = error.ctx.command if error.ctx else None
    verbs = group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else []
    if near := nearest(name, verbs):
        return with_meant(said, near, language)
    return f"{said} {say('mistake.pick_verb', language, names=', '.join(verbs))}"


def _near(name: str, there: Sequence[str]) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415 - slow to load, needed for few commands

    return get_close_matches(name, there, n=1, cutoff=CLOSE)


def _words(arguments: Sequence[str]) -> Iterator[str]:
    """Yield each value of a command line: a word, or what stands behind the = of an option."""
    for each in arguments:
        yield each.partition("=")[2] if each.startswith(LONG) else each


def _options(context: click.Context | None) -> Iterator[str]:
    """Yield the long options of the command that was typed."""
    for each in context.command.params if context else ():
        yield from (name for name in (*each.opts, *each.secondary_opts) if name.startswith(LONG))


def _choices(context: click.Context | None, option: str) -> Sequence[str]:
    """Return the values of an option; none when the command has no such option."""
    for each in context.command.params if context else ():
        if option in each.opts and isinstance(each.type, click.Choice):
            return [str(one) for one in each.type.choices]
    return []


def _path(context: click.Context | None, program: str) -> str:
    """Return how the command was called, verb and all, whatever file it was started from."""
    verbs = context.command_path.split(" ")[1:] if context and context.parent else []
    return " ".join([program, *verbs])


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False  # a name that no file can have
