"""A LibreOffice of a Dutch user, started for the tests, and what can be asked of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PYTHON = "/usr/bin/python3"
"""The Python for which the system has the bridge to LibreOffice."""
DRIVER = Path(__file__).with_name("drive.py")
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value>
</prop></item></oor:items>
"""
SECONDS = 300


class Office:
    """Does steps in a LibreOffice that runs; `drive.py` says what a step can hold."""

    def __init__(self, pipe: str) -> None:
        self.pipe = pipe

    def do(self, steps: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Do the steps, and return what was seen at each."""
        command = [PYTHON, str(DRIVER), self.pipe]
        done = subprocess.run(
            command, input=json.dumps(steps), capture_output=True, text=True, timeout=SECONDS, check=False
        )
        assert done.returncode == 0, done.stderr
        found: list[dict[str, Any]] = json.loads(done.stdout)
        return found


def converted(path: Path, folder: Path) -> Path:
    """Return an .xlsx as LibreOffice opens and saves it without a user, with settings of its own below `folder`."""
    target = folder / "omgezet"
    command = [
        _program(),
        f"-env:UserInstallation={(folder / 'alleen').as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(target),
        str(path),
    ]
    subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
    return target / path.name


def _program() -> str:
    found = shutil.which("soffice")
    assert found, "LibreOffice is not installed: make test-office installs it"
    return found


@contextmanager
def running(folder: Path) -> Iterator[Office]:
    """Start a LibreOffice with settings of its own below `folder`, and end it."""
    user = folder / "user"
    user.mkdir()
    (user / "registrymodifications.xcu").write_text(SETTINGS, "utf-8")
    pipe = f"mvi{os.getpid()}"
    command = [
        _program(),
        "--headless",
        "--norestore",
        f"-env:UserInstallation={folder.as_uri()}",
        f"--accept=pipe,name={pipe};urp",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as office:
        try:
            yield Office(pipe)
        finally:
            os.killpg(office.pid, 15)
