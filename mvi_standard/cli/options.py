"""Options that several verbs share, and their error messages."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.actions.refusal import Refused
from mvi_standard.cli.guard import asked_language
from mvi_standard.history.clock import local_day
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import say, texts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


LANGUAGE = asked_language(sys.argv)
FILE_NAME = click.Path(readable=False)
"""A name as it was typed, that a shell completes to a file; whoever reads the file says what is wrong with it."""

KINDS = click.Choice(["json", "jsonl", "yaml", "xlsx", "ods"])
"""What a file may be whose name does not say so."""


def help_text(name: str) -> str:
    """Return a help text in the language of this run."""
    return say(f"verb_help.{name}", LANGUAGE)


def verb(name: str, text: str = "") -> Callable[[Callable[..., Any]], click.Command]:
    """Turn a function into a verb with its help (`text` for a part of a verb) and the options that every verb has."""

    def declare(function: Callable[..., Any]) -> click.Command:
        spoken = click.option("--language", type=click.Choice(LANGUAGES), default=LANGUAGE, help=help_text("language"))
        settings = {"help_option_names": ["-h", "--help"]}
        shown = text or say(f"mvi.{name}", LANGUAGE)
        return click.command(name, context_settings=settings, help=shown)(spoken(function))

    return declare


def today(context: click.Context, parameter: click.Parameter, value: str | None) -> str:
    """Return the requested day, or today by the clock."""
    return asked_day(context, parameter, value) or local_day()


def asked_day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Return the requested day as an ISO date, or None."""
    if value is None:
        return None
    from mvi_standard.actions.day import iso_day  # noqa: PLC0415 - idem

    with reporting_refusals(LANGUAGE):
        return iso_day(value)


@contextmanager
def needing(extra: str, language: str) -> Iterator[None]:
    """Report which extra to install when a library is missing."""
    try:
        yield
    except ImportError as error:
        raise click.UsageError(say("command.extra", language, extra=extra)) from error


@contextmanager
def reporting_refusals(language: str) -> Iterator[None]:
    """Report in `language` why something cannot be done, and exit."""
    try:
        yield
    except Refused as refusal:
        raise click.UsageError(refusal.sentence(language)) from refusal


def help_in(language: str) -> dict[str, str]:
    """Return every help text in `nl` or `en`, by option name."""
    return {name: text[language] for name, text in texts_of("validate_help").items()}
