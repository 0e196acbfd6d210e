"""What targets begin with, made of the examples."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.fuzz.target import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
MINIMAL = EXAMPLES / "valid" / "minimaal.json"


def examples(*folders: str) -> Iterator[bytes]:
    """Yield the examples in these folders those that are short enough, without needless space."""
    for folder in folders:
        for each in sorted((EXAMPLES / folder).glob("*.json")):
            if len(short := _short(each.read_bytes())) <= LONGEST:
                yield short


def minimal() -> dict[str, Any]:
    """Return the smallest example."""
    values: dict[str, Any] = json.loads(MINIMAL.read_bytes())
    return values


def _short(content: bytes) -> bytes:
    """Leave the space out that JSON does not need; what a parser would change stays as it is."""
    try:
        return json.dumps(json.loads(content), separators=(",", ":"), ensure_ascii=False).encode()
    except ValueError:
        return content
