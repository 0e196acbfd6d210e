"""Results of `mvi-validate` in files, as `mvi diff` and `mvi verify` take them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fifty import fifty
from terminal import run

if TYPE_CHECKING:
    from pathlib import Path

Values = dict[str, Any]


def saved(folder: Path, name: str, *arguments: str) -> Values:
    """Validate a file, save the result beside it, and return that."""
    done = run("validate", folder, "--format", "json", "--today", "2026-11-01", "--all", *arguments, name)
    (folder / f"{name}.report").write_text(done.stdout, "utf-8")
    loaded: Values = json.loads(done.stdout)
    return loaded


def with_result(folder: Path) -> Path:
    """Put a submission with fifty faults in a folder, and a result of it."""
    (folder / "a.json").write_text(json.dumps(fifty(), indent=1), "utf-8")
    saved(folder, "a.json")
    return folder
