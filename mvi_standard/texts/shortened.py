"""Texts of data cut off, so that a message stays one."""

from __future__ import annotations

from mvi_standard.personal_data import hidden

LONGEST = 120
"""Characters of a value that a message repeats: enough to recognise it."""
_BEYOND = 400
"""Characters behind the cut that are looked at, as a number of a person or an address may go through it."""


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return a text of at most so many characters, without details of persons where it was cut."""
    return text if len(text) <= longest else f"{hidden(text[: longest + _BEYOND])[: longest - 1]}…"
