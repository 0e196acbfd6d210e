"""The way around where a verb takes JSON only: the commands that lead from another file to JSON and back."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


def detour(name: Path, verb: Callable[[str], Iterable[Sequence[str]]]) -> str:
    """Return the commands, one a line; `verb` gives those that change a JSON file."""
    text = Path(name.name).with_suffix(".json").name
    back = f"nieuw{name.suffix.lower() if name.suffix.lower() in {'.ods', '.yaml', '.yml'} else '.xlsx'}"
    commands = (["mvi", "convert", str(name), text], *verb(text), ["mvi", "convert", text, back])
    joined = subprocess.list2cmdline if os.name == "nt" else shlex.join
    return "\n".join(f"  {safe(joined(each), None)}" for each in commands)
