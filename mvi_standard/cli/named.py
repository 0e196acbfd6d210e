"""The files that the arguments of a command name, or one line that says why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mvi_standard.cli.files import expand
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable


def named(arguments: Iterable[str], language: str) -> list[str]:
    """Return the files that arguments name; raises UsageError where there are none."""
    asked = list(arguments)
    if not asked:
        raise click.UsageError(say("command.no_name", language))
    found = [name for each in asked for name in expand(each)]
    if not found:
        raise click.UsageError(say("command.no_files", language, name=safe(", ".join(asked), None)))
    return found
