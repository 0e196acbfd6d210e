"""The drafts before the present one, from `schema/drafts.yaml`: what a file that follows one of them is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE = "drafts.yaml"
PARTS = ("field", "nl", "en")


class DraftError(ValueError):
    """An earlier draft is not declared well; the message names the draft and what a changed field needs."""


def write(schema: Path) -> str:
    """Return `drafts.json`: the fields that changed since each earlier draft; raises DraftError."""
    rows = YAML(typ="safe", pure=True).load(schema / FILE)
    table = {row["version"]: [_changed(row["version"], each) for each in row["changed"]] for row in rows}
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _changed(version: str, row: Mapping[str, Any]) -> dict[str, str]:
    if tuple(row) != PARTS or not all(isinstance(each, str) and each for each in row.values()):
        problem = f"{FILE}: draft {version}: a changed field has {', '.join(PARTS)}, each a text; found {dict(row)}"
        raise DraftError(problem)
    return {part: " ".join(row[part].split()) for part in PARTS}
