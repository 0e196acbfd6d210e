"""Whether a value has the form of a type; no engine is asked, for a page in a browser has another one."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def fits(value: Any, node: Mapping[str, Any]) -> bool:  # noqa: ANN401 - any JSON scalar
    """Tell whether a scalar fits a named type, or `{"type": ...}` where a field has none."""
    if isinstance(value, str):
        return node.get("type") == "string" and _text(value, node)
    if isinstance(value, bool):
        return node.get("type") == "boolean"
    if not isinstance(value, int | float) or node.get("type") not in {"number", "integer"}:
        return False
    whole = node["type"] == "number" or value == int(value)
    return whole and node.get("minimum", value) <= value <= node.get("maximum", value)


def _text(value: str, node: Mapping[str, Any]) -> bool:
    formed = re.search(node.get("pattern", ""), value) is not None
    return (
        formed
        and len(value) <= node.get("maxLength", len(value))
        and value in node.get("enum", [value])
        and ("format" not in node or _exists(value))
    )


def _exists(moment: str) -> bool:
    """Tell whether a date, or a date with a time, is a day that exists."""
    try:
        return bool(datetime.fromisoformat(moment))
    except ValueError:
        return False
