"""The commands as processes: they end at once, with the code and all output of their command."""

from __future__ import annotations

import subprocess
import sys

import pytest
from places import EXAMPLES, ROOT

MINIMAL, FAULTY = EXAMPLES / "valid" / "minimaal.json", EXAMPLES / "demo" / "gemeente-met-fouten.json"


def started(program: str, typed: str, streams: str = "") -> subprocess.CompletedProcess[bytes]:
    code = f"import sys; from mvi_standard.cli import start; sys.argv[0] = {program!r}; start.{program}()"
    return subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -c "$1" {typed} {streams}', "sh", code],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("program", "typed", "ends"),
    [
        ("mvi_validate", str(MINIMAL), 0),
        ("mvi_validate", str(FAULTY), 1),
        ("mvi_validate", f"--all --format json {FAULTY}", 1),
        ("mvi_validate", "none.json", 2),
        ("mvi_validate", "--version", 0),
        ("mvi", f"diff {FAULTY} {MINIMAL}", 0),
        ("mvi", f"diff {MINIMAL} {FAULTY}", 1),
    ],
)
def test_a_process_says_all_that_its_command_says(program: str, typed: str, ends: int) -> None:
    module = {"mvi": "mvi", "mvi_validate": "validate"}[program]
    command = [sys.executable, "-m", f"mvi_standard.cli.{module}", *typed.split()]
    whole = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    done = started(program, typed)

    assert (done.returncode, done.stdout, done.stderr) == (ends, whole.stdout, whole.stderr)
    assert whole.returncode == ends


@pytest.mark.parametrize(
    ("typed", "streams"),
    [(MINIMAL, ">&-"), (MINIMAL, ">/dev/full"), ("--version", ">/dev/full"), ("none.json", "2>/dev/full")],
)
def test_output_that_nobody_gets_is_no_success(typed: object, streams: str) -> None:
    done = started("mvi_validate", str(typed), streams)

    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
