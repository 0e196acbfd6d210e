"""What no text in a report may hold, whoever reads it: a second opinion on `render/safe.py`, from its own rules."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from hostile import BSN

if TYPE_CHECKING:
    from collections.abc import Iterator

UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
COMMANDS = re.compile(r"##\[|##vso\[|(?:^|\s)::")


def harm(text: str) -> list[str]:
    """Return what is harmful in one line of text."""
    unseen = [f"U+{ord(each):04X}" for each in text if unicodedata.category(each) in UNSEEN]
    return [*unseen, *COMMANDS.findall(text), *([BSN] if BSN in text else [])]


def texts_in(value: Any) -> Iterator[str]:
    """Give every text in a JSON value, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts_in(each)
