"""Rooms: the modules that a submission passes in `validate`, and how often it comes back to one that it left.

Measured while the code runs. A room is a module of which a function is entered; rules, KPIs and measures are one room
each. `walk` gives the functions in the order of their first entry; a return is a step into a room that was left
before. `read` is the part of the way before `validate.judge`: from a path to a document.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tools.metrics.imports import MANY

if TYPE_CHECKING:
    from collections.abc import Iterable

EXAMPLE = Path("examples") / "valid" / "gemeente-volledig.json"
WORKBOOKS = (".xlsx", ".ods")
_WALK = Path(__file__).with_name("walk.py")
_CONVERT = "import sys; from {module} import {function} as run; sys.argv[0] = 'mvi'; run()"


def rooms(root: Path) -> dict[str, int | None]:
    """Return the rooms and returns of the example as JSON and as workbooks; None where it does not run."""
    figures: dict[str, int | None] = {}
    with TemporaryDirectory() as folder:
        for suffix in (EXAMPLE.suffix, *WORKBOOKS):
            figures |= _way(root, suffix, Path(folder))
    return figures


def passed(walk: Iterable[tuple[str, str]]) -> tuple[int, int]:
    """Return how many rooms a walk passes, and how many returns it makes."""
    stays = [room for room, _ in groupby(_room(module) for module, _ in walk)]
    return len(set(stays)), len(stays) - len(set(stays))


def until_judged(walk: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the part of a walk that makes a document of a file."""
    judge = ("validate", "judge")
    return walk[: walk.index(judge)] if judge in walk else walk


def _way(root: Path, suffix: str, folder: Path) -> dict[str, int | None]:
    walk = _walk(root, suffix, folder)
    counts: dict[str, tuple[int | None, int | None]] = {"read": (None, None), "validate": (None, None)}
    if walk is not None:
        counts = {"read": passed(until_judged(walk)), "validate": passed(walk)}
    return {
        f"{suffix[1:]}, {part}: {what}": count
        for part, both in counts.items()
        for what, count in zip(("rooms", "returns"), both, strict=True)
    }


def _walk(root: Path, suffix: str, folder: Path) -> list[tuple[str, str]] | None:
    example = root / EXAMPLE
    try:
        if suffix != EXAMPLE.suffix:
            target = folder / f"example{suffix}"
            _python(root, "-c", _CONVERT.format_map(_command(root)), "convert", str(example), str(target))
            example = target
        return [(module, function) for module, function in json.loads(_python(root, str(_WALK), str(example)))]
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", "") or str(error)
        sys.stderr.write(f"{root}: no walk of {example.name}: {said.strip().splitlines()[-1]}\n")
        return None


def _command(root: Path) -> dict[str, str]:
    scripts = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    module, _, function = scripts["mvi"].partition(":")
    return {"module": module, "function": function}


def _python(root: Path, *arguments: str) -> str:
    """Run the interpreter of a checkout, or this one where it has none, on the code of that checkout."""
    own = root / ".venv" / "bin" / "python"
    command = [str(own) if own.exists() else sys.executable, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True).stdout  # noqa: S603 - code of a checkout that the caller names


def _room(module: str) -> str:
    return next((folder for folder in MANY if f"{module}.".startswith(folder)), module)
