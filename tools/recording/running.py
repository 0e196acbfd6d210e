"""Running the commands of a checkout and keeping what they say, many runs at a time.

A warm run is one of many in a process that has judged before. A cold run is a fresh process, as a user starts one.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import tomllib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

from tools.recording import entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

PACKAGE = "mvi_standard"
PROCESSES = 2
WARMING = "examples/valid/minimaal.json"
Task = tuple[str, "Callable[[], object]"]
"""What to do, after the key under which what it writes is kept."""


@dataclass(frozen=True)
class Checkout:
    """A working tree of the repository, which need not be the one that this program stands in."""

    root: Path

    @property
    def commands(self) -> dict[str, str]:
        """The entry point of each console command."""
        project = tomllib.loads((self.root / "pyproject.toml").read_text("utf-8"))["project"]
        return dict(project["scripts"])

    @property
    def examples(self) -> list[str]:
        """Each example, by its path from the root."""
        return sorted(str(each.relative_to(self.root)) for each in self.root.glob("examples/*/*") if each.is_file())

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a run: no language, colour or time zone of the person who records."""
        kept = {name: value for name, value in os.environ.items() if name in {"HOME", "LANG", "PATH", "TMPDIR"}}
        fixed = {"COLUMNS": "100", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TERM": "dumb", "TZ": "Europe/Amsterdam"}
        return kept | fixed | {"PYTHONPATH": str(self.root)}


def outcome(code: object, out: str, error: str) -> str:
    """Return an exit code and what was written as one text."""
    return f"exit code {code}\n--- stdout\n{out}\n--- stderr\n{error}"


def cold(
    checkout: Checkout,
    arguments: Iterable[str],
    folder: Path,
    more: Mapping[str, str] | None = None,
    *,
    clock: bool = True,
) -> str:
    """Run a command line in a fresh process in a folder."""
    words = list(arguments)
    package = str(checkout.root / PACKAGE) if clock else "-"
    command = [sys.executable, "-P", entry.__file__, package, checkout.commands[words[0]], *words]
    environment = checkout.environment | dict(more or {})
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)  # noqa: S603 - our own command
    out, error = (each.decode(errors="backslashreplace") for each in (done.stdout, done.stderr))
    return neutral(outcome(done.returncode, out, error), checkout, folder)


def code_digests(checkout: Checkout) -> dict[str, str]:
    """Return the digests that a result carries of the code that made it: they change with every change of the code."""
    told = cold(checkout, ("mvi-validate", "--format", "json", WARMING), checkout.root)
    return dict(re.findall(r'"((?:tool|rules)_sha256)": "([0-9a-f]{64})"', told))


def neutral(text: str, checkout: Checkout, folder: Path) -> str:
    """Replace the names of folders that are different each time."""
    return text.replace(str(folder), "<folder>").replace(str(checkout.root), "<checkout>")


def warm(checkout: Checkout, language: str, tasks: Mapping[str, Callable[[], object]]) -> dict[str, str]:
    """Do each task in a process that has the library ready in one language, and keep what it writes."""
    with ProcessPoolExecutor(PROCESSES, get_context("fork"), _get_ready, (checkout, language)) as pool:
        outcomes = pool.map(partial(_caught, checkout), tasks.values(), chunksize=16)
        return dict(zip(tasks, outcomes, strict=True))


def _get_ready(checkout: Checkout, language: str) -> None:
    """Import the library of the checkout in one language, stop its clock and judge once."""
    os.environ.clear()
    os.environ.update(checkout.environment)
    time.tzset()
    os.chdir(checkout.root)
    sys.path.insert(0, str(checkout.root))
    sys.argv = ["mvi-validate", "--language", language]
    for each in checkout.commands.values():
        import_module(each.partition(":")[0])
    place = sys.modules[PACKAGE].__file__ or ""
    if not Path(place).is_relative_to(checkout.root):
        problem = f"this is the library of another checkout: {place}"
        raise ImportError(problem)
    entry.stop_clock(checkout.root / PACKAGE)
    list(import_module(PACKAGE).words(import_module(PACKAGE).validate(Path(WARMING))))


def _caught(checkout: Checkout, task: Callable[[], object]) -> str:
    """Do a task and return its outcome: what reaches the two streams, below Python too, and how it ends."""
    before = dict(os.environ)
    kept = os.dup(1), os.dup(2)
    with TemporaryFile() as out, TemporaryFile() as error:
        os.dup2(out.fileno(), 1)
        os.dup2(error.fileno(), 2)
        try:
            code = _exit_code(task)
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            for number, stream in enumerate(kept, 1):
                os.dup2(stream, number)
                os.close(stream)
            os.environ.clear()
            os.environ.update(before)
        return neutral(outcome(code, _text(out), _text(error)), checkout, checkout.root)


def _exit_code(task: Callable[[], object]) -> object:
    try:
        task()
    except SystemExit as end:
        return end.code or 0
    except Exception as problem:  # noqa: BLE001 - a crash is an outcome too
        return f"{type(problem).__name__}: {problem}"
    return 0


def _text(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode(errors="backslashreplace")
