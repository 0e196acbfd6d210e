"""Commands in this process, on a file that holds an input."""

from __future__ import annotations

from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

UNUSABLE = 2


def assert_ends_well(command: Callable[..., object], *arguments: str) -> None:
    """Run a command of click; whatever it reads, it ends with 0, 1 or 2. Anything else is raised."""
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        try:
            command.main(list(arguments), standalone_mode=False)  # type: ignore[attr-defined] # click's type for a command is private
        except SystemExit as end:
            assert end.code in {0, 1, UNUSABLE}, f"exit code {end.code}"
        except click.ClickException:
            pass


def stored(name: str, content: bytes) -> str:
    """Put content in a file, in place of what was there; return its name."""
    file = _folder() / name
    file.write_bytes(content)
    return str(file)


@cache
def _folder() -> Path:
    memory = Path("/dev/shm")  # noqa: S108 - of the machine, and in memory: a million inputs would wear a disk
    return Path(mkdtemp(dir=memory if memory.is_dir() else None))
