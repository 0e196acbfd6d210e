"""The style of a JSON text: a new record is written like its neighbours."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

_BLANK = b" \t\r\n"


@dataclass(frozen=True)
class JsonStyle:
    """`indent` is the indentation of a level, or None for records on one line; `between` follows a comma."""

    indent: str | None
    between: str
    colon: str
    ascii_only: bool = False

    def written(self, value: Any, gap: str) -> str:  # noqa: ANN401 - any JSON value
        """Return a value as text; `gap` is the blank space before it, whose last line is its indentation."""
        comma = "," if self.indent is not None else f",{self.between}"
        text = json.dumps(value, indent=self.indent, separators=(comma, self.colon), ensure_ascii=self.ascii_only)
        margin = gap.rpartition("\n")[2] if "\n" in gap else ""
        return text.replace("\n", f"\n{margin}")


def style_of(raw: bytes, value: Any, gap: str, colon: str) -> JsonStyle:  # noqa: ANN401 - any JSON value
    """Return the style in which `value` was written as `raw`, or the nearest to it."""
    text = raw.decode().replace("\r\n", "\n")
    margin = gap.rpartition("\n")[2] if "\n" in gap else ""
    step = _step(text, margin)
    spread = "\n" in text if text else "\n" in gap
    plain = JsonStyle(step if spread else None, " " if ", " in text or not text else "", colon)
    tried = [
        plain,
        *(JsonStyle(indent, between, mark, ascii_only)
          for indent in ((step,) if spread else (None,))
          for between in ("", " ")
          for mark in (colon, ": ", ":")
          for ascii_only in (False, True)),
    ]  # fmt: skip
    return next((each for each in tried if each.written(value, gap) == text), plain)


def gap_before(data: bytes, at: int) -> str:
    """Return the blanks before a place, with plain line ends."""
    start = at
    while start and data[start - 1] in _BLANK:
        start -= 1
    return data[start:at].decode().replace("\r\n", "\n")


def _step(text: str, margin: str) -> str:
    """Return by what the first line within a record is indented more than the record itself."""
    lines = text.split("\n")
    if len(lines) == 1:
        return margin[: max(1, len(margin) // 2)] or "  "
    first = lines[1][: len(lines[1]) - len(lines[1].lstrip(" \t"))]
    return first.removeprefix(margin) or "  "
