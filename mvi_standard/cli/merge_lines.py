"""The lines in which `mvi merge` shows what changes: cells, records and findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.merge_told import findings_told, form_told, raised_told
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.actions.merge_told import FormTold
    from mvi_standard.actions.merging import Merged


def lines(made: Merged, language: str) -> Iterator[str]:
    """Give what is shown before anything is written."""
    for name, filling, changes in made.taken:
        yield from _form(form_told(name, filling, changes, language), language)
    numbers, found = findings_told(made, language)
    yield numbers
    for each in found:
        yield f"  {each.said}"
        if each.fix:
            yield f"    {each.fix}"
    if raised := raised_told(made, language):
        yield raised


def _form(told: FormTold, language: str) -> Iterator[str]:
    yield told.head
    yield from (f"  {each}" for each in told.remarks)
    for change, note in told.changes:
        yield f"  {change}"
        if note:
            yield f"    {note}"
    if told.other:
        yield f"  {say('merge.replace_how', language)}"
    if told.silent:
        yield f"  {told.silent}"
