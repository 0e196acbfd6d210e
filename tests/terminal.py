"""The commands as a user types them, in a folder of one's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LISTED = ("--reason", 'Oud "systeem"', "--owner", "Team inkoop", "--until", "2027-03-01", "--today", "2026-11-01")
"""What `mvi baseline` asks, in the tests."""


def run(module: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `mvi` or `mvi-validate` (`validate`) in `folder`; whatever happens, no traceback."""
    return in_words(forked(module, arguments, folder=folder))


def forked(  # noqa: PLR0913 - what a process has of its own
    module: str,
    arguments: Iterable[str | Path],
    *,
    folder: Path | None = None,
    stdin: bytes = b"",
    environment: Mapping[str, str] | None = None,
    as_one: bool = False,
) -> subprocess.CompletedProcess[bytes]:
    """Run `mvi` or `mvi-validate` (`validate`) in a process of its own, that a server forks.

    `as_one` puts what it writes to both streams into one, as a screen shows it.
    """
    typed = [str(each) for each in arguments]
    with TemporaryDirectory() as name:
        given, out, error = (Path(name) / str(number) for number in range(3))
        given.write_bytes(stdin)
        out.touch()
        if as_one:
            error.hardlink_to(out)
        else:
            error.touch()
        task = {
            "module": f"mvi_standard.cli.{module}",
            "arguments": typed,
            "folder": str(folder or Path.cwd()),
            "environment": dict(os.environ) | dict(environment or {}),
            "streams": name,
        }
        code = _ask(json.dumps(task))
        return subprocess.CompletedProcess(typed, code, out.read_bytes(), error.read_bytes())


def in_words(done: subprocess.CompletedProcess[bytes]) -> subprocess.CompletedProcess[str]:
    """Return what a command wrote as text, which is never a traceback."""
    out, error = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in error + out
    return subprocess.CompletedProcess(done.args, done.returncode, out, error)


def _ask(task: str) -> int:
    """Have the server do a task; return the exit code."""
    server = _server()
    assert server.stdin
    assert server.stdout
    server.stdin.write(f"{task}\n".encode())
    server.stdin.flush()
    return int(server.stdout.readline())


@cache
def _server() -> subprocess.Popen[bytes]:
    """Start the server; it ends when nobody can ask it anything any more."""
    program = [sys.executable, "-P", str(ROOT / "tests" / "fork_server.py")]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=environment)
