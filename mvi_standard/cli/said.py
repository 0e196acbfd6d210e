"""A refusal as a command says it: in one line."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from mvi_standard.actions.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def said(language: str) -> Iterator[None]:
    """Say in a language why something cannot be done, and leave."""
    try:
        yield
    except Refused as refusal:
        raise click.UsageError(refusal.sentence(language)) from refusal
