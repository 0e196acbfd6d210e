"""Texts in the TOML files that we write: lists of known faults, and proposed mappings."""

from __future__ import annotations

import re
from unicodedata import category

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_COMMAND = re.compile(r"(?<=#)#|(?<=:):")


def quoted(text: str) -> str:
    """Return a text as a TOML string without characters that a terminal or CI runner obeys."""
    letters = "".join(_ESCAPED.get(each) or (_code(each) if category(each) in _UNSEEN else each) for each in text)
    return f'"{_COMMAND.sub(lambda match: _code(match[0]), letters)}"'


def _code(letter: str) -> str:
    number = ord(letter)
    if 0xD800 <= number <= 0xDFFF:  # noqa: PLR2004 - half of a character, which TOML cannot write
        return "\\uFFFD"
    return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"  # noqa: PLR2004 - four digits
