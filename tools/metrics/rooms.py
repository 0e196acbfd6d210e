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

from tools.metrics.imports import MANY

Walk = list[tuple[str, str]]
"""Modules with the function that is entered, in order."""
EXAMPLE = Path("examples") / "valid" / "gemeente-volledig.json"
WORKBOOKS = (".xlsx", ".ods")
_WALK = Path(__file__).with_name("walk.py")
_CONVERT = "import sys; from {module} import {function} as run; sys.argv[0] = 'mvi'; run()"


def walks(root: Path) -> dict[str, Walk | None]:
    """Return the walk of the example as JSON and as workbooks; None where it does not run."""
    with TemporaryDirectory() as folder:
        return {suffix[1:]: _walk(root, suffix, Path(folder)) for suffix in (EXAMPLE.suffix, *WORKBOOKS)}


def rooms(walks: dict[str, Walk | None]) -> dict[str, int | None]:
    """Return the rooms and returns of each walk, until there is a document and as a whole."""
    figures: dict[str, int | None] = {}
    for name, walk in walks.items():
        for part, steps in (("read", until_judged(walk or [])), ("validate", walk or [])):
            counts = passed(steps) if walk else (None, None)
            figures |= {f"{name}, {part}: rooms": counts[0], f"{name}, {part}: returns": counts[1]}
    return figures


def stays(walk: Walk) -> list[tuple[str, list[str]]]:
    """Return the rooms of a walk in turn, each with the functions that are entered before it is left."""
    return [(room, [name for _, name in steps]) for room, steps in groupby(walk, lambda step: _room(step[0]))]


def passed(walk: Walk) -> tuple[int, int]:
    """Return how many rooms a walk passes, and how many returns it makes."""
    turns = [room for room, _ in stays(walk)]
    return len(set(turns)), len(turns) - len(set(turns))


def until_judged(walk: Walk) -> Walk:
    """Return the part of a walk that makes a document of a file."""
    judge = ("validate", "judge")
    return walk[: walk.index(judge)] if judge in walk else walk


def _walk(root: Path, suffix: str, folder: Path) -> Walk | None:
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
    """Run the interpreter of a checkout, or this one where it has none, on the code of that checkout.

    Sets have one order in each run, so that two runs are the same walk.
    """
    own = root / ".venv" / "bin" / "python"
    command = [str(own) if own.exists() else sys.executable, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True).stdout  # noqa: S603 - code of a checkout that the caller names


def _room(module: str) -> str:
    return next((folder for folder in MANY if f"{module}.".startswith(folder)), module)
