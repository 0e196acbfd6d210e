"""What every document from cells has for a source: its values. The kind of workbook knows the places."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.document import Nowhere

if TYPE_CHECKING:
    from mvi_standard.finding import Path, Place


@dataclass(frozen=True)
class CellSource(Nowhere):
    """A source of cells, which has no lines of text; `data` is the whole submission as it was read."""

    data: Mapping[str, Any]

    def key(self, path: Path) -> Place | None:
        """Return the same as `place`: a cell has no key of its own."""
        return self.place(path)

    def token(self, path: Path) -> str | None:
        """Return the value of a cell, as JSON; None for a list, an object, or nothing."""
        value: Any = self.data
        for part in path:
            inside = isinstance(value, Mapping) and part in value
            within = isinstance(value, Sequence) and isinstance(part, int) and part < len(value)
            if not inside and not within:
                return None
            value = value[part]
        return None if value is None or isinstance(value, list | dict) else json.dumps(value, ensure_ascii=False)
