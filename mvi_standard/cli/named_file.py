"""The bytes of a file that stands beside the submissions: a list, a saved result, a table of an option."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.demands import FILE_SIZE, OPENS
from mvi_standard.document import Unreadable
from mvi_standard.reading.file import read_file
from mvi_standard.reading.limits import DEFAULT, Limits
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import both, say

if TYPE_CHECKING:
    from mvi_standard.finding import Finding, Said


def content_of(name: str, language: str, most: int = DEFAULT.size) -> bytes:
    """Return the content of a regular file of at most so many bytes; raises UsageError that says why there is none."""
    try:
        return read_file(Path(name), Limits(size=most))
    except Unreadable as refusal:
        why = both("command.is_folder") if Path(name).is_dir() else _why(refusal.finding)
        reason = why.en if language == "en" else why.nl
        raise click.UsageError(say("command.unread", language, name=safe(name, None), reason=reason)) from refusal


def _why(finding: Finding) -> Said:
    """Return why a file cannot be opened, or is of no use when it can."""
    if finding.code == OPENS.code:
        said: Said = finding.values["reason"]
        return said
    return both("command.too_large" if finding.code == FILE_SIZE.code else "command.no_regular_file")
