"""Running the commands of a checkout and keeping what they say.

A cold run is a fresh process, as a user starts one. A warm run is one of many in a process that has judged before:
thousands of them take a minute.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, TypeVar

from tools.recording import entry
from tools.recording.checkout import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tools.recording.checkout import Checkout

PROCESSES = 2
WARMING = "examples/valid/minimaal.json"
Task = tuple[str, "Callable[[], object]"]
"""What to do, after the key under which what it writes is kept."""
Item = TypeVar("Item")
Result = TypeVar("Result")


def cold(
    checkout: Checkout, words: Sequence[str], folder: Path, more: Mapping[str, str], source: Path | None = None
) -> str:
    """Run a command line in a fresh process in a folder, with more variables, and with a file as its input."""
    start = [sys.executable, "-P", entry.__file__, str(checkout.package), checkout.commands[words[0]]]
    done = subprocess.run(  # noqa: S603 - our own command
        [*start, *words],
        cwd=folder,
        env=checkout.environment | dict(more),
        input=source.read_bytes() if source else b"",
        capture_output=True,
        check=False,
    )
    return _outcome(checkout, folder, done.returncode, done.stdout, done.stderr)


def warm(
    checkout: Checkout, words: Sequence[str], folder: Path, more: Mapping[str, str], source: Path | None = None
) -> str:
    """Run a command line in this process, which is one that `in_parallel` made ready; otherwise as `cold`."""
    with (source or Path(os.devnull)).open(encoding="utf-8") as given:
        sys.stdin, before = given, sys.stdin
        try:
            return _caught(checkout, folder, partial(entry.start, checkout.commands[words[0]], words, more))
        finally:
            sys.stdin = before


def caught(checkout: Checkout, language: str, tasks: Mapping[str, Callable[[], object]]) -> dict[str, str]:
    """Do each task from the root of the checkout with the library at hand, and keep what it writes and how it ends."""
    outcomes = in_parallel(checkout, language, partial(_caught, checkout, checkout.root), tasks.values())
    return dict(zip(tasks, outcomes, strict=True))


def in_parallel(
    checkout: Checkout, language: str, function: Callable[[Item], Result], items: Iterable[Item]
) -> list[Result]:
    """Call a function for each item, in processes that have the library of the checkout ready in one language."""
    with ProcessPoolExecutor(PROCESSES, get_context("fork"), _get_ready, (checkout, language)) as pool:
        return list(pool.map(function, items, chunksize=4))


def code_digests(checkout: Checkout) -> dict[str, str]:
    """Return the digests that a result carries of the code that made it: they change with every change of the code."""
    told = cold(checkout, ("mvi-validate", "--format", "json", WARMING), checkout.root, {})
    return dict(re.findall(r'"((?:tool|rules)_sha256)": "([0-9a-f]{64})"', told))


def masked(text: str, values: Mapping[str, str]) -> str:
    """Replace values that may differ by their names."""
    for name, value in values.items():
        text = text.replace(value, f"<{name}>")
    return text


def _get_ready(checkout: Checkout, language: str) -> None:
    """Import the library of the checkout in one language, stop its clock and judge once."""
    os.environ.clear()
    os.environ.update(checkout.environment | {"MVI_LANGUAGE": language})
    time.tzset()
    os.chdir(checkout.root)
    sys.path.insert(0, str(checkout.root))
    sys.argv = ["mvi-validate", "--language", language]
    for each in checkout.commands.values():
        entry.stay(import_module(each.partition(":")[0]))
    place = sys.modules[PACKAGE].__file__ or ""
    if not Path(place).is_relative_to(checkout.root):
        problem = f"this is the library of another checkout: {place}"
        raise ImportError(problem)
    entry.stop_clock(checkout.package)
    list(import_module(PACKAGE).words(import_module(PACKAGE).validate(Path(WARMING))))


def _caught(checkout: Checkout, folder: Path, task: Callable[[], object]) -> str:
    """Do a task in a folder; what reaches the two streams, below Python too, and how it ends."""
    before, kept = dict(os.environ), (os.dup(1), os.dup(2))
    with TemporaryFile() as out, TemporaryFile() as error:
        os.chdir(folder)
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
            os.chdir(checkout.root)
        return _outcome(checkout, folder, code, _read(out), _read(error))


def _exit_code(task: Callable[[], object]) -> object:
    try:
        task()
    except SystemExit as end:
        return end.code or 0
    except Exception as problem:  # noqa: BLE001 - a crash is an outcome too
        return f"{type(problem).__name__}: {problem}"
    return 0


def _read(stream: IO[bytes]) -> bytes:
    stream.seek(0)
    return stream.read()


def _outcome(checkout: Checkout, folder: Path, code: object, *streams: bytes) -> str:
    """Return an exit code and what was written as one text, without the names of folders that differ each time."""
    out, error = (each.decode(errors="backslashreplace") for each in streams)
    text = f"exit code {code}\n--- stdout\n{out}\n--- stderr\n{error}"
    return text.replace(str(folder), "<folder>").replace(str(checkout.root), "<checkout>")
