"""The commands as a user types them, in a folder of one's own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LISTED = ("--reason", 'Oud "systeem"', "--owner", "Team inkoop", "--until", "2027-03-01", "--today", "2026-11-01")
"""What `mvi baseline` asks, in the tests."""


def run(module: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `mvi` or `mvi-validate` (`validate`) in `folder`; whatever happens, no traceback."""
    told = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", f"mvi_standard.cli.{module}", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, env=told, check=False, encoding="utf-8")
    assert "Traceback" not in done.stderr + done.stdout
    return done
