"""The only exit: every value, key and file name that is shown passes through `safe` or `safe_json`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from mvi_standard.personal_data import hidden

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 120
"""Characters of a value that are shown; a reader needs to recognise it, not to copy it."""

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # controls, among them the start of an escape sequence
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # what turns or hides text
    "\ud800-\udfff\U000e0000-\U000e007f]"  # halves of characters, and letters that nobody sees
)
_COMMAND = re.compile(r"#(?=#\[|#vso\[)|(?<![^\s]):(?=:)")
"""GitHub's runner reads `##[` anywhere in a line as a command, Azure's `##vso[`; `::` counts where a line begins, and
any word may begin one when text is wrapped."""
_BEGINNING = re.compile(r"^(\s*):(?=:)")


def safe(text: str, width: int | None = WIDTH) -> str:
    """Return `text` on one line, at most `width` characters: no details of persons, nothing invisible, no command."""
    shown = _COMMAND.sub(r"\g<0>\\", _UNSEEN.sub(_escaped, hidden(text)))
    return f"{shown[: width - 1]}…" if width is not None and len(shown) > width else shown


def safe_lines(lines: Iterable[str]) -> list[str]:
    """Return the lines of a `safe` text after wrapping: a split word may put a command at the start of a line."""
    return [_BEGINNING.sub(r"\1:\\", line) for line in lines]


def safe_json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Write a value as JSON on one line, safe in the same way: any parser reads it back, but for details of persons."""
    return harmless_json(hidden(json.dumps(masked(value), ensure_ascii=False)))


def harmless_json(text: str) -> str:
    """Return the same JSON without anything invisible, or any command, in its texts."""
    return _COMMAND.sub(lambda match: f"\\u{ord(match[0]):04x}", _UNSEEN.sub(_escaped, text))


def masked(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a JSON value without details of persons.

    Each text is masked by itself: in JSON the escape of a line end would look like a part of the word behind it.
    """
    if isinstance(value, str):
        return hidden(value)
    if isinstance(value, dict):
        return {hidden(key): masked(each) for key, each in value.items()}
    return [*map(masked, value)] if isinstance(value, list | tuple) else value


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
