"""The one way out: every value, key and file name that is shown passes through `safe`."""

from __future__ import annotations

import unicodedata

from mvi_standard.privacy import hidden

WIDTH = 120
"""Characters of a value that are shown; a reader needs to recognise it, not to copy it."""
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_HARMLESS = {"\u200c", "\u200d"}  # joiners that some languages need inside words


def safe(text: str, width: int | None = WIDTH) -> str:
    """Return `text` on one line: no BSN, no controls or text that turns round, no commands to a CI runner.

    GitHub's runner reads `##[` anywhere in a line as a command, and `::` at its start; the second cannot occur,
    since nothing we print begins a line with data.
    """
    shown = "".join(_seen(each) for each in hidden(text)).replace("##[", "##\\[").replace("##vso[", "##vso\\[")
    if width is not None and len(shown) > width:
        return shown[: width - 1] + "…"
    return shown


def _seen(character: str) -> str:
    if character in _HARMLESS or unicodedata.category(character) not in _UNSEEN:
        return character
    return f"\\u{ord(character):04x}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08x}"  # noqa: PLR2004 - the size of \u
